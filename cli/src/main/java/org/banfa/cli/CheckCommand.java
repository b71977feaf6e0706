package org.banfa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.check.PackCheck;
import org.banfa.kernel.check.Remark;
import org.banfa.kernel.check.RowCoverage;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.ExampleRunner;
import org.banfa.kernel.example.Outcome;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private Regulations regulations = new Regulations();

  @Option(names = "--coverage", description = "只输出条款覆盖表（Markdown）")
  private boolean coverage;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Shelf shelf = regulations.shelf();
    List<String> names = packs.isEmpty() ? shelf.names() : packs;
    if (names.isEmpty()) {
      out.println(regulations.folder() + " 下没有办法包");
      return Exit.INPUT;
    }
    int worst = Exit.OK;
    if (coverage) {
      CoveragePage.head(out);
    }
    for (String name : names) {
      worst = Math.max(worst, check(out, shelf, name));
    }
    return worst;
  }

  private int check(PrintWriter out, Shelf shelf, String name) {
    return switch (shelf.takeWhole(name)) {
      case Shelf.Absent(String says) -> Regulations.absent(out, says);
      case Shelf.Faulty(List<Problem> problems) -> Regulations.faulty(out, name, problems);
      case Shelf.Whole(Kernel kernel, Path folder, List<Example> examples) ->
          check(out, kernel, folder, examples);
    };
  }

  private int check(PrintWriter out, Kernel kernel, Path folder, List<Example> examples) {
    List<RowCoverage> rows = RowCoverage.of(kernel.pack(), examples);
    if (coverage) {
      new CoveragePage(out, kernel.pack()).print(rows);
      return Exit.OK;
    }
    CheckPrintout printout = new CheckPrintout(out, kernel.pack(), texts(folder));
    printout.title();
    int failed = 0;
    for (Example example : examples) {
      if (ExampleRunner.run(kernel, example) instanceof Outcome.Failed(var differences)) {
        failed++;
        printout.failed(example, differences);
      }
    }
    List<Remark> remarks = PackCheck.of(kernel);
    printout.coverage(rows);
    printout.remarks(remarks);
    printout.sum(remarks, examples.size(), failed);
    boolean error = remarks.stream().anyMatch(one -> one.kind().error());
    return error ? Exit.PACK : failed > 0 ? Exit.FAILED : Exit.OK;
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> all = new LinkedHashMap<>(PackFolder.files(folder));
    all.putAll(PackFolder.examples(folder));
    return all;
  }
}
