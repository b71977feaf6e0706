package org.banfa.kernel;

import java.util.List;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Rule;

/**
 * Tells whether a rule applies: its test holds, and no rule that goes before it applies. Whether it
 * applies is unknown where it is unknown whether another goes before it.
 */
record Precedence(Ruleset rules) {

  Truth applies(Rule rule, View view) {
    return view.test(rule.head().when()).and(stands(rule, view));
  }

  /** Whether no rule that overrides this one applies. */
  Truth stands(Rule rule, View view) {
    List<Rule> above = rules.overriding(rule.id());
    return above.isEmpty()
        ? Truth.YES
        : Truth.any(above.stream().map(other -> applies(other, view)).toList()).not();
  }
}
