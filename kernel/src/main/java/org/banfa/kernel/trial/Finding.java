package org.banfa.kernel.trial;

import org.banfa.kernel.Event;

/** What came of trying another law on one history. */
public sealed interface Finding {

  /** Nothing would be otherwise. */
  record Same() implements Finding {}

  /** Something would. */
  record Different(Difference difference) implements Finding {}

  /**
   * The history tells of something that the other law does not know, so it cannot be judged by it.
   *
   * @param event the first such entry
   * @param says what is not there, for whoever looks into it
   */
  record CannotTell(Event event, String says) implements Finding {}
}
