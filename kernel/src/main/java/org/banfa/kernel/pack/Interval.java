package org.banfa.kernel.pack;

import java.util.Optional;
import org.banfa.kernel.pack.Literal.Meant;
import org.banfa.kernel.pack.Literal.Unclear;

/**
 * A stretch of amounts of money, in fen.
 *
 * @param to upper end, or empty for no end
 */
record Interval(long from, boolean fromIncluded, Optional<Long> to, boolean toIncluded) {

  private static final String FORM = "写成 \"[0,50万元)\" 的样子：方括号含端点，圆括号不含；没有上限写 ∞";

  /** Reads {@code [0,50万元)}; zero needs no unit. */
  static Literal<Interval> read(String words) {
    return WrittenInterval.of(words)
        .map(cell -> read(words, cell))
        .orElseGet(() -> new Unclear<>("“" + words + "” 不是区间", FORM));
  }

  private static Literal<Interval> read(String words, WrittenInterval cell) {
    Literal<Long> from = end(cell.from());
    if (cell.to().equals("∞")) {
      return cell.takesTo()
          ? new Unclear<>("“" + words + "” 把 ∞ 算在内", "∞ 后面用圆括号")
          : from.map(low -> new Interval(low, cell.takesFrom(), Optional.empty(), false));
    }
    return switch (end(cell.to())) {
      case Unclear<Long>(String cause, String remedy) -> new Unclear<>(cause, remedy);
      case Meant<Long>(Long high) ->
          ordered(
              words,
              from.map(
                  low -> new Interval(low, cell.takesFrom(), Optional.of(high), cell.takesTo())));
    };
  }

  private static Literal<Long> end(String words) {
    return words.equals("0") ? new Meant<>(0L) : Literals.money(words);
  }

  private static Literal<Interval> ordered(String words, Literal<Interval> interval) {
    return switch (interval) {
      case Unclear<Interval> unclear -> unclear;
      case Meant<Interval>(Interval read) when read.isEmpty() ->
          new Unclear<>("“" + words + "” 里一个数也没有", "下限写在前面，上限写在后面；只含一个数时两头都用方括号");
      case Meant<Interval> meant -> meant;
    };
  }

  private boolean isEmpty() {
    return to.map(end -> end < from || end == from && !(fromIncluded && toIncluded)).orElse(false);
  }
}
