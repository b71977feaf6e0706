package org.banfa.kernel.example;

import java.util.List;
import org.banfa.kernel.pack.Problem;

/** What came of reading examples. */
public sealed interface ExampleReading {

  /** They can be run, in the order written. */
  record Readable(List<Example> examples) implements ExampleReading {
    public Readable {
      examples = List.copyOf(examples);
    }
  }

  /**
   * They cannot.
   *
   * @param problems every one that was found, by file and line; never empty
   */
  record Unreadable(List<Problem> problems) implements ExampleReading {
    public Unreadable {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("unreadable examples have at least one problem");
      }
    }
  }
}
