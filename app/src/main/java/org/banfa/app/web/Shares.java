package org.banfa.app.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as people read them. */
final class Shares {

  private static final int PERCENT = 100;
  private static final int PLACES = 2;
  private static final int MOST_PLACES = 12;

  private Shares() {}

  /** A part of a whole above 0, in percent with two decimals, half up. */
  static String of(long part, long whole) {
    return rounded(part, whole, PLACES) + "%";
  }

  /**
   * As {@link #of}, but with as many decimals as it takes to stand on the right side of a limit in
   * percent: a hair above 15% never reads 15.00%.
   */
  static String against(long part, long whole, BigDecimal limit) {
    int side = compare(part, whole, limit);
    int places = PLACES;
    while (places < MOST_PLACES && rounded(part, whole, places).compareTo(limit) != side) {
      places++;
    }
    return rounded(part, whole, places) + "%";
  }

  private static BigDecimal rounded(long part, long whole, int places) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(PERCENT))
        .divide(BigDecimal.valueOf(whole), places, RoundingMode.HALF_UP);
  }

  /** How the share of a part compares with a limit in percent; exact. */
  static int compare(long part, long whole, BigDecimal limit) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(PERCENT))
        .compareTo(BigDecimal.valueOf(whole).multiply(limit));
  }

  /** So many percent of an amount; exact. */
  static BigDecimal part(long whole, BigDecimal percent) {
    return BigDecimal.valueOf(whole).multiply(percent).movePointLeft(2);
  }
}
