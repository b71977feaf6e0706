package org.banfa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.Retelling;
import org.banfa.kernel.mutate.Equivalents;
import org.banfa.kernel.mutate.Mutants;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes one thing of a pack at a time and prints what its examples do not notice. */
@Command(
    name = "mutate",
    description = "每次改动办法包的一处，看样例能不能发现；列出没有发现的改动",
    mixinStandardHelpOptions = true)
final class MutateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PACK", description = "办法包的名称；不写则全部，一个接一个")
  private List<String> packs = new ArrayList<>();

  @Mixin private Regulations regulations = new Regulations();

  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      description = "发现的比例低于它时退出码为 1（默认 ${DEFAULT-VALUE}）",
      defaultValue = "95")
  private int threshold = 95;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description = "只改名称里有这段文字的地方，如 rules.WH8a",
      defaultValue = "")
  private String only = "";

  @Option(names = "--list", description = "列出每一处改动和发现它的样例")
  private boolean list;

  @Option(names = "--json", description = "输出 JSON，一个办法包一份")
  private boolean json;

  @Option(names = "--page", description = "输出各办法包的得分（Markdown）")
  private boolean page;

  @Option(names = "--day", paramLabel = "DAY", description = "得分是哪一天量的，写在 --page 上，如 2026-03-02")
  private Optional<LocalDate> day = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What came of measuring one pack. */
  private sealed interface Measured {}

  private record Scored(MutationPage.Score score) implements Measured {}

  private record Unfit(int exit) implements Measured {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (page && day.isEmpty()) {
      out.println("--page 要同时写 --day");
      return Exit.INPUT;
    }
    Shelf shelf = regulations.shelf();
    int worst = Exit.OK;
    List<MutationPage.Score> scores = new ArrayList<>();
    for (String name : packs.isEmpty() ? shelf.names() : packs) {
      switch (measure(out, shelf, name)) {
        case Unfit(int exit) -> worst = Math.max(worst, exit);
        case Scored(MutationPage.Score score) -> {
          scores.add(score);
          print(out, score.report());
          worst = Math.max(worst, score.report().percent() < threshold ? Exit.FAILED : Exit.OK);
        }
      }
    }
    if (page) {
      new MutationPage(out).print(day.get(), scores);
    }
    return worst;
  }

  private Measured measure(PrintWriter out, Shelf shelf, String name) {
    return switch (shelf.takeWhole(name)) {
      case Shelf.Absent(String says) -> new Unfit(Regulations.absent(out, says));
      case Shelf.Faulty(List<Problem> problems) ->
          new Unfit(Regulations.faulty(out, name, problems));
      case Shelf.Whole(Kernel kernel, Path folder, List<Example> examples) ->
          mutate(out, kernel, folder, examples);
    };
  }

  private Measured mutate(PrintWriter out, Kernel kernel, Path folder, List<Example> examples) {
    var retelling = new Retelling(kernel);
    List<Example> wrong = examples.stream().filter(one -> !retelling.comesOut(one)).toList();
    if (!wrong.isEmpty()) {
      wrong.forEach(one -> out.println("样例不符：" + one.name() + "（" + one.where() + "）"));
      out.println("有不符的样例，先用 check 看");
      return new Unfit(Exit.FAILED);
    }
    Mutants mutants = Mutants.of(kernel, PackFolder.files(folder), examples);
    Equivalents known = Equivalents.parse(PackFolder.equivalents(folder));
    return new Scored(
        new MutationPage.Score(
            kernel.pack().instrument().title(),
            MutationReport.of(kernel.pack(), mutants, known, only)));
  }

  private void print(PrintWriter out, MutationReport report) {
    if (json) {
      out.println(Json.of(report));
    } else if (!page) {
      new MutationPrintout(out).print(report, list);
    }
  }
}
