package org.banfa.kernel.pack;

import org.banfa.kernel.time.TimeSpec;

/** Reads periods where rules use them. */
final class Period {

  private static final String FORMS =
      """
      写成下面的样子之一
        10 working-days　30 days　6 months　2 years　same-day　30 days before
        window 12 months to 24 months　validity 12 months　date 2026-03-01　none\
      """;
  private static final String RECURRING_FORMS =
      """
      写成下面的样子之一
        yearly 12-31　yearly 07-01..07-31　yearly 08-mid
        monthly　quarterly　half-yearly　quarterly +10 working-days\
      """;

  /** What a rule does with the period. */
  enum Use {
    /** Counts it from a day. */
    COUNTED,
    /** Opens a duty each time that it comes round. */
    RECURRING
  }

  private Period() {}

  static Literal<TimeSpec> read(String words, Use use) {
    TimeSpec spec;
    try {
      spec = TimeSpec.parse(words);
    } catch (IllegalArgumentException _) {
      return new Literal.Unclear<>(
          "“" + words + "” 不是" + (use == Use.RECURRING ? "周期" : "期限") + "，或日数、月份、先后不对",
          use == Use.RECURRING ? RECURRING_FORMS : FORMS);
    }
    return use == Use.RECURRING && !(spec instanceof TimeSpec.Recurring)
        ? new Literal.Unclear<>("“" + words + "” 只来一次，every 要的是每年、每季或每月", RECURRING_FORMS)
        : new Literal.Meant<>(spec);
  }
}
