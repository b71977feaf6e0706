package org.banfa.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.banfa.kernel.time.Countdown;
import org.banfa.kernel.time.DueDate;

/**
 * A duty, how it stands on a day, and why it is due when it is due.
 *
 * @param remaining roles of its act whose part is still wanting; none once the duty has ended
 */
public record DutyStatus(
    Duty duty, Phase phase, List<AlternativeDue> alternatives, List<String> remaining) {

  public DutyStatus {
    alternatives = List.copyOf(alternatives);
    remaining = List.copyOf(remaining);
  }

  /** The due date, where one can be told. */
  public Optional<DueDate> due() {
    return switch (phase) {
      case Running running -> Optional.of(running.due());
      case Late late -> Optional.of(late.due());
      case Ended ended -> ended.due();
      case NoLimit _, Waiting _, Stopped _ -> Optional.empty();
    };
  }

  /** How a duty stands. */
  public sealed interface Phase {}

  /** Owed, without any limit of time. */
  public record NoLimit() implements Phase {}

  /** Owed, but counting has not begun: these facts are wanting. */
  public record Waiting(SortedSet<String> missing) implements Phase {}

  /** Owed; the clock stands. */
  public record Stopped(String reason, LocalDate since) implements Phase {}

  /**
   * Owed and in time.
   *
   * @param opened whether its window is open already
   */
  public record Running(DueDate due, Countdown countdown, boolean opened) implements Phase {}

  /**
   * Still owed after its due day.
   *
   * @param breached whether past the last defensible reading of a date set by the law
   */
  public record Late(DueDate due, Countdown.Overdue over, boolean breached) implements Phase {}

  /** Ended. */
  public record Ended(Duty.Closure how, Optional<DueDate> due) implements Phase {}

  /**
   * When it would be due under another choice of readings.
   *
   * @param under the readings chosen otherwise, at least one
   */
  public record AlternativeDue(List<Terms.Read> under, LocalDate due) {
    public AlternativeDue {
      under = List.copyOf(under);
    }
  }
}
