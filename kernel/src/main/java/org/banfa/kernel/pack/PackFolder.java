package org.banfa.kernel.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Takes the files of a pack from the disk: the only class of the kernel that touches one. */
public final class PackFolder {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PackFolder() {}

  /**
   * The files that make up the pack in this folder: text by path, in the order of their names.
   *
   * @throws UncheckedIOException where the folder or a file cannot be read
   */
  public static SequencedMap<String, String> files(Path folder) {
    return texts(folder);
  }

  /**
   * The files with the examples of the pack in this folder; none where there is no {@code examples}
   * folder.
   *
   * @throws UncheckedIOException where the folder or a file cannot be read
   */
  public static SequencedMap<String, String> examples(Path folder) {
    Path examples = folder.resolve("examples");
    return Files.isDirectory(examples) ? texts(examples) : new LinkedHashMap<>();
  }

  /** The folder that a pack was read from; nothing for a pack without rules. */
  public static Optional<Path> of(Pack pack) {
    return pack.rules().values().stream()
        .findFirst()
        .map(rule -> Path.of(rule.head().where().file()).getParent());
  }

  /**
   * What is written beside the pack in this folder of changes that make no difference; empty where
   * there is nothing.
   *
   * @throws UncheckedIOException where the file cannot be read
   */
  public static String equivalents(Path folder) {
    Path file = folder.resolve("equivalents.md");
    try {
      return Files.exists(file) ? text(file) : "";
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }

  private static SequencedMap<String, String> texts(Path folder) {
    try (Stream<Path> listed = Files.list(folder)) {
      List<Path> files =
          listed.filter(PackFolder::isYaml).sorted(Comparator.comparing(Path::toString)).toList();
      var texts = new LinkedHashMap<String, String>();
      for (Path file : files) {
        texts.put(file.toString(), text(file));
      }
      return texts;
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the pack in " + folder, failure);
    }
  }

  /** The text without the mark that some editors put before it. */
  private static String text(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException failure) {
      throw new IOException(file + " 不是 UTF-8 编码，请用 UTF-8 另存", failure);
    }
  }

  private static boolean isYaml(Path file) {
    return file.getFileName().toString().endsWith(".yaml") && Files.isRegularFile(file);
  }
}
