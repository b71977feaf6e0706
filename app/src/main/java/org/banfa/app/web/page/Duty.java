package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A duty and its deadline. A date explains itself: the trail opens under the row.
 *
 * @param due {@code yyyy-MM-dd}, or a word where there is no date yet
 * @param trail the count, absent while nothing can be counted
 * @param open whether the trail is unfolded at first
 */
public record Duty(
    Light light,
    String name,
    String holder,
    String due,
    List<Chip> chips,
    Optional<Trail> trail,
    boolean open) {
  public Duty {
    chips = List.copyOf(chips);
  }

  /** How a due date was counted, line by line, and the days drawn as a ruler (may be empty). */
  public record Trail(List<Line> lines, List<Day> ruler) {
    public Trail {
      lines = List.copyOf(lines);
      ruler = List.copyOf(ruler);
    }
  }

  /** One line of a trail: trigger, first day, period, end, roll, today or consequence. */
  public record Line(String label, String value, String text, List<Chip> chips, Tone tone) {
    public Line {
      chips = List.copyOf(chips);
    }
  }

  /** One day of the ruler: for example {@code 10-08} and {@code 到期}. */
  public record Day(String date, String word, Kind kind) {}

  /** What a day is to a count. */
  public enum Kind {
    /** The day of the triggering event, which is not counted. */
    TRIGGER,
    /** Counted. */
    COUNTED,
    /** A day that does not count: rest day or holiday. */
    OFF,
    /** Excluded because the count was suspended. */
    SUSPENDED,
    /** The last day. */
    DUE,
    /** After the last day. */
    LATE,
    /** Today, not late. */
    TODAY,
    /** Today, late. */
    TODAY_LATE;

    /** The end of the class name in the style sheet. */
    public String css() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
