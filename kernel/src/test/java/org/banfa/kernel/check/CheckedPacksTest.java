package org.banfa.kernel.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.CountingRules;
import org.banfa.kernel.time.LegalCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the check says of a pack. Each file of {@code packs/checks} is put beside the least pack;
 * the file of the same name ending in {@code .txt} is what must then be said besides what is said
 * of the least pack alone: nothing, where the file shows how to do it right.
 */
class CheckedPacksTest {

  private static final Path PACKS = Path.of("src/test/resources/packs");
  private static final LegalCalendar CALENDAR = LegalCalendar.parse("date,kind,name\n");

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(PACKS.resolve("checks"))) {
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
  void what_is_found_is_drawn_with_place_and_remedy(String name) throws IOException {
    String drawn = drawn(found(pack(name)));

    Path expected = PACKS.resolve("checks").resolve(name + ".txt");
    if (Boolean.getBoolean("banfa.golden.update")) {
      Files.writeString(expected, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(expected));
  }

  @Test
  void the_table_is_not_empty_and_has_no_stray_expectations() throws IOException {
    assertThat(names()).hasSizeGreaterThan(15);
    try (Stream<Path> files = Files.list(PACKS.resolve("checks"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(it -> it.endsWith(".txt")))
          .containsExactlyInAnyOrderElementsOf(names().stream().map(it -> it + ".txt").toList());
    }
  }

  @Test
  void a_last_day_counted_back_that_rolls_on_is_told() throws IOException {
    Pack pack = pack("counted-back-from-a-day-to-come");
    CountingRules stays = pack.counting();
    var everyShape =
        CountingRules.of(
            stays.firstDay(),
            stays.missingDay(),
            CountingRules.LastDayOff.NEXT_WORKING_DAY,
            Set.of(CountingRules.Shape.values()),
            stays.basis());

    assertThat(found(counted(pack, everyShape)))
        .filteredOn(one -> one.kind() == Remark.Kind.BACKWARD_ROLLS)
        .extracting(one -> one.says().substring(0, one.says().indexOf('：')))
        .containsExactly("ahead", "after");
    assertThat(found(pack)).noneMatch(one -> one.kind() == Remark.Kind.BACKWARD_ROLLS);
  }

  private static Pack counted(Pack pack, CountingRules counting) {
    return new Pack(
        pack.id(),
        pack.version(),
        pack.calendar(),
        pack.instrument(),
        counting,
        pack.chapters(),
        pack.provisions(),
        pack.roles(),
        pack.objects(),
        pack.classifications(),
        pack.stages(),
        pack.acts(),
        pack.rules(),
        pack.readings(),
        pack.houseRules(),
        pack.questions(),
        pack.findings(),
        pack.sheet(),
        pack.places());
  }

  private static String drawn(List<Remark> remarks) {
    return remarks.stream().map(one -> one + "\n").collect(Collectors.joining("\n"));
  }

  private static List<Remark> found(Pack pack) throws IOException {
    List<String> before =
        PackCheck.of(kernel(read(least()))).stream().map(Remark::toString).toList();
    return PackCheck.of(kernel(pack)).stream()
        .filter(one -> !before.contains(one.toString()))
        .toList();
  }

  private static Pack pack(String name) throws IOException {
    SequencedMap<String, String> files = least();
    files.put(name + ".yaml", Files.readString(PACKS.resolve("checks").resolve(name + ".yaml")));
    return read(files);
  }

  private static SequencedMap<String, String> least() throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("least.yaml", Files.readString(PACKS.resolve("least.yaml")));
    return files;
  }

  private static Pack read(SequencedMap<String, String> files) {
    return switch (PackReader.read(files)) {
      case PackReading.Readable(Pack pack) -> pack;
      case PackReading.Unreadable(var problems) -> fail(lines(problems));
    };
  }

  private static Kernel kernel(Pack pack) {
    return switch (Kernel.compile(pack, CALENDAR)) {
      case Kernel.Compiled(Kernel kernel) -> kernel;
      case Kernel.Rejected(var problems) -> fail(lines(problems));
    };
  }

  private static String lines(List<?> all) {
    return all.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
