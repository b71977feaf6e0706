package org.banfa.kernel.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a pack's author is told. Each file of {@code packs/bad} is put beside a pack that can be
 * read, unless its first line says that it stands alone; the file of the same name ending in {@code
 * .txt} is what must then be said.
 */
class BadPacksTest {

  private static final Path PACKS = Path.of("src/test/resources/packs");
  private static final String ALONE = "# 单独成包";

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(PACKS.resolve("bad"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyErrorIsDrawnWithPlaceCauseAndRemedy(String name) throws IOException {
    SequencedMap<String, String> files = files(name);
    PackReading reading = PackReader.read(files);

    assertThat(reading).isInstanceOf(PackReading.Unreadable.class);
    List<Problem> problems = ((PackReading.Unreadable) reading).problems();
    String drawn =
        problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n", "", "\n"));
    assertThat(drawn).isEqualTo(Files.readString(PACKS.resolve("bad").resolve(name + ".txt")));
    assertThat(problems)
        .allSatisfy(problem -> {
          assertThat(problem.where().file()).isIn(files.keySet());
          assertThat(problem.cause()).isNotBlank();
          assertThat(problem.remedy()).isNotBlank();
        });
  }

  @Test
  void theTableIsNotEmptyAndHasNoStrayExpectations() throws IOException {
    assertThat(names()).hasSizeGreaterThan(60);
    try (Stream<Path> files = Files.list(PACKS.resolve("bad"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(it -> it.endsWith(".txt")))
          .containsExactlyInAnyOrderElementsOf(names().stream().map(it -> it + ".txt").toList());
    }
  }

  @Test
  void whatTheyAreAddedToCanBeReadByItself() throws IOException {
    var files = new LinkedHashMap<String, String>();
    files.put("least.yaml", Files.readString(PACKS.resolve("least.yaml")));

    assertThat(PackReader.read(files)).isInstanceOf(PackReading.Readable.class);
  }

  private static SequencedMap<String, String> files(String name) throws IOException {
    String bad = Files.readString(PACKS.resolve("bad").resolve(name + ".yaml"));
    var files = new LinkedHashMap<String, String>();
    if (!bad.startsWith(ALONE)) {
      files.put("least.yaml", Files.readString(PACKS.resolve("least.yaml")));
    }
    files.put(name + ".yaml", bad);
    return files;
  }
}
