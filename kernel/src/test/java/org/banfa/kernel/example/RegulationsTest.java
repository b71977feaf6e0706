package org.banfa.kernel.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.LegalCalendar;
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
