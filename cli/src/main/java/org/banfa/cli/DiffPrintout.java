package org.banfa.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banfa.kernel.compare.Comparison;
import org.banfa.kernel.compare.Point;
import org.banfa.kernel.compare.PointTeller;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Subject;
import org.banfa.kernel.tell.Phrases;

/** Prints two packs side by side. */
record DiffPrintout(PrintWriter out, Phrases phrases, Pack left, Pack right, boolean all) {

  void print(Comparison comparison) {
    side("A", left);
    side("B", right);
    Optional<Subject> last = Optional.empty();
    boolean first = true;
    for (Comparison.Section section : comparison.sections()) {
      boolean shown = !section.left().isEmpty() || !section.right().isEmpty() || all;
      if (!shown) {
        continue;
      }
      if (first || !section.subject().equals(last)) {
        String code = section.subject().map(Subject::code).orElse("other");
        out.println();
        out.println("== " + phrases.get("subject." + code) + " ==");
      }
      first = false;
      last = section.subject();
      out.println(phrases.get("aspect." + section.aspect().name().toLowerCase(Locale.ROOT)));
      points("A", left, section.left());
      points("B", right, section.right());
      if (all) {
        points("=", left, section.both());
      }
    }
    int same = comparison.sections().stream().mapToInt(one -> one.both().size()).sum();
    out.println();
    out.println(phrases.get("diff.sum", comparison.differences(), same));
  }

  private void side(String side, Pack pack) {
    out.println(phrases.get("diff.side", side, pack.instrument().title(), pack.id()));
  }

  private void points(String side, Pack pack, List<Point> points) {
    PointTeller teller = new PointTeller(phrases);
    for (Point point : points) {
      String line =
          phrases.columns(
              teller.label(point), teller.says(point), phrases.cites(pack, point.cites()));
      out.println("  " + side + " " + line);
    }
  }
}
