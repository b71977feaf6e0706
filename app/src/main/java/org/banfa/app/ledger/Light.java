package org.banfa.app.ledger;

import java.time.LocalDate;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.time.Countdown;

/**
 * How time stands with a duty or a project.
 *
 * @param number working days left or late, or months late; 0 where the kind has no number
 */
public record Light(Glow glow, Kind kind, int number) {

  /** The colour, the most urgent first. */
  public enum Glow {
    DEEP_RED(0),
    RED(1),
    YELLOW(2),
    GREEN(3),
    GREY(4);

    private final int urgency;

    Glow(int urgency) {
      this.urgency = urgency;
    }

    /** Smaller is more urgent. */
    int urgency() {
      return urgency;
    }
  }

  /** What there is to say. */
  public enum Kind {
    /** Working days are left. */
    REMAINING,
    /** Today is the last day. */
    TODAY,
    /** A due day in a year whose calendar is not out. */
    PROVISIONAL,
    /** Late by working days. */
    OVERDUE,
    /** Late by months. */
    OVERDUE_MONTHS,
    /** Owed without a limit of time. */
    NO_LIMIT,
    /** Counting has not begun. */
    NOT_BEGUN,
    /** The clock stands. */
    STOPPED,
    /** Nothing is owed. */
    NOTHING
  }

  /** Nothing is owed. */
  static final Light NOTHING = new Light(Glow.GREY, Kind.NOTHING, 0);

  /** The light of a duty that is still owed. */
  public static Light of(DutyStatus.Phase phase, LocalDate today, LightSettings settings) {
    return switch (phase) {
      case DutyStatus.NoLimit _ -> new Light(Glow.GREY, Kind.NO_LIMIT, 0);
      case DutyStatus.Waiting _ -> new Light(Glow.GREY, Kind.NOT_BEGUN, 0);
      case DutyStatus.Stopped _ -> new Light(Glow.GREY, Kind.STOPPED, 0);
      case DutyStatus.Ended _ -> NOTHING;
      case DutyStatus.Running(var due, Countdown countdown, _) ->
          running(countdown, due.provisional(), settings);
      case DutyStatus.Late(var due, Countdown.Overdue over, _) ->
          due.due().filter(day -> today.isAfter(day.plusMonths(settings.grave()))).isPresent()
              ? new Light(Glow.DEEP_RED, Kind.OVERDUE_MONTHS, over.months())
              : new Light(Glow.RED, Kind.OVERDUE, over.workingDays());
    };
  }

  private static Light running(Countdown countdown, boolean provisional, LightSettings settings) {
    return switch (countdown) {
      case Countdown.DueToday _ -> new Light(Glow.YELLOW, Kind.TODAY, 0);
      case Countdown.Remaining(int days) when days <= settings.soon() ->
          new Light(Glow.YELLOW, Kind.REMAINING, days);
      case Countdown.Remaining(int days) ->
          new Light(Glow.GREEN, provisional ? Kind.PROVISIONAL : Kind.REMAINING, days);
      case Countdown.Overdue(int days, _, _) -> new Light(Glow.RED, Kind.OVERDUE, days);
    };
  }
}
