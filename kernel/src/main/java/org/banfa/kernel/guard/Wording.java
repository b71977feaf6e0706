package org.banfa.kernel.guard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banfa.kernel.fact.FactType;

/** The Chinese words in which problems are told. */
final class Wording {

  private static final long FEN_PER_WAN = 1_000_000L;
  private static final int NAMES_SHOWN = 6;

  private Wording() {}

  static String name(FactType type) {
    return switch (type) {
      case FactType.MoneyType _ -> "金额";
      case FactType.WholeType _ -> "数";
      case FactType.FlagType _ -> "是否";
      case FactType.DayType _ -> "日期";
      case FactType.TextType _ -> "文字";
      case FactType.ChoiceType _ -> "选项";
    };
  }

  /** How a literal of the type is written. */
  static String sample(FactType type) {
    return switch (type) {
      case FactType.MoneyType _ -> "50万元";
      case FactType.WholeType _ -> "3";
      case FactType.FlagType _ -> "true";
      case FactType.DayType _ -> "date('2026-01-01')";
      case FactType.TextType _ -> "'文字'";
      case FactType.ChoiceType(var options) ->
          options.isEmpty() ? "'…'" : "'" + options.getFirst() + "'";
    };
  }

  /** What to write where a condition is wanted and a value of the type stands. */
  static String comparison(FactType type) {
    return "与一个值比较，例如 … " + (Pairing.isOrdered(type) ? ">= " : "== ") + sample(type);
  }

  /** Both ways in which a bare number may have been meant as money. */
  static String asMoney(long number) {
    long perWan = FEN_PER_WAN / 100;
    return number != 0 && number % perWan == 0
        ? "写成 %d元，即 %d万元".formatted(number, number / perWan)
        : "写成 %d元 或 %d万元".formatted(number, number);
  }

  /** What to do about the name of a fact that nobody declared. */
  static String undeclared(String name, Collection<String> declared) {
    return nearest(name, declared)
        .map(nearest -> "是否要写 " + nearest)
        .orElseGet(() -> "先声明这个事实；" + known(name, declared));
  }

  private static String known(String name, Collection<String> declared) {
    String owner = name.contains(".") ? name.substring(0, name.indexOf('.') + 1) : name + ".";
    List<String> same = declared.stream().filter(n -> n.startsWith(owner)).toList();
    List<String> shown = same.isEmpty() ? List.copyOf(declared) : same;
    return shown.stream().limit(NAMES_SHOWN).collect(Collectors.joining("、", "已声明的有 ", ""))
        + (shown.size() > NAMES_SHOWN ? " 等" : "");
  }

  /** The candidate most like the word, when one is like enough to be what was meant. */
  static Optional<String> nearest(String word, Collection<String> candidates) {
    int limit = Math.max(2, word.length() / 3);
    Optional<String> best = Optional.empty();
    int least = limit + 1;
    for (String candidate : candidates) {
      int distance = distance(word, candidate);
      if (distance < least) {
        least = distance;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** The number of letters to add, drop, replace or swap with a neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
