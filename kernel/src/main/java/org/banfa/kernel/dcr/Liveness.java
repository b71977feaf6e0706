package org.banfa.kernel.dcr;

import java.util.List;

/** Whether an event can always be brought about again, whatever is done. */
public sealed interface Liveness {

  /** From every marking that can be reached, the event can still be executed. */
  record Live() implements Liveness {}

  /**
   * The event can be lost for good.
   *
   * @param plan events after which it can never be executed again; empty if it never can at all
   */
  record CanBeLost(List<String> plan) implements Liveness {
    public CanBeLost {
      plan = List.copyOf(plan);
    }
  }

  /**
   * The question needs more markings than were allowed.
   *
   * @param bound how many markings were allowed
   */
  record NotKnown(int bound) implements Liveness {}
}
