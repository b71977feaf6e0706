package org.banfa.kernel.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.pack.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the author of examples is told. Each file of {@code examples/bad} is read by the least pack;
 * the file of the same name ending in {@code .txt} is what must then be said.
 */
class BadExamplesTest {

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path BAD = RESOURCES.resolve("examples/bad");

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
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
  void every_error_is_drawn_with_place_cause_and_remedy(String name) throws IOException {
    List<Problem> problems =
        problems(name + ".yaml", Files.readString(BAD.resolve(name + ".yaml")));
    String drawn =
        problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n", "", "\n"));

    Path expected = BAD.resolve(name + ".txt");
    if (Boolean.getBoolean("banfa.golden.update")) {
      Files.writeString(expected, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(expected));
    assertThat(problems)
        .isNotEmpty()
        .allSatisfy(problem -> {
          assertThat(problem.line()).isNotBlank();
          assertThat(problem.cause()).isNotBlank();
          assertThat(problem.remedy()).isNotBlank();
        });
  }

  @Test
  void the_table_is_not_empty_and_has_no_stray_expectations() throws IOException {
    assertThat(names()).hasSizeGreaterThan(8);
    try (Stream<Path> files = Files.list(BAD)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(it -> it.endsWith(".txt")))
          .containsExactlyInAnyOrderElementsOf(names().stream().map(it -> it + ".txt").toList());
    }
  }

  @Test
  void a_file_written_as_it_should_be_has_no_problems() throws IOException {
    String right =
        """
        stories:
          applied: {days: [{on: 2026-03-02, by: unit, act: apply}]}
        examples:
        - example: 申报后十个工作日内审批
          shows: {"2b": good}
          after: applied
          days:
          - {as_of: 2026-03-02, owed: {approve: 2026-03-16}}
        """;

    assertThat(problems("right.yaml", right)).isEmpty();
  }

  private static List<Problem> problems(String name, String text) throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put(name, text);
    return switch (ExampleReader.read(least(), files)) {
      case ExampleReading.Unreadable(List<Problem> problems) -> problems;
      case ExampleReading.Readable _ -> List.of();
    };
  }

  private static Pack least() throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("least.yaml", Files.readString(RESOURCES.resolve("packs/least.yaml")));
    return switch (PackReader.read(files)) {
      case PackReading.Readable(Pack pack) -> pack;
      case PackReading.Unreadable(var problems) -> fail(problems.toString());
    };
  }
}
