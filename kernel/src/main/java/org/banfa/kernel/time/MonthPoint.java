package org.banfa.kernel.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;

/** A day named within any year: a day of a month, or the end of a month. */
public sealed interface MonthPoint {

  /** That day of that month; the 29th of February is the 28th in a year that has none. */
  record OnDay(MonthDay day) implements MonthPoint {}

  /** The last day of that month. */
  record EndOf(Month month) implements MonthPoint {}

  /** The day in that year. */
  default LocalDate in(int year) {
    return switch (this) {
      case OnDay on -> on.day().atYear(year);
      case EndOf end -> YearMonth.of(year, end.month()).atEndOfMonth();
    };
  }

  /** As a pack writes it: {@code 12-31} or {@code 10-end}. */
  default String words() {
    return switch (this) {
      case OnDay on -> on.day().toString().substring(2);
      case EndOf end -> MonthDay.of(end.month(), 1).toString().substring(2, 5) + "end";
    };
  }

  /** As people say it: 12月31日 or 10月底. */
  default String label() {
    return switch (this) {
      case OnDay on -> on.day().getMonthValue() + "月" + on.day().getDayOfMonth() + "日";
      case EndOf end -> end.month().getValue() + "月底";
    };
  }

  /**
   * Reads {@link #words()}.
   *
   * @throws IllegalArgumentException if there is no such day in any year
   */
  static MonthPoint parse(String words) {
    try {
      return words.endsWith("-end")
          ? new EndOf(Month.of(Integer.parseInt(words.substring(0, 2))))
          : new OnDay(MonthDay.parse("--" + words));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + words + "\" is no day of a year", e);
    }
  }
}
