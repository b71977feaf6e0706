package org.banfa.kernel.pack;

import java.math.BigDecimal;

/**
 * An amount held against a part of another amount (如：资金调整数额与概算之比), on which a classification rests.
 *
 * @param label what is measured
 * @param amount the money fact of one object
 * @param earlier the money fact that adds up {@code amount} over the earlier ones
 * @param tested the money fact that is held against the limit, as the readings in force say
 * @param whole the money fact that is one hundred percent
 * @param percent the limit, above 0
 */
public record Measure(
    String label,
    String amount,
    String earlier,
    String tested,
    String whole,
    BigDecimal percent,
    Where where) {

  /** The guard that holds while the limit is kept; exact, the limit itself included. */
  String kept() {
    return compared("<=");
  }

  /** The guard that holds once the limit is passed; exact. */
  String passed() {
    return compared(">");
  }

  private String compared(String how) {
    BigDecimal limit = percent.stripTrailingZeros();
    int places = Math.max(0, limit.scale());
    return "%s * %s %s %s * %s"
        .formatted(
            tested,
            BigDecimal.TEN.pow(places + 2).toPlainString(),
            how,
            whole,
            limit.movePointRight(places).toPlainString());
  }
}
