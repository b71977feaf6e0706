package org.banfa.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.tell.Phrases;
import org.banfa.kernel.trial.Adjustable;

/** Prints what would be otherwise. */
record WhatIfPrintout(PrintStream out, Phrases phrases) {

  /** What may be changed, with the place to name it by. */
  void adjustable(Pack pack, List<Adjustable> all) {
    out.println(
        phrases.get("what-if.places", phrases.get("aside", pack.instrument().title(), pack.id())));
    for (Adjustable.Kind kind : Adjustable.Kind.values()) {
      List<Adjustable> some = all.stream().filter(one -> one.kind() == kind).toList();
      if (!some.isEmpty()) {
        out.println();
        out.println(phrases.get("what-if.group." + kind.name().toLowerCase(Locale.ROOT)));
        some.forEach(one -> adjustable(pack, one));
      }
    }
    out.println();
    out.println(phrases.get("what-if.otherwise"));
  }

  private void adjustable(Pack pack, Adjustable one) {
    String now = one.path() + " = " + one.text();
    String shown =
        one.options().isEmpty() ? now : phrases.get("aside", now, phrases.list(one.options()));
    String about = one.about().stream().reduce((a, b) -> phrases.get("said", a, b)).orElse("");
    out.println("  " + shown);
    one.paths().stream()
        .skip(1)
        .forEach(path -> out.println("    " + phrases.get("what-if.with", path)));
    out.println("      " + phrases.cites(pack, one.cites()) + " " + about);
  }

  void report(WhatIfReport report) {
    out.println(phrases.get("what-if.title", report.title(), report.pack(), report.day()));
    report.changes().forEach(change -> out.println("  " + phrases.get("what-if.change", change)));
    out.println(
        phrases.get(
            "what-if.count", report.tried(), report.different(), report.same(), report.untold()));
    if (!report.reasons().isEmpty()) {
      out.println();
      out.println(phrases.get("what-if.reasons"));
      report.reasons().forEach(this::reason);
    }
    report.projects().forEach(this::project);
    report.cannotTell().forEach(this::untold);
  }

  private void reason(WhatIfReport.Reason one) {
    String row = phrases.get("aside", one.article(), one.row());
    String count = phrases.get("what-if.projects", one.projects());
    out.println("  " + phrases.columns(row + " " + count, one.gist()));
  }

  private void untold(WhatIfReport.Untold one) {
    out.println("\n" + one.key() + " " + one.name());
    out.println("  " + phrases.get("what-if.untold", one.why()));
  }

  private void project(WhatIfReport.Project project) {
    out.println();
    out.println(project.key() + " " + phrases.get("aside", project.name(), project.unit()));
    for (WhatIfReport.Change change : project.changes()) {
      String what =
          change.object().startsWith("project/")
              ? change.what()
              : phrases.get("aside", change.what(), change.object());
      out.println(
          "  "
              + phrases.columns(
                  change.kind(),
                  what,
                  change.before() + " → " + change.after(),
                  phrases.list(change.rows())));
    }
  }
}
