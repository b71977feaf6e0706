package org.banfa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.check.PackCheck;
import org.banfa.kernel.check.Remark;
import org.banfa.kernel.check.RowCoverage;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.ExampleReader;
import org.banfa.kernel.example.ExampleReading;
import org.banfa.kernel.example.ExampleRunner;
import org.banfa.kernel.example.Outcome;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.Problem;
import org.banfa.kernel.pack.Provision;
import org.banfa.kernel.tell.Teller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Reads packs, runs their examples and prints what carries each row out and what the text lacks.
 */
@Command(name = "check", description = "检查办法包：读、编译、跑样例、列出覆盖和条文缺口", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PACK", description = "办法包的名称；不写则检查全部")
  private List<String> packs = new ArrayList<>();

  @Option(
      names = "--regulations",
      description = "办法包所在的文件夹（默认 ${DEFAULT-VALUE}）",
      defaultValue = "regulations")
  private Path regulations = Path.of("regulations");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Shelf shelf = new Shelf(regulations);
    List<String> names = packs.isEmpty() ? shelf.names() : packs;
    if (names.isEmpty()) {
      out.println(regulations + " 下没有办法包");
      return Exit.INPUT;
    }
    int worst = Exit.OK;
    for (String name : names) {
      worst = Math.max(worst, check(out, shelf, name));
    }
    return worst;
  }

  private static int check(PrintWriter out, Shelf shelf, String name) {
    return switch (shelf.take(name)) {
      case Shelf.Absent(String says) -> {
        out.println(says);
        yield Exit.INPUT;
      }
      case Shelf.Faulty(List<Problem> problems) -> faulty(out, name, problems);
      case Shelf.Ready(Kernel kernel, Path folder) ->
          switch (ExampleReader.read(kernel.pack(), PackFolder.examples(folder))) {
            case ExampleReading.Unreadable(List<Problem> problems) -> faulty(out, name, problems);
            case ExampleReading.Readable(List<Example> examples) -> check(out, kernel, examples);
          };
    };
  }

  private static int faulty(PrintWriter out, String name, List<Problem> problems) {
    out.println(name + " 有 " + problems.size() + " 处错误");
    problems.forEach(problem -> out.println("\n" + problem));
    return Exit.PACK;
  }

  private static int check(PrintWriter out, Kernel kernel, List<Example> examples) {
    Teller teller = new Teller(kernel.pack());
    out.println(kernel.pack().instrument().title() + "（" + kernel.pack().id() + "）");
    int failed = 0;
    for (Example example : examples) {
      if (ExampleRunner.run(kernel, example) instanceof Outcome.Failed(var differences)) {
        failed++;
        out.println("\n样例不符：" + example.name() + "（" + example.where() + "）");
        differences.forEach(one -> out.println("    " + one));
      }
    }
    coverage(out, teller, RowCoverage.of(kernel.pack(), examples));
    List<Remark> remarks = PackCheck.of(kernel.pack());
    out.println();
    out.println("条文上的发现 " + remarks.size() + " 条");
    for (Remark one : remarks) {
      out.println("  [" + one.kind().label() + "] " + teller.cites(one.cites()) + " " + one.says());
    }
    out.println();
    out.println("样例 " + examples.size() + " 个，不符 " + failed + " 个");
    boolean error = remarks.stream().anyMatch(one -> one.kind().error());
    return error ? Exit.PACK : failed > 0 ? Exit.FAILED : Exit.OK;
  }

  private static void coverage(PrintWriter out, Teller teller, List<RowCoverage> rows) {
    out.println();
    out.println("条款覆盖（条款、性质、好例、坏例、由谁落实）");
    for (RowCoverage row : rows) {
      out.printf(
          "  %-7s %-9s %2d %2d  %s %s%n",
          row.row().ref(),
          kind(row.row().kind()),
          row.good(),
          row.bad(),
          teller.article(row.row().ref()),
          row.complete()
              ? String.join(" ", row.carriers())
              : "（未完）" + String.join(" ", row.carriers()));
    }
    SequencedMap<String, long[]> totals = new LinkedHashMap<>();
    for (RowCoverage row : rows) {
      long[] total = totals.computeIfAbsent(kind(row.row().kind()), _ -> new long[4]);
      total[0]++;
      total[1] += row.carriers().isEmpty() ? 0 : 1;
      total[2] += row.good();
      total[3] += row.bad();
    }
    out.println();
    out.println("按性质合计（条数、已落实、好例、坏例）");
    totals.forEach((kind, total) ->
        out.printf("  %-9s %3d %3d %3d %3d%n", kind, total[0], total[1], total[2], total[3]));
  }

  private static String kind(Provision.Kind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
