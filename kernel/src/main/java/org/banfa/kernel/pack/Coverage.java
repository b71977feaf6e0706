package org.banfa.kernel.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.pack.Classification.Cell;

/**
 * Whether the cells of a scale lie side by side from zero to no end, and a drawing of where they do
 * not.
 */
final class Coverage {

  private static final BigDecimal WAN = new BigDecimal("1000000");
  private static final BigDecimal YI = new BigDecimal("10000000000");

  private final List<Cell> cells;
  private final List<String> drawing = new ArrayList<>();
  private Optional<Cell> gap = Optional.empty();
  private Optional<Cell> overlap = Optional.empty();

  /**
   * How far the cells drawn so far go, whether that amount is in one of them, and whether they end.
   */
  private long reached;

  private boolean reachedIncluded;
  private boolean endless;

  Coverage(List<Cell> cells) {
    this.cells =
        cells.stream()
            .sorted(
                Comparator.comparingLong(Cell::from)
                    .thenComparing(cell -> !cell.fromIncluded())
                    .thenComparingLong(cell -> cell.to().orElse(Long.MAX_VALUE)))
            .toList();
  }

  /** Notes what is left out or held twice. */
  void check(Form form, Desk desk) {
    draw();
    String drawn = "各档依次是\n" + String.join("\n", drawing);
    gap.ifPresent(
        cell -> desk.note(cell.where(), form.what() + "的档位有空档", drawn, "让上一档的上限等于下一档的下限，端点归其中一档"));
    overlap.ifPresent(
        cell -> desk.note(cell.where(), form.what() + "的档位有重叠", drawn, "端点只归一档：一边用方括号，另一边用圆括号"));
  }

  private void draw() {
    cells.forEach(this::draw);
    if (!endless) {
      gap = gap.or(() -> Optional.of(cells.getLast()));
      hole(Optional.empty(), false);
    }
  }

  private void draw(Cell cell) {
    boolean starts = cell.from() == reached;
    if (!endless && (cell.from() > reached || starts && !cell.fromIncluded() && !reachedIncluded)) {
      gap = gap.or(() -> Optional.of(cell));
      hole(Optional.of(cell.from()), !cell.fromIncluded());
    }
    boolean twice =
        endless || cell.from() < reached || starts && cell.fromIncluded() && reachedIncluded;
    if (twice) {
      overlap = overlap.or(() -> Optional.of(cell));
    }
    drawing.add("  " + written(cell) + "  " + cell.is() + (twice ? "  ← 与上一档重叠" : ""));
    reach(cell);
  }

  private void reach(Cell cell) {
    endless = endless || cell.to().isEmpty();
    long end = cell.to().orElse(reached);
    if (end == reached) {
      reachedIncluded = reachedIncluded || cell.toIncluded();
    } else if (end > reached) {
      reachedIncluded = cell.toIncluded();
      reached = end;
    }
  }

  private void hole(Optional<Long> to, boolean toIncluded) {
    boolean point = to.filter(end -> end == reached).isPresent();
    String amounts =
        point ? "恰为 " + amount(reached) : written(reached, !reachedIncluded, to, toIncluded);
    drawing.add("  " + amounts + "  ← 空档，没有归入任何一档");
  }

  private static String written(Cell cell) {
    return written(cell.from(), cell.fromIncluded(), cell.to(), cell.toIncluded());
  }

  private static String written(long from, boolean fromIn, Optional<Long> to, boolean toIn) {
    return (fromIn ? "[" : "(")
        + amount(from)
        + ","
        + to.map(Coverage::amount).orElse("∞")
        + (toIn ? "]" : ")");
  }

  private static String amount(long fen) {
    if (fen == 0) {
      return "0";
    }
    var exact = BigDecimal.valueOf(fen);
    if (exact.compareTo(YI) >= 0) {
      return plain(exact.divide(YI)) + "亿元";
    }
    return exact.compareTo(WAN) >= 0
        ? plain(exact.divide(WAN)) + "万元"
        : plain(exact.movePointLeft(2)) + "元";
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
