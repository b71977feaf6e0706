package org.banfa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.ExampleReader;
import org.banfa.kernel.example.ExampleReading;
import org.banfa.kernel.pack.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers a file that tells a history: what holds on each of its days. */
@Command(
    name = "ask",
    description = "按一份事件清单回答：每个 as_of 那天能办什么、应办什么、为什么",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "提问文件")
  private Path file = Path.of("");

  @Mixin private Regulations regulations = new Regulations();

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Option(names = "--lang", description = "外框文字：zh 或 en（默认 ${DEFAULT-VALUE}）", defaultValue = "zh")
  private String lang = "zh";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    if (!List.of("zh", "en").contains(lang)) {
      err.println("--lang 只能是 zh 或 en");
      return Exit.INPUT;
    }
    if (!Files.isRegularFile(file)) {
      err.println("没有文件 " + file);
      return Exit.INPUT;
    }
    String text = read(file);
    return switch (ExampleReader.question(file.toString(), text)) {
      case ExampleReader.Unclear(List<Problem> problems) -> faulty(err, problems, Exit.INPUT);
      case ExampleReader.Asked(String pack, _) ->
          switch (regulations.shelf().take(pack)) {
            case Shelf.Absent(String says) -> Regulations.absent(err, says);
            case Shelf.Faulty(List<Problem> problems) -> faulty(err, problems, Exit.PACK);
            case Shelf.Ready(Kernel kernel, _) ->
                switch (ExampleReader.ask(kernel.pack(), file.toString(), text)) {
                  case ExampleReading.Unreadable(List<Problem> problems) ->
                      faulty(err, problems, Exit.INPUT);
                  case ExampleReading.Readable(List<Example> examples) ->
                      answer(Reporter.report(kernel, examples.getFirst()));
                };
          };
    };
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }

  private static int faulty(PrintWriter err, List<Problem> problems, int code) {
    problems.forEach(problem -> err.println(problem + "\n"));
    return code;
  }

  private int answer(Report report) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(report));
    } else {
      new Printout(out, Frame.valueOf(lang.toUpperCase(Locale.ROOT))).print(report);
    }
    return report.differences().isEmpty() ? Exit.OK : Exit.FAILED;
  }
}
