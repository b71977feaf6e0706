package org.banfa.cli;

import java.io.PrintWriter;
import java.util.List;
import org.banfa.kernel.check.RowCoverage;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;
import org.banfa.kernel.tell.Teller;

/** What carries out each row of a text and how many examples show it, as a page of Markdown. */
record CoveragePage(PrintWriter out, Pack pack) {

  static void head(PrintWriter out) {
    out.println("# 条款覆盖");
    out.println();
    out.println("由 `./do check --coverage` 写出：每一条由什么落实，有几个好例（照办）、几个坏例（被拒、违反或缺材料）。");
    out.println("原则（principle）和附则（meta）不要求落实。");
  }

  void print(List<RowCoverage> rows) {
    out.println();
    out.println("## " + pack.instrument().title());
    out.println();
    out.println("| 性质 | 条款 | 已落实 | 好例 | 坏例 |");
    out.println("| --- | --- | --- | --- | --- |");
    RowSum.byKind(rows).forEach(this::sum);
    sum("合计", RowSum.of(rows));
    out.println();
    out.println("| 条 | 条款 | 性质 | 由谁落实 | 好例 | 坏例 |");
    out.println("| --- | --- | --- | --- | --- | --- |");
    Teller teller = new Teller(pack);
    for (RowCoverage row : rows) {
      Provision of = row.row();
      cells(
          teller.article(of.ref()),
          of.ref(),
          RowSum.kind(of),
          RowSum.carriers(row),
          row.good(),
          row.bad());
    }
  }

  private void sum(String kind, RowSum sum) {
    cells(kind, sum.rows(), sum.carried(), sum.good(), sum.bad());
  }

  private void cells(Object... cells) {
    StringBuilder line = new StringBuilder("|");
    for (Object cell : cells) {
      line.append(' ').append(cell).append(" |");
    }
    out.println(line);
  }
}
