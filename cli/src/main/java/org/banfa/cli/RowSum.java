package org.banfa.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.banfa.kernel.check.RowCoverage;
import org.banfa.kernel.pack.Provision;

/**
 * Rows of one kind added up.
 *
 * @param carried how many of them something carries out
 * @param good examples that show one of them obeyed
 * @param bad examples that show one of them refused, breached or missing
 */
record RowSum(int rows, int carried, long good, long bad) {

  private static final RowSum NONE = new RowSum(0, 0, 0, 0);
  private static final int SHOWN = 2;

  /** The sums by kind, in the order that the text first has them. */
  static SequencedMap<String, RowSum> byKind(List<RowCoverage> rows) {
    SequencedMap<String, RowSum> sums = new LinkedHashMap<>();
    for (RowCoverage row : rows) {
      sums.merge(kind(row.row()), NONE.and(row), (sum, _) -> sum.and(row));
    }
    return sums;
  }

  static RowSum of(List<RowCoverage> rows) {
    RowSum sum = NONE;
    for (RowCoverage row : rows) {
      sum = sum.and(row);
    }
    return sum;
  }

  private RowSum and(RowCoverage row) {
    int more = row.carriers().isEmpty() ? 0 : 1;
    return new RowSum(rows + 1, carried + more, good + row.good(), bad + row.bad());
  }

  /** The kind as a pack writes it. */
  static String kind(Provision row) {
    return row.kind().name().toLowerCase(Locale.ROOT);
  }

  /** The first carriers of a row, and how many more there are. */
  static String carriers(RowCoverage row) {
    List<String> all = row.carriers();
    String shown = String.join(" ", all.subList(0, Math.min(SHOWN, all.size())));
    return all.size() > SHOWN ? shown + " +" + (all.size() - SHOWN) : shown;
  }
}
