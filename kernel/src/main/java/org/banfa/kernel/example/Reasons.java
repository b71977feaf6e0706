package org.banfa.kernel.example;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.tell.Teller;

/** What blockers come to. */
final class Reasons {

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
}
