package org.banfa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays out the folder of a new pack, so that its author fills in rather than begins. */
@Command(
    name = "new-pack",
    description = "新建一个办法包：能通过 check 的骨架，每个文件里说明写什么",
    mixinStandardHelpOptions = true)
final class NewPackCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "办法包的名称，地名-年份，如 sample-2026；也是文件夹名")
  private String id = "";

  @Mixin private Regulations regulations = new Regulations();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return Skeleton.objection(regulations.folder(), id).map(this::refuse).orElseGet(this::create);
  }

  /** Only now: not every name that is typed can be a path on every machine. */
  private int create() {
    Path folder = regulations.folder().resolve(id);
    try {
      return told(folder, Skeleton.write(folder, id));
    } catch (IOException failure) {
      return refuse(Skeleton.unwritable(folder, failure));
    }
  }

  private int refuse(Skeleton.Objection objection) {
    spec.commandLine().getErr().println(objection);
    return Exit.INPUT;
  }

  private int told(Path folder, List<String> files) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("新建了 " + folder);
    files.forEach(file -> out.println("  " + folder.resolve(file)));
    out.println();
    out.println("现在它是一份样例征求意见稿。从 instrument.yaml 起，把每一处换成你的办法，改一处查一处：");
    out.println("  ./do check " + id);
    boolean elsewhere = !Files.isDirectory(Skeleton.schemas(folder));
    out.println(
        elsewhere
            ? "旁边没有 docs/schema，编辑器里没有提示；用 ./do schema 可以取得"
            : "编辑器装上 YAML 语言服务（如 VS Code 的 YAML 扩展）以后，键名会有提示和解释");
    return Exit.OK;
  }
}
