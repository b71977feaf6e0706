package org.banfa.kernel.guard;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.fact.Value;

/** What an expression comes to: a value, or the facts without which there is none. */
public sealed interface Answer {

  /** The value is known. */
  record Known(Value value) implements Answer {}

  /**
   * The value cannot be told yet.
   *
   * @param missing the names of the facts that matter; never empty
   */
  record Missing(SortedSet<String> missing) implements Answer {
    public Missing {
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("A missing answer names what is missing");
      }
      missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }
  }
}
