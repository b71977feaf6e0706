package org.banfa.app.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money as people write and read it: in 万元 unless another unit is written behind it. Exact. */
final class Amounts {

  private static final Pattern WRITTEN =
      Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,6})?)(亿元|万元|万|元)?");
  private static final int PLACES_OF_TEN_THOUSAND = 6;

  private Amounts() {}

  /** The amount in fen; empty where it is no amount or not a whole number of fen. */
  static Optional<Long> read(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
    Matcher written = WRITTEN.matcher(plain);
    if (!written.matches()) {
      return Optional.empty();
    }
    int places =
        switch (written.group(2)) {
          case "元" -> 2;
          case "亿元" -> 10;
          case null, default -> PLACES_OF_TEN_THOUSAND;
        };
    try {
      return Optional.of(new BigDecimal(written.group(1)).movePointRight(places).longValueExact());
    } catch (ArithmeticException notWholeFen) {
      return Optional.empty();
    }
  }

  /** In 万元 with at least two decimals and none lost, without separators: for a form. */
  static String plain(long fen) {
    return plain(BigDecimal.valueOf(fen));
  }

  private static String plain(BigDecimal fen) {
    BigDecimal amount = fen.movePointLeft(PLACES_OF_TEN_THOUSAND).stripTrailingZeros();
    return amount.setScale(Math.max(2, amount.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  /** As {@link #plain}, with separators: for reading. */
  static String shown(long fen) {
    return shown(BigDecimal.valueOf(fen));
  }

  /** The same for an amount that need not be a whole number of fen. */
  static String shown(BigDecimal fen) {
    String plain = plain(fen);
    int point = plain.indexOf('.');
    return plain.substring(0, point).replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", ",")
        + plain.substring(point);
  }
}
