package org.banfa.kernel.dcr;

/** One thing that stands in the way of an event. An event is enabled when it has none. */
public sealed interface Blocker {

  /** The event itself is not included now. */
  record NotIncluded() implements Blocker {}

  /**
   * A condition of the event is included and was never executed.
   *
   * @param condition the event that would have to be executed, or excluded, first
   */
  record NotExecuted(String condition) implements Blocker {}

  /**
   * A milestone of the event is included and pending.
   *
   * @param milestone the event that would have to be executed, cancelled or excluded first
   */
  record StillPending(String milestone) implements Blocker {}
}
