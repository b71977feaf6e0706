package org.banfa.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.compare.Comparison;
import org.banfa.kernel.pack.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays two packs side by side. */
@Command(
    name = "diff",
    description = "对照两个办法：门槛、材料、谁决定、期限、条件、后果，按主题排列",
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "A", description = "第一个办法包")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "第二个办法包")
  private String second = "";

  @Mixin private Regulations regulations = new Regulations();

  @Mixin private Spoken spoken = new Spoken();

  @Option(names = "--all", description = "两边相同的也列出来")
  private boolean all;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Shelf shelf = regulations.shelf();
    return switch (shelf.take(first)) {
      case Shelf.Absent(String says) -> Regulations.absent(out, says);
      case Shelf.Faulty(List<Problem> problems) -> Regulations.faulty(out, first, problems);
      case Shelf.Ready(Kernel left, _) ->
          switch (shelf.take(second)) {
            case Shelf.Absent(String says) -> Regulations.absent(out, says);
            case Shelf.Faulty(List<Problem> problems) -> Regulations.faulty(out, second, problems);
            case Shelf.Ready(Kernel right, _) -> {
              new DiffPrintout(out, spoken.phrases(), left.pack(), right.pack(), all)
                  .print(Comparison.of(left.pack(), right.pack()));
              yield Exit.OK;
            }
          };
    };
  }
}
