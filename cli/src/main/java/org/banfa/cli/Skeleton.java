package org.banfa.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.kernel.pack.Layouts;

/** The files that a new pack begins with: a draft of its own invention, told part by part. */
final class Skeleton {

  private static final String CALENDAR = "calendar";
  private static final List<String> FILES =
      List.of(
          "instrument.yaml",
          "roles.yaml",
          "objects.yaml",
          "acts.yaml",
          "rules.yaml",
          "readings.yaml",
          "questions.yaml",
          "subjects.yaml",
          "sheet.yaml",
          "examples/stories.yaml",
          "examples/first.yaml");

  private Skeleton() {}

  /**
   * Why nothing is written, in Chinese.
   *
   * @param where the place that it is about
   */
  record Objection(String where, String problem, String cause, String remedy) {
    @Override
    public String toString() {
      return "%s  %s\n      原因：%s\n      改法：%s".formatted(where, problem, cause, remedy);
    }
  }

  /** What stands against a new pack of that name, as far as can be told beforehand. */
  static Optional<Objection> objection(Path regulations, String id) {
    if (!id.matches(Layouts.PACK_ID) || id.equals(CALENDAR)) {
      String cause =
          id.equals(CALENDAR) ? "calendar 文件夹放的是工作日表" : "要用作网址和文件夹名，只能有小写英文字母、数字和连字符，以字母开头";
      return objection(id, "“" + id + "” 不能作办法包的名称", cause, "写成 地名-年份，如 sample-2026");
    }
    if (!Files.isDirectory(regulations)) {
      return objection(
          regulations.toString(),
          "没有这个文件夹",
          "新的办法包放在它下面",
          "在项目的根目录里运行，或用 --regulations 指明办法包所在的文件夹");
    }
    Path folder = regulations.resolve(id);
    if (Files.exists(folder)) {
      return objection(folder.toString(), "已经有了", "不改动已有的东西", "换一个名称；确实不要它了，先自己移走");
    }
    Path table = regulations.resolve(CALENDAR).resolve("cn.csv");
    if (!Files.isRegularFile(table)) {
      return objection(
          table.toString(), "没有工作日表", "没有它数不了工作日，新的办法包读不起来", "把项目里的 regulations/calendar 复制过来");
    }
    return Optional.empty();
  }

  private static Optional<Objection> objection(
      String where, String problem, String cause, String remedy) {
    return Optional.of(new Objection(where, problem, cause, remedy));
  }

  /** What to tell of a folder that could not be written. */
  static Objection unwritable(Path folder, IOException failure) {
    boolean denied = failure instanceof AccessDeniedException;
    return new Objection(
        folder.toString(),
        "写不下去，什么也没有留下",
        denied ? "没有权限写 " + failure.getMessage() : String.valueOf(failure.getMessage()),
        denied ? "换一个有权限的账号，或给文件夹加上写的权限" : "看磁盘是不是满了、是不是只读");
  }

  /**
   * Writes the folder: all of it, or nothing.
   *
   * @return the files written, below the folder
   */
  static List<String> write(Path folder, String id) throws IOException {
    Path half = folder.resolveSibling("." + id + ".half");
    remove(half);
    try {
      for (String file : FILES) {
        Path target = half.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(
            target, modeline(folder, file) + text(file).replace("pack: new-pack", "pack: " + id));
      }
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
      return FILES;
    } finally {
      remove(half);
    }
  }

  /** The folder of the schemas, seen from a pack that lies beside the others of a project. */
  static Path schemas(Path folder) {
    return folder.toAbsolutePath().normalize().resolve("../../docs/schema").normalize();
  }

  /** Tells the editor by which schema to help; nothing where there is none. */
  private static String modeline(Path folder, String file) {
    boolean example = file.startsWith("examples/");
    return Files.isDirectory(schemas(folder))
        ? "# yaml-language-server: $schema=%s/docs/schema/%s.schema.json\n"
            .formatted(example ? "../../.." : "../..", example ? "examples" : "pack")
        : "";
  }

  private static String text(String file) throws IOException {
    try (InputStream stream = Skeleton.class.getResourceAsStream("skeleton/" + file)) {
      if (stream == null) {
        throw new FileNotFoundException("skeleton/" + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
