package org.banfa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.banfa.kernel.pack.Problem;
import picocli.CommandLine.Option;

/**
 * Where the packs are: the same for every command, as is what is said where one is not to be had.
 */
final class Regulations {

  @Option(
      names = "--regulations",
      description = "办法包所在的文件夹（默认 ${DEFAULT-VALUE}）",
      defaultValue = "regulations")
  private Path folder = Path.of("regulations");

  Path folder() {
    return folder;
  }

  Shelf shelf() {
    return new Shelf(folder);
  }

  /** Says that there is no such pack. */
  static int absent(PrintWriter out, String says) {
    out.println(says);
    return Exit.INPUT;
  }

  /** Says what is wrong with a pack. */
  static int faulty(PrintWriter out, String pack, List<Problem> problems) {
    out.println(pack + " 有 " + problems.size() + " 处错误");
    problems.forEach(problem -> out.println("\n" + problem));
    return Exit.PACK;
  }
}
