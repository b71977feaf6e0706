package org.banfa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.ExampleReader;
import org.banfa.kernel.example.ExampleReading;
import org.banfa.kernel.example.ExampleRunner;
import org.banfa.kernel.example.Outcome;
import org.banfa.kernel.mutate.Mutants;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Changes one thing of a pack at a time and prints what its examples do not notice. */
@Command(
    name = "mutate",
    description = "每次改动办法包的一处，看样例能不能发现；列出没有发现的改动",
    mixinStandardHelpOptions = true)
final class MutateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PACK", description = "办法包的名称")
  private String pack = "";

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

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return switch (regulations.shelf().take(pack)) {
      case Shelf.Absent(String says) -> Regulations.absent(out, says);
      case Shelf.Faulty(List<Problem> problems) -> Regulations.faulty(out, pack, problems);
      case Shelf.Ready(Kernel kernel, Path folder) ->
          switch (ExampleReader.read(kernel.pack(), PackFolder.examples(folder))) {
            case ExampleReading.Unreadable(List<Problem> problems) ->
                Regulations.faulty(out, pack, problems);
            case ExampleReading.Readable(List<Example> examples) ->
                mutate(out, kernel, folder, examples);
          };
    };
  }

  private int mutate(PrintWriter out, Kernel kernel, Path folder, List<Example> examples) {
    List<Example> wrong =
        examples.stream()
            .filter(one -> ExampleRunner.run(kernel, one) instanceof Outcome.Failed)
            .toList();
    if (!wrong.isEmpty()) {
      wrong.forEach(one -> out.println("样例不符：" + one.name() + "（" + one.where() + "）"));
      out.println("有不符的样例，先用 check 看");
      return Exit.FAILED;
    }
    Mutants mutants = Mutants.of(kernel, PackFolder.files(folder), examples);
    MutationReport report = MutationReport.of(kernel.pack(), mutants, only);
    if (json) {
      JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
      out.println(mapper.writeValueAsString(report));
    } else {
      new MutationPrintout(out).print(report, list);
    }
    return report.percent() < threshold ? Exit.FAILED : Exit.OK;
  }
}
