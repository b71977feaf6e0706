package org.banfa.kernel.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.check.RowCoverage;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.LegalCalendar;
import org.banfa.kernel.trial.Adjustable;
import org.banfa.kernel.trial.Adjustables;
import org.banfa.kernel.trial.Amendment;
import org.banfa.kernel.trial.Amendments;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of every regulation, as a test of its own. */
class RegulationsTest {

  private static final Path REGULATIONS = Path.of("..", "regulations");

  @TestFactory
  List<DynamicContainer> every_regulation_judges_its_examples_as_they_say() throws IOException {
    List<DynamicContainer> all = new ArrayList<>();
    for (Path folder : packs()) {
      Kernel kernel = kernel(folder);
      all.add(
          DynamicContainer.dynamicContainer(
              kernel.pack().instrument().shortTitle(),
              examples(kernel.pack(), folder).stream().map(example -> test(kernel, example))));
    }
    assertThat(all).isNotEmpty();
    return all;
  }

  @TestFactory
  List<DynamicTest> every_operative_row_is_carried_out_and_shown_good_and_bad() throws IOException {
    List<DynamicTest> all = new ArrayList<>();
    for (Path folder : packs()) {
      Pack pack = kernel(folder).pack();
      all.add(
          DynamicTest.dynamicTest(
              pack.instrument().shortTitle(),
              () ->
                  assertThat(RowCoverage.of(pack, examples(pack, folder)))
                      .isNotEmpty()
                      .allMatch(RowCoverage::complete)));
    }
    assertThat(all).isNotEmpty();
    return all;
  }

  @TestFactory
  List<DynamicTest> every_value_that_may_be_tried_otherwise_can_be_written() throws IOException {
    List<DynamicTest> all = new ArrayList<>();
    for (Path folder : packs()) {
      Kernel kernel = kernel(folder);
      List<Adjustable> values = Adjustables.of(kernel, PackFolder.files(folder));
      List<Amendment> asTheyStand =
          values.stream().flatMap(one -> one.written(one.text()).stream()).toList();
      all.add(
          DynamicTest.dynamicTest(
              kernel.pack().instrument().shortTitle(),
              () ->
                  assertThat(Amendments.of(kernel, PackFolder.files(folder), asTheyStand))
                      .isInstanceOfSatisfying(
                          Amendments.Ready.class,
                          same -> assertThat(same.kernel().pack()).isEqualTo(kernel.pack()))));
    }
    assertThat(all).isNotEmpty();
    return all;
  }

  @TestFactory
  List<DynamicTest> an_example_with_a_wrong_expectation_fails() throws IOException {
    Path folder = REGULATIONS.resolve("wuhan-2021");
    Kernel kernel = kernel(folder);
    return List.of(
        wrong(
            kernel,
            "an act told as done that the law refuses",
            "act: accept, outcome: pass}",
            "实际：因"),
        wrong(
            kernel,
            "a refusal where the act is allowed",
            "act: declare_plan, refused: [\"6\"]}",
            "不能办"),
        wrong(kernel, "a duty that is not owed", "owed: {accept: 2025-01-10}}", "没有未办结的义务"),
        wrong(kernel, "a fact with another value", "facts: {project.in_plan: true}}", "实际"),
        wrong(kernel, "a breach that is none", "breached: [\"21b\"]}", "实际：没有"),
        wrong(kernel, "an act that is not open", "open: [accept]}", "实际"));
  }

  private static DynamicTest wrong(Kernel kernel, String name, String line, String found) {
    String head =
        line.startsWith("act:") ? "- {on: 2025-01-06, by: unit, " : "- {as_of: 2025-01-06, ";
    String text = "examples:\n- example: 错\n  days:\n  " + head + line + "\n";
    LinkedHashMap<String, String> files = new LinkedHashMap<>();
    files.put("wrong.yaml", text);
    return DynamicTest.dynamicTest(
        name,
        () -> {
          if (!(ExampleReader.read(kernel.pack(), files)
              instanceof ExampleReading.Readable(List<Example> read))) {
            fail("unreadable: " + ExampleReader.read(kernel.pack(), files));
            return;
          }
          assertThat(ExampleRunner.run(kernel, read.getFirst()).toString()).contains("Failed");
          assertThat(differences(kernel, read.getFirst())).contains("wrong.yaml:4", found);
        });
  }

  private static String differences(Kernel kernel, Example example) {
    return switch (ExampleRunner.run(kernel, example)) {
      case Outcome.Failed(var differences) -> lines(differences);
      case Outcome.Passed() -> "passed";
    };
  }

  private static DynamicTest test(Kernel kernel, Example example) {
    return DynamicTest.dynamicTest(
        example.name(),
        () -> {
          if (ExampleRunner.run(kernel, example) instanceof Outcome.Failed(var differences)) {
            fail(example.where() + "\n" + lines(differences));
          }
        });
  }

  private static List<Path> packs() throws IOException {
    try (Stream<Path> folders = Files.list(REGULATIONS)) {
      return folders.filter(folder -> Files.exists(folder.resolve("rules.yaml"))).sorted().toList();
    }
  }

  private static Kernel kernel(Path folder) throws IOException {
    Pack pack =
        switch (PackReader.read(PackFolder.files(folder))) {
          case PackReading.Readable(Pack readable) -> readable;
          case PackReading.Unreadable(var problems) -> fail(lines(problems));
        };
    Path table = REGULATIONS.resolve("calendar").resolve(pack.calendar() + ".csv");
    LegalCalendar calendar = LegalCalendar.parse(Files.readString(table));
    return switch (Kernel.compile(pack, calendar)) {
      case Kernel.Compiled(Kernel kernel) -> kernel;
      case Kernel.Rejected(var problems) -> fail(lines(problems));
    };
  }

  private static List<Example> examples(Pack pack, Path folder) {
    return switch (ExampleReader.read(pack, PackFolder.examples(folder))) {
      case ExampleReading.Readable(List<Example> examples) -> examples;
      case ExampleReading.Unreadable(var problems) -> fail(lines(problems));
    };
  }

  private static String lines(List<?> all) {
    return all.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
