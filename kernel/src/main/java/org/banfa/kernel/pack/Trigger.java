package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;

/** What sets a rule off. */
public sealed interface Trigger {

  /** An act was done, with one of the outcomes, or with any where none is named. */
  record Done(String act, List<String> outcomes) implements Trigger {
    public Done {
      outcomes = List.copyOf(outcomes);
    }

    /** Whether doing that act with that outcome is meant. */
    public boolean matches(String done, Optional<String> outcome) {
      return act.equals(done)
          && (outcomes.isEmpty() || outcome.filter(outcomes::contains).isPresent());
    }
  }

  /** A guard that did not hold before holds now. */
  record Becomes(String guard, Optional<String> object) implements Trigger {}

  /** A day fact became known; the day that it names is the trigger's day. */
  record Known(String fact) implements Trigger {}

  /** The last defensible day of a duty with a date of the law has passed. */
  record Breached(String rule) implements Trigger {}

  /** The due day of a duty has passed, whether the law or the house set it. */
  record Overdue(String rule) implements Trigger {}

  /** An occurrence happened (情形). */
  record Occurs(String name) implements Trigger {}

  /** An act was done although the rule stood against it. */
  record Violated(String rule) implements Trigger {}
}
