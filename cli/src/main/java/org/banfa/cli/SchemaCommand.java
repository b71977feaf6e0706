package org.banfa.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.banfa.kernel.example.ExampleLayouts;
import org.banfa.kernel.pack.Layouts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the schema by which an editor helps with one kind of file. */
@Command(
    name = "schema",
    description = "输出一种文件的 JSON schema，编辑器据以提示键名和解释",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

  /** The kinds of files that authors write. */
  enum Kind {
    PACK,
    EXAMPLES,
    ASK
  }

  @Parameters(paramLabel = "KIND", description = "哪一种文件：${COMPLETION-CANDIDATES}")
  private Kind kind = Kind.PACK;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(Json.of(schema()));
    return Exit.OK;
  }

  private Map<String, Object> schema() {
    return switch (kind) {
      case PACK -> JsonSchema.of(Layouts.PACK, "办法包的文件 / a file of a pack");
      case EXAMPLES -> JsonSchema.of(ExampleLayouts.EXAMPLES, "样例文件 / a file of examples");
      case ASK -> JsonSchema.of(ExampleLayouts.ASK, "提问文件 / a file that asks");
    };
  }
}
