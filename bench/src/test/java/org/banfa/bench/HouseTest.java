package org.banfa.bench;

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

  private static final String ROOT = "org.banfa.bench";
  private static final House HOUSE = House.of(ROOT);

  private static final Map<Fence, Set<String>> EDGE = Map.of(Fence.CLOCK, Set.of(ROOT + ".WhatIf"));

  private static final Map<String, Set<String>> ALLOWED = Map.of("", Set.of("org.banfa.kernel"));

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
    assertThat(findings.seen()).isPositive();
  }
}
