package org.banfa.app;

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

  private static final String ROOT = "org.banfa.app";
  private static final House HOUSE = House.of(ROOT);

  /** Where the outside world comes in. */
  private static final Map<Fence, Set<String>> EDGE =
      Map.of(
          Fence.CLOCK, Set.of(ROOT + ".ClockConfiguration"),
          Fence.CHANCE, Set.of(ROOT + ".identity.IdentityConfiguration"));

  private static final String KERNEL = "org.banfa.kernel";
  private static final String JOURNAL = ROOT + ".journal";
  private static final String IDENTITY = ROOT + ".identity";
  private static final String DOCUMENTS = ROOT + ".documents";
  private static final String PROJECTS = ROOT + ".projects";
  private static final String LEDGER = ROOT + ".ledger";

  /** A room uses only rooms above it; projects and ledger do not know each other. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "", Set.of("org.banfa.postgres", KERNEL, JOURNAL),
          "journal", Set.of(KERNEL),
          "identity", Set.of(JOURNAL),
          "documents", Set.of(JOURNAL),
          "projects", Set.of(KERNEL, JOURNAL, IDENTITY, DOCUMENTS),
          "ledger", Set.of(KERNEL, JOURNAL, IDENTITY),
          "exchange", Set.of(KERNEL, JOURNAL, IDENTITY, DOCUMENTS, PROJECTS, LEDGER),
          "web", Set.of(KERNEL, JOURNAL, IDENTITY, DOCUMENTS, PROJECTS, LEDGER));

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
    assertThat(findings.seen()).isGreaterThan(50);
  }
}
