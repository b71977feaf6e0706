package org.banfa.kernel.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import org.banfa.kernel.time.CountingRules.Shape;

/**
 * When something is to be done, as a pack says it: a value that {@link Deadlines} turns into a day.
 */
public sealed interface TimeSpec {

  /** A length of time counted forward from a trigger. */
  sealed interface Span extends TimeSpec permits WorkingDays, Days, Months, Years {

    /** How many, at least 1. */
    int count();
  }

  /** A length of time counted back from a day. */
  sealed interface Backward extends TimeSpec permits DaysBefore, WorkingDaysBefore {

    /** How many, at least 1. */
    int count();
  }

  /** Something that comes back each month, quarter or year. */
  sealed interface Recurring extends TimeSpec
      permits YearlyDate, YearlyWindow, PartOfMonth, PeriodEnd {}

  /** So many working days. */
  record WorkingDays(int count) implements Span {
    public WorkingDays {
      atLeastOne(count);
    }
  }

  /** So many natural days. */
  record Days(int count) implements Span {
    public Days {
      atLeastOne(count);
    }
  }

  /** So many months, ending on the same day number. Half a year is six. */
  record Months(int count) implements Span {
    public Months {
      atLeastOne(count);
    }
  }

  /** So many years, ending on the same day. */
  record Years(int count) implements Span {
    public Years {
      atLeastOne(count);
    }
  }

  /** On the day of the trigger. */
  record SameDay() implements TimeSpec {}

  /** At least so many natural days before a day. */
  record DaysBefore(int count) implements Backward {
    public DaysBefore {
      atLeastOne(count);
    }
  }

  /** At least so many working days before a day. */
  record WorkingDaysBefore(int count) implements Backward {
    public WorkingDaysBefore {
      atLeastOne(count);
    }
  }

  /**
   * Not before one length of time has passed and not after another.
   *
   * @param from until it opens
   * @param to until it is due; of the same unit as {@code from}, it must not be shorter
   */
  record Window(Span from, Span to) implements TimeSpec {
    public Window {
      if (comparable(from, to) && size(to) < size(from)) {
        throw new IllegalArgumentException(
            "the window closes (" + to.words() + ") before it opens (" + from.words() + ")");
      }
    }

    private static boolean comparable(Span from, Span to) {
      return from.getClass() == to.getClass() || monthly(from) && monthly(to);
    }

    private static boolean monthly(Span span) {
      return span instanceof Months || span instanceof Years;
    }

    private static int size(Span span) {
      return span instanceof Years ? 12 * span.count() : span.count();
    }
  }

  /** By a day of the year. */
  record YearlyDate(MonthPoint day, WhichYear year) implements Recurring {}

  /**
   * Between two days of the year; when the last lies before the first, it is that of the year
   * after.
   */
  record YearlyWindow(MonthPoint from, MonthPoint to, WhichYear year) implements Recurring {

    LocalDate opensIn(int of) {
      return from.in(of);
    }

    LocalDate dueIn(int of) {
      LocalDate end = to.in(of);
      return end.isBefore(from.in(of)) ? to.in(of + 1) : end;
    }
  }

  /**
   * By a third of a month. Warned from the first day of the part, late only after its last: texts
   * that say "before the middle of" are read either way.
   */
  record PartOfMonth(Month month, Part part, WhichYear year) implements Recurring {}

  /** A third of a month: 1–10, 11–20, 21 to the end. */
  enum Part {
    EARLY("early", "上旬", 1),
    MID("mid", "中旬", 11),
    LATE("late", "下旬", 21);

    private final String word;
    private final String label;
    private final int first;

    Part(String word, String label, int first) {
      this.word = word;
      this.label = label;
      this.first = first;
    }

    /** As a pack writes it. */
    public String word() {
      return word;
    }

    /** As people say it. */
    public String label() {
      return label;
    }

    /** Its first day in that month. */
    public LocalDate firstDay(YearMonth month) {
      return month.atDay(first);
    }

    /** Its last day in that month. */
    public LocalDate lastDay(YearMonth month) {
      return this == LATE ? month.atEndOfMonth() : month.atDay(first + 9);
    }
  }

  /**
   * By the end of each month, quarter, half-year or year.
   *
   * @param cycle how long the period is
   * @param grace what may still pass after the end, counted with the end as its trigger
   */
  record PeriodEnd(Cycle cycle, Optional<Span> grace) implements Recurring {}

  /**
   * How long an approval is good for; due is the last day it is.
   *
   * @param length counted from the approval
   */
  record Validity(Span length) implements TimeSpec {}

  /** By one day, named in full. */
  record FixedDate(LocalDate date) implements TimeSpec {}

  /** The text gives no time and no house rule fills the gap. */
  record Unstated() implements TimeSpec {}

  /**
   * Reads the words of a pack, such as {@code 10 working-days} or {@code yearly 10-end}.
   *
   * @throws IllegalArgumentException saying what is wrong and which forms there are
   */
  static TimeSpec parse(String words) {
    return TimeWords.parse(words);
  }

  /** The time that a pack writes with these words; nothing where they are none. */
  static Optional<TimeSpec> of(String words) {
    try {
      return Optional.of(TimeWords.parse(words));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * Understands what {@link #label()} says, and what people say for it: 9个月, 30天, 10个工作日内.
   *
   * @return nothing where no time is said
   */
  static Optional<TimeSpec> heard(String said) {
    return TimeHeard.of(said);
  }

  /** The words of a pack that give back this value. */
  default String words() {
    return TimeWords.write(this);
  }

  /** As people say it in Chinese, such as 10个工作日. */
  default String label() {
    return TimeLabels.of(this);
  }

  /** How a last day off of this kind is looked up in the counting rules. */
  default Shape shape() {
    return switch (this) {
      case Span _, Window _ -> Shape.PERIOD;
      case Backward _ -> Shape.BACKWARD;
      case PeriodEnd end -> end.grace().isPresent() ? Shape.PERIOD : Shape.DATE;
      case SameDay _, YearlyDate _, YearlyWindow _, PartOfMonth _, FixedDate _, Unstated _ ->
          Shape.DATE;
      case Validity _ -> Shape.VALIDITY;
    };
  }

  private static void atLeastOne(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a length of time is at least 1, not " + count);
    }
  }
}
