package org.banfa.kernel.guard;

import java.util.List;

/** What comes of compiling the text of a guard. */
public sealed interface Compilation {

  /** The text is a guard. */
  record Compiled(Guard guard) implements Compilation {}

  /**
   * The text is not a guard.
   *
   * @param problems what is wrong, from left to right; never empty
   */
  record Rejected(List<GuardProblem> problems) implements Compilation {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
