package org.banfa.kernel.guard;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.kernel.fact.Value;

/** Whether there are facts that fit. */
public sealed interface Satisfiability {

  /**
   * There are.
   *
   * @param witness facts that fit, by variable
   */
  record Yes(SortedMap<String, Value> witness) implements Satisfiability {
    public Yes {
      witness = Collections.unmodifiableSortedMap(new TreeMap<>(witness));
    }
  }

  /** There are none: proved by trying a value for every region that the guards tell apart. */
  record No() implements Satisfiability {}

  /**
   * None was found, but not everything could be tried.
   *
   * @param why the reason, in Chinese
   */
  record NotKnown(String why) implements Satisfiability {}
}
