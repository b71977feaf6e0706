package org.banfa.kernel.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.LegalCalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of expectation passes where it holds, and fails where it does not. */
class ExpectationsTest {

  private static final Path PACK = Path.of("src/test/resources/packs/expected.yaml");
  private static final LegalCalendar CALENDAR = LegalCalendar.parse("date,kind,name\n");
  private static final String STORY =
      """
      examples:
      - example: 一个项目
        shows: {"1": good}
        given: {project.urgent: true, project.enlarged: false}
        days:
        - {on: 2026-03-02, by: unit, act: apply}
        - {on: 2026-03-03, by: unit, act: begin}
        - {on: 2026-03-04, by: unit, act: pay, violates: ["3"]}
        - {on: 2026-03-05, by: unit, act: report}
      """;

  private static Kernel kernel;

  @BeforeAll
  static void readPack() throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("expected.yaml", Files.readString(PACK));
    Pack pack =
        switch (PackReader.read(files)) {
          case PackReading.Readable(Pack read) -> read;
          case PackReading.Unreadable(var problems) -> fail(problems.toString());
        };
    kernel =
        switch (Kernel.compile(pack, CALENDAR)) {
          case Kernel.Compiled(Kernel compiled) -> compiled;
          case Kernel.Rejected(var problems) -> fail(problems.toString());
        };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-05 | open: [approve]                          | open: [pay]
          2026-03-05 | open: [approve]                          | open: [apply]
          2026-03-05 | blocked: {pay: ["3"]}                    | blocked: {pay: ["2a"]}
          2026-03-05 | blocked: {pay: ["3"]}                    | blocked: {approve: ["2a"]}
          2026-03-05 | not_applicable: [enlarge]                | not_applicable: [approve]
          2026-03-05 | unknown: {audit: [project.settled]}      | unknown: {audit: [project.urgent]}
          2026-03-05 | owed: {approve: 2026-03-16}              | owed: {approve: 2026-03-17}
          2026-03-05 | owed: {answer: none}                     | owed: {approve: none}
          2026-03-05 | owed: {answer: none}                     | owed: {answer: waiting}
          2026-03-05 | owed_by: {approve: bureau}               | owed_by: {approve: unit}
          2026-03-05 | owed_from: {evaluate: 2026-04-02}        | owed_from: {evaluate: 2026-04-03}
          2026-03-05 | not_owed: [audit]                        | not_owed: [approve]
          2026-03-17 | overdue: {approve: 2026-03-16}           | overdue: {approve: 2026-03-17}
          2026-03-16 | not_owed: [audit]                        | overdue: {approve: 2026-03-16}
          2026-03-17 | breached: ["2b"]                         | breached: ["5"]
          2026-03-16 | not_owed: [audit]                        | breached: ["2b"]
          2026-03-05 | violated: ["3"]                          | violated: ["2a"]
          2026-03-05 | done: [apply]                            | done: [approve]
          2026-03-05 | relied: ["6"]                            | relied: ["1"]
          2026-03-17 | occurred: [warned]                       | breached: ["5"]
          2026-03-16 | breached: []                             | violated: []
          2026-03-16 | occurred: []                             | relied: []
          2026-03-17 | breached: ["2b"]                         | breached: []
          2026-03-17 | breached: ["2b"]                         | occurred: []
          2026-03-17 | breached: ["2b"]                         | facts: {project.urgent: false}
          2026-03-05 | facts: {project.urgent: true}            | facts: {project.urgent: unknown}
          2026-03-05 | facts: {project.settled: unknown}        | facts: {project.settled: 1元}
          2026-04-30 | force: in-force                          | force: over
          2026-05-01 | force: over                              | force: in-force
          2026-01-05 | force: in-force                          | force: not-yet
          """)
  void isMetOrNot(String day, String holds, String fails) {
    assertThat(run(day, holds)).as(holds).isInstanceOf(Outcome.Passed.class);
    assertThat(run(day, fails))
        .as(fails)
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.differences()).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({"2026-04-29, false", "2026-04-30, false", "2026-05-01, true"})
  void whatComesAboutAfterTheLastDayOfForceRestsOnNoRule(String day, boolean unruled) {
    String again = "- {on: %s, by: unit, act: report}\n".formatted(day);

    assertThat(run(again, day, "unruled: [answer]") instanceof Outcome.Passed).isEqualTo(unruled);
    assertThat(run(again, day, "owed: {answer: none}"))
        .as("the first report still asks for an answer")
        .isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void anAttemptThatEndsOtherwiseThanExpectedIsADifference() {
    assertThat(run("- {on: 2026-03-06, by: unit, act: pay}\n", "2026-03-06", "done: [apply]"))
        .isInstanceOf(Outcome.Failed.class);
    assertThat(
            run(
                "- {on: 2026-03-06, by: bureau, act: audit, refused: [\"4\"]}\n",
                "2026-03-06",
                "done: [apply]"))
        .as("it cannot be judged, which is no refusal")
        .isInstanceOf(Outcome.Failed.class);
  }

  private static Outcome run(String day, String expected) {
    return run("", day, expected);
  }

  private static Outcome run(String more, String day, String expected) {
    String days = day.compareTo("2026-03-02") < 0 ? early() : STORY;
    String indented = more.isEmpty() ? "" : "  " + more;
    return run(days + indented + "  - {as_of: %s, %s}\n".formatted(day, expected));
  }

  /** Only the beginning of the story has happened. */
  private static String early() {
    return STORY.substring(0, STORY.indexOf("  - {on:"));
  }

  private static Outcome run(String text) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("examples.yaml", text);
    return switch (ExampleReader.read(kernel.pack(), files)) {
      case ExampleReading.Readable(List<Example> examples) ->
          ExampleRunner.run(kernel, examples.getFirst());
      case ExampleReading.Unreadable(var problems) -> fail(problems.toString());
    };
  }
}
