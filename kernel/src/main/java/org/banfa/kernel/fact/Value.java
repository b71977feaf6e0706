package org.banfa.kernel.fact;

import java.time.LocalDate;

/** The value of a fact. Exact: no floating point anywhere. */
public sealed interface Value {

  /**
   * An amount of money.
   *
   * @param fen hundredths of a yuan; may be negative for a reduction
   */
  record Money(long fen) implements Value {}

  /** A whole number. */
  record Whole(long number) implements Value {}

  /** Yes or no. */
  record Flag(boolean yes) implements Value {}

  /** A calendar day. */
  record Day(LocalDate date) implements Value {}

  /** Free words. */
  record Text(String words) implements Value {}

  /** The chosen code of a closed list. */
  record Choice(String code) implements Value {}
}
