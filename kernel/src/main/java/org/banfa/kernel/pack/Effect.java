package org.banfa.kernel.pack;

import java.util.List;
import java.util.SequencedMap;
import org.banfa.kernel.fact.Value;

/** What a consequence does. */
public sealed interface Effect {

  /** Gives facts a value; a parent's fact may be named. */
  record SetFacts(SequencedMap<String, Value> values) implements Effect {}

  /** Opens acts again that were done. */
  record Resets(List<String> acts) implements Effect {
    public Resets {
      acts = List.copyOf(acts);
    }
  }

  /** Makes acts inapplicable. */
  record Excludes(List<String> acts) implements Effect {
    public Excludes {
      acts = List.copyOf(acts);
    }
  }

  /** Makes excluded acts applicable again. */
  record Includes(List<String> acts) implements Effect {
    public Includes {
      acts = List.copyOf(acts);
    }
  }

  /** Ends open duties of these rules without fulfilment. */
  record Cancels(List<String> rules) implements Effect {
    public Cancels {
      rules = List.copyOf(rules);
    }
  }

  /** Stops the clock of open duties of these rules. */
  record Suspends(List<String> rules, String reason) implements Effect {
    public Suspends {
      rules = List.copyOf(rules);
    }
  }

  /** Lets stopped clocks go on. */
  record Resumes(List<String> rules) implements Effect {
    public Resumes {
      rules = List.copyOf(rules);
    }
  }

  /** Something counts as having happened. */
  record Occurs(String name, String label) implements Effect {}

  /** Nothing more is open or owed on the object. */
  record Ends() implements Effect {}
}
