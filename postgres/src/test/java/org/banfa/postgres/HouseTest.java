package org.banfa.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.banfa.fences.Fence;
import org.banfa.fences.Findings;
import org.banfa.fences.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseTest {

  private static final String ROOT = "org.banfa.postgres";
  private static final House HOUSE = House.of(ROOT);

  /** The server is a machine among machines: it waits, draws passwords, and asks where it runs. */
  private static final Map<Fence, Set<String>> EDGE =
      Map.of(
          Fence.CLOCK, Set.of(ROOT + ".EmbeddedPostgres"),
          Fence.CHANCE, Set.of(ROOT + ".Password"),
          Fence.ENVIRONMENT, Set.of(ROOT + ".Platform"));

  private static final Map<String, Set<String>> ALLOWED = Map.of("", Set.of());

  @ParameterizedTest
  @EnumSource(Fence.class)
  void nothingIsReadInPlace(Fence fence) {
    clean(HOUSE.along(fence, EDGE.getOrDefault(fence, Set.of())));
  }

  @Test
  void everyNameSaysWhatTheThingIs() {
    clean(HOUSE.emptyNames());
  }

  @Test
  void noValueChangesUnderItsReaders() {
    clean(HOUSE.setters());
  }

  @Test
  void nothingIsGeneratedBehindTheReader() {
    clean(HOUSE.uses("lombok."));
  }

  @Test
  void noPackagesUseEachOtherInARing() {
    Findings findings = HOUSE.rings();
    assertThat(findings.breaches()).isEmpty();
    assertThat(findings.seen()).isPositive();
  }

  @Test
  void packagesUseOnlyWhatTheyMay() {
    Findings findings = HOUSE.strayUses("org.banfa", ALLOWED);
    assertThat(findings.breaches()).isEmpty();
    assertThat(findings.seen()).isPositive();
  }

  private static void clean(Findings findings) {
    assertThat(findings.breaches()).isEmpty();
    assertThat(findings.seen()).isGreaterThan(10);
  }
}
