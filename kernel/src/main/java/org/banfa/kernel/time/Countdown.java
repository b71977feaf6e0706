package org.banfa.kernel.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a due date stands on a day. */
public sealed interface Countdown {

  /**
   * Still in time.
   *
   * @param workingDays working days after today up to the due day; 0 if only days off are left
   */
  record Remaining(int workingDays) implements Countdown {}

  /** Today is the last day. */
  record DueToday() implements Countdown {}

  /**
   * Late.
   *
   * @param workingDays working days after the due day up to today; 0 if only days off have passed
   * @param days natural days after the due day up to today, at least 1
   * @param months whole months since the due day
   */
  record Overdue(int workingDays, int days, int months) implements Countdown {}

  /** How that due day stands today. */
  static Countdown of(LocalDate due, LocalDate today, LegalCalendar calendar) {
    if (today.equals(due)) {
      return new DueToday();
    }
    if (today.isBefore(due)) {
      return new Remaining(calendar.workingDaysBetween(today, due));
    }
    return new Overdue(
        calendar.workingDaysBetween(due, today),
        (int) ChronoUnit.DAYS.between(due, today),
        (int) ChronoUnit.MONTHS.between(due, today));
  }

  /** As shown beside a light: 剩N个工作日, 今日到期 or 逾期N个工作日. */
  default String label() {
    return switch (this) {
      case Remaining(int workingDays) -> "剩" + workingDays + "个工作日";
      case DueToday() -> "今日到期";
      case Overdue(int workingDays, _, _) -> "逾期" + workingDays + "个工作日";
    };
  }
}
