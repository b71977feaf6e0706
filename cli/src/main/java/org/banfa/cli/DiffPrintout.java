package org.banfa.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.compare.Aspect;
import org.banfa.kernel.compare.Comparison;
import org.banfa.kernel.compare.Point;
import org.banfa.kernel.compare.PointTeller;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Subject;
import org.banfa.kernel.tell.Teller;

/** Prints two packs side by side. */
record DiffPrintout(PrintWriter out, Pack left, Pack right, boolean all) {

  void print(Comparison comparison) {
    out.println("A " + left.instrument().title() + "（" + left.id() + "）");
    out.println("B " + right.instrument().title() + "（" + right.id() + "）");
    Optional<Subject> last = Optional.empty();
    boolean first = true;
    for (Comparison.Section section : comparison.sections()) {
      boolean shown = !section.left().isEmpty() || !section.right().isEmpty() || all;
      if (!shown) {
        continue;
      }
      if (first || !section.subject().equals(last)) {
        out.println();
        out.println("== " + section.subject().map(DiffPrintout::label).orElse("没有归类") + " ==");
      }
      first = false;
      last = section.subject();
      out.println(label(section.aspect()));
      points("A", left, section.left());
      points("B", right, section.right());
      if (all) {
        points("=", left, section.both());
      }
    }
    int same = comparison.sections().stream().mapToInt(one -> one.both().size()).sum();
    out.println();
    out.println("不同 %d 处，相同 %d 处".formatted(comparison.differences(), same));
  }

  private void points(String side, Pack pack, List<Point> points) {
    Teller teller = new Teller(pack);
    for (Point point : points) {
      String line =
          String.join(
              "　", PointTeller.label(point), PointTeller.says(point), teller.cites(point.cites()));
      out.println("  " + side + " " + line.strip());
    }
  }

  private static String label(Aspect aspect) {
    return switch (aspect) {
      case SORTING -> "门槛和认定";
      case DOCUMENT -> "材料";
      case DECISION -> "谁决定";
      case DEADLINE -> "期限";
      case CONDITION -> "前置条件和禁止";
      case PERMISSION -> "准许";
      case CONSEQUENCE -> "后果";
    };
  }

  private static String label(Subject subject) {
    return switch (subject) {
      case SCOPE -> "范围和职责";
      case PLANNING -> "规划和计划";
      case APPROVAL -> "申报和审批";
      case FUNDING -> "资金";
      case PROCUREMENT -> "采购和合同";
      case BUILDING -> "建设";
      case CHANGE -> "变更";
      case ACCEPTANCE -> "验收";
      case OPERATION -> "运行维护";
      case SECURITY -> "数据和安全";
      case EVALUATION -> "评价";
      case SUPERVISION -> "监督和责任";
    };
  }
}
