package org.banfa.kernel.mutate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.ExampleReader;
import org.banfa.kernel.example.ExampleReading;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.LegalCalendar;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A sample of the changes of every regulation, always the same as long as the pack is. All of them
 * are tried by {@code ./do mutate}; the scores stand in {@code docs/mutation.md}.
 */
class ScoresTest {

  private static final Path REGULATIONS = Path.of("..", "regulations");
  private static final int SAMPLE = 30;
  private static final int OF_A_HUNDRED = 95;

  @TestFactory
  List<DynamicTest> examples_notice_ninety_five_of_a_hundred_changes() throws IOException {
    List<DynamicTest> all = new ArrayList<>();
    for (Path folder : packs()) {
      all.add(DynamicTest.dynamicTest(folder.getFileName().toString(), () -> noticed(folder)));
    }
    assertThat(all).isNotEmpty();
    return all;
  }

  private static void noticed(Path folder) throws IOException {
    Mutants mutants = mutants(folder);
    Equivalents known = Equivalents.parse(PackFolder.equivalents(folder));
    List<Mutation> sample =
        mutants.all().stream()
            .filter(one -> !known.has(one))
            .sorted(Comparator.comparingLong(ScoresTest::lot).thenComparing(Mutation::name))
            .limit(SAMPLE)
            .toList();

    List<String> missed =
        sample.parallelStream()
            .filter(one -> !mutants.fate(one).caught())
            .map(Mutation::name)
            .toList();

    assertThat((sample.size() - missed.size()) * 100)
        .as("nobody notices " + missed)
        .isGreaterThanOrEqualTo(OF_A_HUNDRED * sample.size());
    assertThat(mutants.all().stream().map(Mutation::name))
        .as("what is said to make no difference is a change of the pack")
        .containsAll(known.reasons().sequencedKeySet());
  }

  /** As good as drawn by lot, and the same every time. */
  private static long lot(Mutation mutation) {
    var sum = new CRC32();
    sum.update(mutation.name().getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  private static Mutants mutants(Path folder) throws IOException {
    Pack pack =
        switch (PackReader.read(PackFolder.files(folder))) {
          case PackReading.Readable(Pack readable) -> readable;
          case PackReading.Unreadable(var problems) -> fail(problems.toString());
        };
    Path table = REGULATIONS.resolve("calendar").resolve(pack.calendar() + ".csv");
    return switch (Kernel.compile(pack, LegalCalendar.parse(Files.readString(table)))) {
      case Kernel.Compiled(Kernel kernel) ->
          Mutants.of(kernel, PackFolder.files(folder), examples(pack, folder));
      case Kernel.Rejected(var problems) -> fail(problems.toString());
    };
  }

  private static List<Example> examples(Pack pack, Path folder) {
    return switch (ExampleReader.read(pack, PackFolder.examples(folder))) {
      case ExampleReading.Readable(List<Example> examples) -> examples;
      case ExampleReading.Unreadable(var problems) -> fail(problems.toString());
    };
  }

  private static List<Path> packs() throws IOException {
    try (Stream<Path> folders = Files.list(REGULATIONS)) {
      return folders.filter(folder -> Files.exists(folder.resolve("rules.yaml"))).sorted().toList();
    }
  }
}
