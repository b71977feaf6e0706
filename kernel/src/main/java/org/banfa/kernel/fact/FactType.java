package org.banfa.kernel.fact;

import java.util.List;

/**
 * What kind of thing a fact is: decides how it is written in a pack, entered on a form and compared
 * in a guard.
 */
public sealed interface FactType {

  /** An exact amount of money, held in fen (one hundredth of a yuan). */
  record MoneyType() implements FactType {}

  /** A whole number without a unit, such as a count. */
  record WholeType() implements FactType {}

  /** Yes or no. */
  record FlagType() implements FactType {}

  /** A calendar day. */
  record DayType() implements FactType {}

  /** Free words; guards may compare them for equality only. */
  record TextType() implements FactType {}

  /**
   * One of a closed list.
   *
   * @param options the codes that may be chosen, in the order in which they are shown
   */
  record ChoiceType(List<String> options) implements FactType {
    public ChoiceType {
      options = List.copyOf(options);
    }
  }

  FactType MONEY = new MoneyType();
  FactType WHOLE = new WholeType();
  FactType FLAG = new FlagType();
  FactType DAY = new DayType();
  FactType TEXT = new TextType();
}
