package org.banfa.kernel;

import java.util.List;
import org.banfa.kernel.time.TimeSpec;

/** When a duty is to be done by, before counting: the period and what it rests on. */
public sealed interface Terms {

  /** The text sets no limit, and no house rule does. */
  record NoLimit() implements Terms {}

  /**
   * A period.
   *
   * @param basis where the number comes from
   * @param alternatives what it would be under other readings of the same words
   */
  record Limit(TimeSpec spec, Basis basis, List<Alternative> alternatives) implements Terms {
    public Limit {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** Where a period comes from. */
  sealed interface Basis {}

  /** It stands in the text. */
  record Stated() implements Basis {}

  /** It is one reading of the text (口径). */
  record Read(String reading, String option) implements Basis {}

  /** A house rule gives it where the text is silent (约定). */
  record House(String rule) implements Basis {}

  /**
   * What another choice of readings would give.
   *
   * @param under the readings chosen otherwise, at least one
   * @param after day variables that counting would start from; empty for the trigger's day
   */
  record Alternative(List<Read> under, TimeSpec spec, List<String> after) {
    public Alternative {
      under = List.copyOf(under);
      after = List.copyOf(after);
    }
  }
}
