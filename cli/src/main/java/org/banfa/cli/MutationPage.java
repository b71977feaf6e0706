package org.banfa.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.banfa.cli.MutationReport.Line;
import org.banfa.cli.MutationReport.Sum;

/** How many changes of each pack its examples notice, as a page of Markdown. */
record MutationPage(PrintWriter out) {

  /** One pack with its score. */
  record Score(String title, MutationReport report) {}

  /**
   * @param day on which it was measured
   */
  void print(LocalDate day, List<Score> scores) {
    out.println("# 样例能不能发现改动");
    out.println();
    out.println("由 `./do mutate --page` 写出，" + day + "量。每次只改动办法包的一处（数、比较、主体、期限单位、");
    out.println("条件，或者删去一条规则），再跑它的样例：样例或检查出来不一样，就是发现了。怎样改动见");
    out.println("[mutate](guide/mutate.md)。“改了也一样”的改动不管事实怎样都不影响结论，不算发现。");
    out.println();
    head("办法", "改动", "发现", "改了也一样", "漏过", "发现的比例");
    scores.forEach(this::total);
    scores.forEach(this::pack);
  }

  private void total(Score score) {
    MutationReport all = score.report();
    cells(
        score.title(),
        all.all(),
        all.caught(),
        all.equivalent(),
        all.all() - all.caught() - all.equivalent(),
        share(all.caught(), all.all()));
  }

  private void pack(Score score) {
    out.println();
    out.println("## " + score.title());
    out.println();
    head("种类", "改动", "发现", "改了也一样", "漏过");
    for (Sum sum : score.report().kinds()) {
      long missed = sum.all() - sum.caught() - sum.equivalent();
      cells(sum.kind(), sum.all(), sum.caught(), sum.equivalent(), missed);
    }
    List<Line> missed = score.report().mutations().stream().filter(Line::missed).toList();
    if (!missed.isEmpty()) {
      out.println();
      out.println("漏过：");
      out.println();
      missed.forEach(one -> out.println("- `" + one.path() + "`：" + change(one)));
    }
  }

  private static String change(Line line) {
    return line.becomes().isEmpty() ? "删去" : "`" + line.was() + "` → `" + line.becomes() + "`";
  }

  /** In percent with one decimal, rounded down. */
  private static String share(int part, int all) {
    long tenths = all == 0 ? 1000 : part * 1000L / all;
    return tenths / 10 + "." + tenths % 10 + "%";
  }

  private void head(Object... names) {
    cells(names);
    out.println("| --- ".repeat(names.length) + "|");
  }

  private void cells(Object... cells) {
    StringBuilder line = new StringBuilder("|");
    for (Object cell : cells) {
      line.append(' ').append(cell).append(" |");
    }
    out.println(line);
  }
}
