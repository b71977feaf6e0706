package org.banfa.kernel.time;

import java.time.LocalDate;
import java.util.List;

/** One step on the way from a trigger to a due date. */
public sealed interface Step {

  /** The day on which it begins. */
  record Triggered(LocalDate day) implements Step {}

  /**
   * It begins with the last of several things.
   *
   * @param days all of them, earliest first
   */
  record LatestOf(List<LocalDate> days) implements Step {
    public LatestOf {
      days = days.stream().sorted().toList();
    }
  }

  /** The day of the trigger does not count; counting starts on {@code countsFrom}. */
  record FirstDayNotCounted(LocalDate countsFrom, String basis) implements Step {}

  /** The day of the trigger counts. */
  record FirstDayCounted(LocalDate countsFrom, String basis) implements Step {}

  /** What is counted. */
  record Counting(TimeSpec spec) implements Step {}

  /**
   * Days did not count because the clock stood.
   *
   * @param days how many days that would have counted
   * @param inWorkingDays whether those are working days
   */
  record Excluded(ExcludedTime time, int days, boolean inWorkingDays) implements Step {}

  /** The clock stands and nobody knows until when: there is no due date now. */
  record Stopped(ExcludedTime time) implements Step {}

  /**
   * The month in which the period ends has no such day.
   *
   * @param dayOfMonth the number that is missing
   * @param used the day taken instead
   */
  record CorrespondingDayMissing(int dayOfMonth, LocalDate used, String basis) implements Step {}

  /** From this day on it may be done. */
  record Opens(LocalDate day) implements Step {}

  /**
   * The period has run.
   *
   * @param day its last day, before any move
   * @param passedOver days off that did not count, when working days are counted
   */
  record Reached(LocalDate day, List<DaysOff> passedOver, String basis) implements Step {
    public Reached {
      passedOver = List.copyOf(passedOver);
    }
  }

  /** The calendar itself names the day. */
  record Named(TimeSpec spec, LocalDate day) implements Step {}

  /** Counted back to this day. */
  record CountedBack(LocalDate day, List<DaysOff> passedOver) implements Step {
    public CountedBack {
      passedOver = List.copyOf(passedOver);
    }
  }

  /**
   * The last day is not worked and moves.
   *
   * @param from the last day before the move
   * @param passedOver the days off between, {@code from} among them, earliest first
   * @param to the working day it moves to, later or earlier than {@code from}
   */
  record Rolled(LocalDate from, List<DaysOff> passedOver, LocalDate to, String basis)
      implements Step {
    public Rolled {
      passedOver = List.copyOf(passedOver);
    }
  }

  /** An authority set a later day; the old one is kept here. */
  record Extended(LocalDate oldDue, Extension extension) implements Step {}

  /** Counting met a year whose table is not published. */
  record Provisional(int year) implements Step {}

  /** No time is given. */
  record NotStated() implements Step {}
}
