package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.junit.jupiter.api.Test;

/** Versions of one regulation: the first in force from 2021 to 9 May 2026, the second after it. */
class LibraryTest {

  private static final LocalDate LAST = LocalDate.of(2026, 5, 9);
  private static final String PACK = "wuhan-2021";

  private final Kernel first = version("1", "effective: 2021-08-21", "expires: " + LAST);
  private final Kernel second = version("2", "effective: " + LAST.plusDays(1), "repeals: []");
  private final Library library = Library.of(List.of(second, first));

  @Test
  void theOneThatCameIntoForceLaterIsTheNewer() {
    assertThat(library.versions(PACK)).containsExactly(first, second);
    assertThat(library.get(PACK)).isEqualTo(second);
    assertThat(library.get(PACK, "1")).isEqualTo(first);
    assertThat(library.find(PACK, "3")).isEmpty();
    assertThat(library.kernels()).containsEntry(PACK, second).hasSize(1);
  }

  @Test
  void onItsLastDayTheFirstHoldsAndOnTheNextTheSecond() {
    assertThat(library.inForce(PACK, LAST.minusDays(1))).contains(first);
    assertThat(library.inForce(PACK, LAST)).contains(first);
    assertThat(library.inForce(PACK, LAST.plusDays(1))).contains(second);
    assertThat(library.inForce(PACK, LAST.plusDays(2))).contains(second);
  }

  @Test
  void withoutASuccessorNothingIsInForceAfterTheLastDay() {
    Library alone = Library.of(List.of(first));

    assertThat(alone.inForce(PACK, LAST)).contains(first);
    assertThat(alone.inForce(PACK, LAST.plusDays(1))).isEmpty();
    assertThat(alone.inForce(PACK, LocalDate.of(2021, 8, 20))).isEmpty();
    assertThat(alone.inForce(PACK, LocalDate.of(2021, 8, 21))).contains(first);
  }

  @Test
  void aTenthVersionIsNewerThanANinth() {
    Kernel ninth = version("9", "effective: 2021-08-21", "repeals: []");
    Kernel tenth = version("10", "effective: 2021-08-21", "repeals: []");

    assertThat(Library.of(List.of(tenth, ninth)).get(PACK)).isEqualTo(tenth);
  }

  @Test
  void oneVersionTwiceIsAnError() {
    Kernel again = version("1", "effective: 2021-08-21", "repeals: []");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Library.of(List.of(first, again)))
        .withMessageContaining("wuhan-2021 version 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> library.get(PACK, "3"))
        .withMessageContaining("version 3 of wuhan-2021");
  }

  private static Kernel version(String version, String effective, String more) {
    Path folder = Path.of("..", "regulations", PACK);
    SequencedMap<String, String> files = new LinkedHashMap<>(PackFolder.files(folder));
    files.replaceAll((_, text) ->
        text.replace("version: \"1\"", "version: \"" + version + "\"")
            .replace("effective: 2021-08-21", effective + "\n  " + more));
    PackReading reading = PackReader.read(files);
    assertThat(reading).isInstanceOf(PackReading.Readable.class);
    return ((Kernel.Compiled)
            Kernel.compile(((PackReading.Readable) reading).pack(), Story.wuhan().calendar()))
        .kernel();
  }
}
