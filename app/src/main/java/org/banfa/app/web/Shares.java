package org.banfa.app.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as people read them. */
final class Shares {

  private static final int PERCENT = 100;

  private Shares() {}

  /** A part of a whole above 0, in percent with two decimals, half up. */
  static String of(long part, long whole) {
    return BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(PERCENT))
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
        + "%";
  }
}
