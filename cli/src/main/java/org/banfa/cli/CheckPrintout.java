package org.banfa.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banfa.kernel.check.Remark;
import org.banfa.kernel.check.RowCoverage;
import org.banfa.kernel.example.Difference;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.pack.Excerpt;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;
import org.banfa.kernel.pack.Where;
import org.banfa.kernel.tell.Teller;

/** Prints what the check of one pack found. */
record CheckPrintout(PrintWriter out, Pack pack, Map<String, String> texts) {

  void title() {
    out.println(pack.instrument().title() + "（" + pack.id() + "）");
  }

  void failed(Example example, List<Difference> differences) {
    out.println();
    out.println("样例不符：" + example.name() + "（" + example.where() + "）");
    for (Difference one : differences) {
      draw(one.where());
      out.println("      预期：" + one.expected());
      out.println("      实际：" + one.found());
      one.because().forEach(line -> out.println("        · " + line));
    }
  }

  void coverage(List<RowCoverage> rows) {
    out.println();
    out.println("条款覆盖");
    line("条款　　", "性质　　 ", "由谁落实" + " ".repeat(36), "好例 坏例");
    for (RowCoverage row : rows) {
      Provision of = row.row();
      String shown =
          of.kind().operative() ? "%4d %4d".formatted(row.good(), row.bad()) : "   —    —";
      line(
          "%-8s".formatted(of.ref()),
          "%-9s".formatted(RowSum.kind(of)),
          "%-44s".formatted(RowSum.carriers(row)),
          row.complete() ? shown : shown + "  未完");
    }
    out.println();
    out.println("按性质合计");
    line("性质　　 ", "条款 已落实 好例 坏例");
    RowSum.byKind(rows).forEach(this::sum);
    out.println("  合计      " + numbers(RowSum.of(rows)));
  }

  private void sum(String kind, RowSum sum) {
    line("%-9s".formatted(kind), numbers(sum));
  }

  private static String numbers(RowSum sum) {
    return "%4d %6d %4d %4d".formatted(sum.rows(), sum.carried(), sum.good(), sum.bad());
  }

  private void line(String... cells) {
    out.println("  " + String.join(" ", cells).stripTrailing());
  }

  void remarks(List<Remark> remarks) {
    Map<Remark.Kind, List<Remark>> byKind =
        remarks.stream()
            .collect(Collectors.groupingBy(Remark::kind, LinkedHashMap::new, Collectors.toList()));
    Teller teller = new Teller(pack);
    byKind.forEach((kind, all) -> {
      out.println();
      out.println(weight(kind.weight()) + "：" + kind.label() + " " + all.size());
      all.forEach(one -> remark(teller, one));
    });
  }

  private void remark(Teller teller, Remark one) {
    String rows = one.cites().isEmpty() ? "" : teller.cites(one.cites()) + " ";
    out.println("  " + rows + one.says());
    if (!one.remedy().isEmpty()) {
      draw(one.where());
      out.println("      改法：" + one.remedy());
    }
  }

  /** The place as its author wrote it. */
  private void draw(Where where) {
    out.println("    " + where);
    out.println(Excerpt.of(where, texts));
  }

  private static String weight(Remark.Weight weight) {
    return switch (weight) {
      case ERROR -> "错误";
      case WARNING -> "提醒";
      case TEXT -> "条文";
    };
  }

  void sum(List<Remark> remarks, int examples, int failed) {
    out.println();
    out.println(
        "错误 %d，提醒 %d，条文上的发现 %d；样例 %d 个，不符 %d 个"
            .formatted(
                count(remarks, Remark.Weight.ERROR),
                count(remarks, Remark.Weight.WARNING),
                count(remarks, Remark.Weight.TEXT),
                examples,
                failed));
  }

  private static long count(List<Remark> remarks, Remark.Weight weight) {
    return remarks.stream().filter(one -> one.kind().weight() == weight).count();
  }
}
