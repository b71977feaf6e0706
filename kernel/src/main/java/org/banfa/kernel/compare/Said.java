package org.banfa.kernel.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.time.TimeSpec;

/**
 * What a regulation lays down of a thing. All words in it are the pack's own; how they are joined
 * is left to who tells it.
 */
public sealed interface Said {

  /** Sentences of the pack as they stand. */
  record Sentences(List<String> all) implements Said {
    public Sentences {
      all = List.copyOf(all);
    }
  }

  /**
   * Amounts that are called by a name.
   *
   * @param amount what is measured
   * @param from in fen
   * @param to in fen; empty for no upper end
   */
  record Stretch(
      String amount,
      long from,
      boolean fromIncluded,
      Optional<Long> to,
      boolean toIncluded,
      String called)
      implements Said {}

  /** A part of an amount, in percent of it. */
  record Share(String whole, BigDecimal percent) implements Said {}

  /** A document that an act takes, and what must stand in it. */
  record Paper(String act, Asked asked, List<String> items) implements Said {
    public Paper {
      items = List.copyOf(items);
    }
  }

  /** Whether a document must be there. */
  enum Asked {
    ALWAYS,
    NEVER,
    IN_SOME_CASES
  }

  /** Any of some offices decides. */
  record DecidedByAny(List<String> offices, List<String> outcomes) implements Said {
    public DecidedByAny {
      offices = List.copyOf(offices);
      outcomes = List.copyOf(outcomes);
    }
  }

  /** One office decides together with others. */
  record DecidedTogether(String lead, List<String> with, List<String> outcomes) implements Said {
    public DecidedTogether {
      with = List.copyOf(with);
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * Somebody has so long.
   *
   * @param house whether the period was agreed on where the text has none
   */
  record Due(String bearer, Period period, boolean house) implements Said {}

  /** After so long. */
  record Passed(Period period) implements Said {}

  /** How long. */
  sealed interface Period {}

  /** A time that can be reckoned. */
  record Timed(TimeSpec time) implements Period {}

  /** The words of a reading or of the text, where they are no time by themselves. */
  record Called(String words) implements Period {}
}
