package org.banfa.kernel.example;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.tell.Teller;

/** What blockers come to. */
final class Reasons {

  /** The name of a decision that is wanting. */
  static final String OUTCOME = "outcome";

  private Reasons() {}

  /** The rows by which the law says no; blockers that cannot be judged yet do not count. */
  static SortedSet<String> rows(List<Blocker> blockers) {
    SortedSet<String> rows = new TreeSet<>();
    blockers.stream().filter(Blocker::definite).forEach(blocker -> rows.addAll(blocker.cites()));
    return rows;
  }

  /** A line for each: the rule, and what it says. */
  static List<String> lines(Teller teller, List<Blocker> blockers) {
    return blockers.stream()
        .map(blocker -> blocker.rule() + " " + teller.blocker(blocker))
        .toList();
  }

  /**
   * What is wanting, by name: acts to be done first or again, facts, slots, what a document must
   * contain, the decision. What merely forbids names nothing.
   */
  static SortedSet<String> wanting(List<Blocker> blockers) {
    SortedSet<String> names = new TreeSet<>();
    blockers.forEach(blocker -> {
      switch (blocker.reason()) {
        case Blocker.NotDone(String act) -> names.add(act);
        case Blocker.WrongOutcome wrong -> names.add(wrong.act());
        case Blocker.Unsettled unsettled -> names.add(unsettled.act());
        case Blocker.DoesNotHold _ -> names.addAll(acts(blocker.clear()));
        case Blocker.NotAttached(String slot) -> names.add(slot);
        case Blocker.LacksItem(String slot, String item) -> names.add(slot + "." + item);
        case Blocker.LacksField(String fact) -> names.add(fact);
        case Blocker.LacksOutcome() -> names.add(OUTCOME);
        case Blocker.Forbidden _,
            Blocker.NotPermitted _,
            Blocker.NotEntitled _,
            Blocker.BeyondCap _,
            Blocker.TooEarly _,
            Blocker.NotApplicable _,
            Blocker.AlreadyDone _ -> {}
      }
    });
    return names;
  }

  private static List<String> acts(List<Blocker.Clearance> clear) {
    return clear.stream()
        .filter(Blocker.DoAct.class::isInstance)
        .map(one -> ((Blocker.DoAct) one).act())
        .toList();
  }
}
