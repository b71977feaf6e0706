package org.banfa.kernel.mutate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The numbers and days next to a written one. */
final class Numbers {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private Numbers() {}

  /** One less and one more; nothing below zero, and no zero where it means nothing. */
  static List<String> near(String written, int least) {
    long number = Long.parseLong(written);
    return number - 1 < least
        ? List.of(Long.toString(number + 1))
        : List.of(Long.toString(number - 1), Long.toString(number + 1));
  }

  /**
   * A hundredth of the unit less and more, which is how amounts are written beside a limit: 49.99万元
   * and 50.01万元 beside 50万元.
   *
   * @param unit such as 万元
   */
  static List<String> nearAmount(String written, String unit) {
    BigDecimal amount = new BigDecimal(written);
    String more = plain(amount.add(HUNDREDTH)) + unit;
    return amount.signum() == 0
        ? List.of(more)
        : List.of(plain(amount.subtract(HUNDREDTH)) + unit, more);
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /** The day before and the day after. */
  static List<String> nearDay(LocalDate day) {
    return List.of(day.minusDays(1).toString(), day.plusDays(1).toString());
  }
}
