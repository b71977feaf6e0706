package org.banfa.kernel.tell;

/** Numbers as regulations write them. */
public final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /**
   * A number such as {@code 二十一}.
   *
   * @param number from 1 to 999
   * @throws IllegalArgumentException for any other
   */
  public static String of(int number) {
    if (number < 1 || number > 999) {
      throw new IllegalArgumentException("no numeral for " + number);
    }
    if (number < 10) {
      return digit(number);
    }
    if (number < 20) {
      return "十" + (number % 10 == 0 ? "" : digit(number % 10));
    }
    if (number < 100) {
      return digit(number / 10) + "十" + (number % 10 == 0 ? "" : digit(number % 10));
    }
    int rest = number % 100;
    String hundreds = digit(number / 100) + "百";
    if (rest == 0) {
      return hundreds;
    }
    if (rest < 10) {
      return hundreds + "零" + digit(rest);
    }
    return hundreds + (rest < 20 ? "一" : "") + of(rest);
  }

  private static String digit(int digit) {
    return DIGITS.substring(digit, digit + 1);
  }
}
