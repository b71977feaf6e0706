package org.banfa.app;

import java.io.PrintStream;
import java.util.List;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.tell.Teller;
import org.banfa.kernel.trial.Adjustable;

/** Prints what would be otherwise. */
record WhatIfPrintout(PrintStream out) {

  /** What may be changed, with the place to name it by. */
  void adjustable(Pack pack, List<Adjustable> all) {
    Teller teller = new Teller(pack);
    out.println(pack.instrument().title() + "（" + pack.id() + "）可以改动的地方，写成 --set 位置=值");
    for (Adjustable.Kind kind : Adjustable.Kind.values()) {
      List<Adjustable> some = all.stream().filter(one -> one.kind() == kind).toList();
      if (!some.isEmpty()) {
        out.println();
        out.println(label(kind));
        some.forEach(one -> adjustable(teller, one));
      }
    }
    out.println();
    out.println("不要哪条规则写 --leave-out 规则；整个换成另一个办法写 --against 办法包");
  }

  private void adjustable(Teller teller, Adjustable one) {
    String options = one.options().isEmpty() ? "" : "（" + String.join("、", one.options()) + "）";
    out.println("  " + one.path() + " = " + one.text() + options);
    one.paths().stream().skip(1).forEach(path -> out.println("    连同 " + path));
    out.println("      " + teller.cites(one.cites()) + " " + String.join("：", one.about()));
  }

  private static String label(Adjustable.Kind kind) {
    return switch (kind) {
      case LIMIT -> "金额分界";
      case PERIOD -> "期限";
      case HOUSE -> "约定";
      case READING -> "口径";
      case NUMBER -> "条件里的数";
    };
  }

  void report(WhatIfReport report) {
    out.println("试算 %s（%s），截至 %s".formatted(report.title(), report.pack(), report.day()));
    report.changes().forEach(change -> out.println("  改动 " + change));
    out.println(
        "项目 %d 个：会不同 %d 个，不变 %d 个，无法判断 %d 个"
            .formatted(report.tried(), report.different(), report.same(), report.untold()));
    if (!report.reasons().isEmpty()) {
      out.println();
      out.println("因哪些条款");
      report
          .reasons()
          .forEach(one ->
              out.println(
                  "  %s（%s） %d 个　%s"
                      .formatted(one.article(), one.row(), one.projects(), one.gist())));
    }
    report.projects().forEach(this::project);
    report
        .cannotTell()
        .forEach(one -> out.println("\n" + one.key() + " " + one.name() + "\n  无法判断：" + one.why()));
  }

  private void project(WhatIfReport.Project project) {
    out.println();
    out.println(project.key() + " " + project.name() + "（" + project.unit() + "）");
    for (WhatIfReport.Change change : project.changes()) {
      String on = change.object().startsWith("project/") ? "" : "（" + change.object() + "）";
      out.println(
          "  %s　%s%s　%s → %s　%s"
              .formatted(
                  change.kind(),
                  change.what(),
                  on,
                  change.before(),
                  change.after(),
                  String.join("、", change.rows())));
    }
  }
}
