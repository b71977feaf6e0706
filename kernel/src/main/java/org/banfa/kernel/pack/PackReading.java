package org.banfa.kernel.pack;

import java.util.List;

/** What came of reading a pack. */
public sealed interface PackReading {

  /** It can be read; its references lead somewhere. Guards are not checked yet. */
  record Readable(Pack pack) implements PackReading {}

  /**
   * It cannot be read.
   *
   * @param problems every one that was found, by file and line; never empty
   */
  record Unreadable(List<Problem> problems) implements PackReading {
    public Unreadable {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("an unreadable pack has at least one problem");
      }
    }
  }
}
