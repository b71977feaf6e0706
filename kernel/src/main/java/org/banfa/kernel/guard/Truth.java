package org.banfa.kernel.guard;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Three-valued truth: yes, no, or not to be said until the named facts are known. */
public sealed interface Truth {

  /** It holds, whatever the facts that are still missing turn out to be. */
  record Yes() implements Truth {}

  /** It does not hold, whatever the facts that are still missing turn out to be. */
  record No() implements Truth {}

  /**
   * It depends on facts that are missing.
   *
   * @param missing the names of the facts that matter; never empty
   */
  record Unknown(SortedSet<String> missing) implements Truth {
    public Unknown {
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("An unknown truth names what is missing");
      }
      missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }
  }

  Truth YES = new Yes();
  Truth NO = new No();

  /** Yes for {@code true}, no for {@code false}. */
  static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  /** Strong Kleene conjunction: no if either is no; else what is missing in both together. */
  default Truth and(Truth other) {
    return switch (this) {
      case No no -> no;
      case Yes _ -> other;
      case Unknown here ->
          switch (other) {
            case No no -> no;
            case Yes _ -> here;
            case Unknown there -> together(here, there);
          };
    };
  }

  /** Strong Kleene disjunction: yes if either is yes; else what is missing in both together. */
  default Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /** Yes becomes no and no yes; unknown stays unknown for the same reason. */
  default Truth not() {
    return switch (this) {
      case Yes _ -> NO;
      case No _ -> YES;
      case Unknown unknown -> unknown;
    };
  }

  /** The conjunction of all; yes when there are none. */
  static Truth all(List<Truth> truths) {
    return truths.stream().reduce(YES, Truth::and);
  }

  /** The disjunction of all; no when there are none. */
  static Truth any(List<Truth> truths) {
    return truths.stream().reduce(NO, Truth::or);
  }

  private static Truth together(Unknown here, Unknown there) {
    SortedSet<String> missing = new TreeSet<>(here.missing());
    missing.addAll(there.missing());
    return new Unknown(missing);
  }
}
