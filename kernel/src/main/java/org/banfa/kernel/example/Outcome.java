package org.banfa.kernel.example;

import java.util.List;

/** What came of running an example. */
public sealed interface Outcome {

  /** All came out as the example says. */
  record Passed() implements Outcome {}

  /**
   * Something came out otherwise.
   *
   * @param differences all of them, in the order of the days; never empty
   */
  record Failed(List<Difference> differences) implements Outcome {
    public Failed {
      differences = List.copyOf(differences);
      if (differences.isEmpty()) {
        throw new IllegalArgumentException("a failed example has at least one difference");
      }
    }
  }
}
