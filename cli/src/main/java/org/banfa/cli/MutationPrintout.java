package org.banfa.cli;

import java.io.PrintWriter;

/** Prints what became of the mutations of a pack. */
record MutationPrintout(PrintWriter out) {

  void print(MutationReport report, boolean everyOne) {
    for (MutationReport.Line line : report.mutations()) {
      if (everyOne || !line.caught()) {
        line(line);
      }
    }
    report.kinds().forEach(sum -> sum(sum.kind(), sum.caught(), sum.equivalent(), sum.all()));
    sum("合计", report.caught(), report.equivalent(), report.all());
    out.println("发现 " + report.percent() + "%");
  }

  private void line(MutationReport.Line line) {
    String rows = line.cites().isEmpty() ? "" : "（" + String.join("、", line.cites()) + "）";
    String fate = line.caught() ? "发现 " : line.equivalent() ? "等价 " : "漏过 ";
    out.println(fate + line.kind() + rows + " " + line.path());
    out.println("    " + line.was() + " → " + (line.becomes().isEmpty() ? "删去" : line.becomes()));
    out.println("    " + line.file() + ":" + line.line());
    if (line.caught()) {
      out.println("    由 " + line.by());
    }
    if (line.equivalent()) {
      out.println("    因 " + line.why());
    }
    out.println();
  }

  private void sum(String kind, long caught, long equivalent, long all) {
    String same = equivalent == 0 ? "" : "（另有 " + equivalent + " 处改了也一样）";
    out.println("%s %d/%d%s".formatted(kind, caught, all, same));
  }
}
