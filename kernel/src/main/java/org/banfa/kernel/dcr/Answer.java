package org.banfa.kernel.dcr;

import java.util.List;

/** The answer to a question about everything a graph can still do. */
public sealed interface Answer {

  /**
   * It is so, and this is how.
   *
   * @param plan events to execute one after the other, each enabled in its turn; may be empty
   */
  record Yes(List<String> plan) implements Answer {
    public Yes {
      plan = List.copyOf(plan);
    }
  }

  /** It is not so, whatever is done. */
  record No() implements Answer {}

  /**
   * The question needs more markings than were allowed.
   *
   * @param bound how many markings were allowed
   */
  record NotKnown(int bound) implements Answer {}
}
