package org.banfa.fences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rules of the house as one test, which each module takes over with its own tables. Its classes
 * are read once for all rules.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseRules {

  private static final String EVERYTHING = "org.banfa";

  private final House house;
  private final Map<Fence, Set<String>> edge;
  private final Map<String, Set<String>> allowed;
  private final int more;

  /**
   * The rules for one module.
   *
   * @param root the module's package
   * @param edge classes that may do what a fence forbids, because the outside world comes in there
   * @param allowed for each package below the root, what it may use of our own
   * @param more there is more to see than this, or the check looks at nothing
   */
  protected HouseRules(
      String root, Map<Fence, Set<String>> edge, Map<String, Set<String>> allowed, int more) {
    this.house = House.of(root);
    this.edge = edge;
    this.allowed = allowed;
    this.more = more;
  }

  @ParameterizedTest
  @EnumSource(Fence.class)
  void nothingIsReadInPlace(Fence fence) {
    clean(house.along(fence, edge.getOrDefault(fence, Set.of())));
  }

  @Test
  void everyNameSaysWhatTheThingIs() {
    clean(house.emptyNames());
  }

  @Test
  void noValueChangesUnderItsReaders() {
    clean(house.setters());
  }

  @Test
  void nothingIsGeneratedBehindTheReader() {
    clean(house.uses("lombok."));
  }

  @Test
  void noPackagesUseEachOtherInARing() {
    Findings findings = house.rings();
    assertThat(findings.breaches()).isEmpty();
    assertThat(findings.seen()).isPositive();
  }

  @Test
  void packagesUseOnlyWhatTheyMay() {
    Findings findings = house.strayUses(EVERYTHING, allowed);
    assertThat(findings.breaches()).isEmpty();
    assertThat(findings.seen()).isPositive();
  }

  private void clean(Findings findings) {
    assertThat(findings.breaches()).isEmpty();
    assertThat(findings.seen()).isGreaterThan(more);
  }
}
