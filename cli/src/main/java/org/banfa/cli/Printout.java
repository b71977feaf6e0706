package org.banfa.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints a report as text. */
record Printout(PrintWriter out, Frame words) {

  void print(Report report) {
    out.println(report.title() + "（" + report.regulation() + "）");
    if (report.trial()) {
      out.println(words.trial);
    }
    if (!report.asIfIssued().isEmpty()) {
      String until = report.expires().isEmpty() ? "" : "，" + words.until + " " + report.expires();
      out.println(
          words.asIf
              + " "
              + report.asIfIssued()
              + "，"
              + words.from
              + " "
              + report.effective()
              + until);
    }
    report.days().forEach(this::day);
    if (!report.differences().isEmpty()) {
      out.println();
      out.println(words.differs);
      for (Report.Difference one : report.differences()) {
        out.println("  " + one.where());
        out.println("    " + words.expected + "：" + one.expected());
        out.println("    " + words.found + "：" + one.found());
        one.because().forEach(line -> out.println("      · " + line));
      }
    }
  }

  private void day(Report.Day day) {
    out.println();
    out.println("== " + words.asOf + " " + day.asOf() + "  " + day.object() + " ==");
    if (!day.inForce()) {
      out.println(words.force + "：" + day.force());
    }
    section(words.open, day.open(), this::act);
    section(words.blocked, day.blocked(), this::act);
    section(words.forbidden, day.forbidden(), this::act);
    section(words.undetermined, day.undetermined(), this::act);
    section(words.owed, day.owed(), this::duty);
    section(words.overdue, day.overdue(), this::duty);
    section(words.breached, day.breached(), this::duty);
    section(words.unruled, day.unruled(), this::duty);
    section(words.violated, day.violated(), this::wrong);
    section(words.waiting, day.waiting(), this::waiting);
    if (!day.notApplicable().isEmpty()) {
      String labels =
          day.notApplicable().stream().map(Report.Act::label).collect(Collectors.joining("、"));
      out.println(words.notApplicable + "：" + labels);
    }
    if (!day.nextWakeUp().isEmpty()) {
      out.println(words.next + "：" + day.nextWakeUp());
    }
  }

  private <T> void section(String head, List<T> all, Consumer<T> each) {
    if (!all.isEmpty()) {
      out.println(head + " " + all.size());
      all.forEach(each);
    }
  }

  private void act(Report.Act act) {
    String missing = act.missing().isEmpty() ? "" : "　缺：" + String.join("、", act.missing());
    out.println("  " + act.label() + "（" + String.join("、", act.by()) + "）" + missing);
    act.because().forEach(this::reason);
  }

  private void reason(Report.Reason reason) {
    out.println("    · " + rows(reason.rows()) + " " + reason.says());
    reason.clear().forEach(line -> out.println("        → " + line));
    reason.basis().forEach(line -> out.println("        " + line));
  }

  private static String rows(List<Report.Row> rows) {
    return rows.stream()
        .map(row -> row.article() + "（" + row.ref() + "）")
        .collect(Collectors.joining("、"));
  }

  private void duty(Report.Duty duty) {
    String due = duty.due().isEmpty() ? "" : "　" + words.due + " " + duty.due();
    out.println(
        "  "
            + duty.label()
            + "（"
            + duty.bearer()
            + "）"
            + due
            + "　"
            + duty.state()
            + "　"
            + rows(duty.rows()));
    duty.trail().forEach(line -> out.println("      " + line));
    duty.basis().forEach(line -> out.println("      " + line));
  }

  private void wrong(Report.Wrong wrong) {
    out.println("  " + wrong.on() + " " + wrong.label());
    reason(wrong.reason());
  }

  private void waiting(Report.Waiting one) {
    out.println("  " + rows(one.rows()) + "　缺：" + String.join("、", one.missing()));
  }
}
