package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;

/** One thing that must stand before an act is done. */
public sealed interface Requirement {

  /** Another act was done, with one of the outcomes, or with any where none is named. */
  record Done(String act, List<String> outcomes) implements Requirement {
    public Done {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * A guard holds.
   *
   * @param clear the act that would make it hold, where there is one
   */
  record That(String guard, Optional<String> clear) implements Requirement {}

  /** A document was filed into the slot, with this act or an earlier one. */
  record Attached(String slot) implements Requirement {}
}
