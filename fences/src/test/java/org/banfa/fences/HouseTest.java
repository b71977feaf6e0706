package org.banfa.fences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HouseTest {

  private static final String SAMPLES = "org.banfa.fences.samples";
  private static final String CARELESS = SAMPLES + ".Careless";
  private static final House HOUSE = House.ofSamples(SAMPLES);

  @ParameterizedTest
  @CsvSource({
    "CLOCK, 7",
    "CHANCE, 6",
    "ZONE, 1",
    "LOCALE, 4",
    "ENVIRONMENT, 3",
    "CHARSET, 3",
  })
  void eachWayOfBreakingAFenceIsSeenAndTheCarefulWayIsNot(Fence fence, int ways) {
    Findings findings = HOUSE.along(fence, Set.of());
    assertThat(findings.breaches()).hasSize(ways).allMatch(breach -> breach.contains(CARELESS));
  }

  @ParameterizedTest
  @EnumSource(Fence.class)
  void aClassAtTheEdgeMayDoIt(Fence fence) {
    Findings findings = HOUSE.along(fence, Set.of(CARELESS));
    assertThat(findings.breaches()).isEmpty();
    assertThat(findings.seen()).isGreaterThan(40);
  }

  @ParameterizedTest
  @EnumSource(Fence.class)
  void aClassThatStandsAtTheEdgeForNothingIsSeen(Fence fence) {
    assertThat(HOUSE.along(fence, Set.of(CARELESS, SAMPLES + ".Careful")).breaches())
        .containsExactly(SAMPLES + ".Careful stands at the edge for nothing");
  }

  @Test
  void anEmptyNameIsSeen() {
    Findings findings = HOUSE.emptyNames();
    assertThat(findings.breaches()).containsExactly(SAMPLES + ".NothingManager");
    assertThat(findings.seen()).isEqualTo(HOUSE.size());
  }

  @Test
  void aSetterIsSeen() {
    assertThat(HOUSE.setters().breaches())
        .containsExactly(SAMPLES + ".NothingManager.setWord(java.lang.String)");
  }

  @Test
  void anUnwantedLibraryIsSeen() {
    assertThat(HOUSE.uses("java.util.concurrent.").breaches()).isNotEmpty();
    assertThat(HOUSE.uses("lombok.").breaches()).isEmpty();
  }

  @Test
  void aRingOfPackagesIsSeen() {
    Findings findings = HOUSE.rings();
    assertThat(findings.seen()).isEqualTo(3);
    assertThat(findings.breaches())
        .anyMatch(ring -> ring.contains(".inner") && ring.contains(".other"));
  }

  @Test
  void aStrayUseIsSeenAndAnAllowedOneIsNot() {
    Findings findings =
        HOUSE.strayUses(
            SAMPLES, Map.of("", Set.of(), "inner", Set.of(SAMPLES + ".other"), "other", Set.of()));
    assertThat(findings.breaches())
        .containsExactly(SAMPLES + ".other.Other uses " + SAMPLES + ".inner.Inner");
    assertThat(findings.seen()).isPositive();
  }

  @Test
  void aPackageWithoutARowIsSeenAndTheRootIsNoRowForIt() {
    Findings findings = HOUSE.strayUses(SAMPLES, Map.of("", Set.of(), "inner", Set.of(SAMPLES)));
    assertThat(findings.breaches()).containsExactly("package \"other\" has no row in the table");
  }

  @Test
  void theFencesStandAroundThemselves() {
    House ours = House.of("org.banfa.fences");
    assertThat(ours.size()).isGreaterThanOrEqualTo(5);
    for (Fence fence : Fence.values()) {
      assertThat(ours.along(fence, Set.of()).breaches()).as("%s", fence).isEmpty();
    }
  }
}
