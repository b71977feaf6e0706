package org.banfa.app.web.page;

/** Lengths for drawings. */
public final class Percent {
  private Percent() {}

  /** Permille as an SVG percentage: {@code 125} gives {@code 12.5%}. */
  public static String of(int permille) {
    return permille / 10 + "." + Math.abs(permille % 10) + "%";
  }
}
