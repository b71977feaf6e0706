package org.banfa.kernel.time;

import java.time.LocalDate;

/**
 * A later due date, set by whoever may set one.
 *
 * @param newDue the new last day
 * @param by who set it
 * @param on the day on which it was set
 */
public record Extension(LocalDate newDue, String by, LocalDate on) {

  /**
   * How far an extension may go at most.
   *
   * @param span the length
   * @param origin the day from which it is counted
   */
  public record Cap(TimeSpec.Span span, LocalDate origin) {}

  /** What came of it. */
  public sealed interface Outcome {}

  /** The new due date; its trail keeps the old one. */
  public record Granted(DueDate due) implements Outcome {}

  /**
   * It goes further than it may.
   *
   * @param cap the last day allowed, with its trail
   */
  public record BeyondCap(DueDate cap) implements Outcome {}

  /** It is not later than what it would extend. */
  public record NotLater(LocalDate due) implements Outcome {}

  /** There is no due date to extend: no time is given or the clock stands. */
  public record NothingToExtend() implements Outcome {}
}
