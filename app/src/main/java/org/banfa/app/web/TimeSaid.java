package org.banfa.app.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.time.MonthPoint;
import org.banfa.kernel.time.TimeSpec;
import org.banfa.kernel.time.WhichYear;

/** Says when something is to be done, in the reader's language. */
record TimeSaid(Words words) {

  String of(TimeSpec spec) {
    return switch (spec) {
      case TimeSpec.WorkingDays(int count) -> words.get("time.working-days", count);
      case TimeSpec.Days(int count) -> words.get("time.days", count);
      case TimeSpec.Months(int count) -> words.get("time.months", count);
      case TimeSpec.Years(int count) -> words.get("time.years", count);
      case TimeSpec.SameDay() -> words.get("time.same-day");
      case TimeSpec.DaysBefore(int count) -> words.get("time.days-before", count);
      case TimeSpec.WorkingDaysBefore(int count) -> words.get("time.working-days-before", count);
      case TimeSpec.Window window -> words.get("time.window", of(window.from()), of(window.to()));
      case TimeSpec.YearlyDate yearly ->
          words.get("time.yearly", of(yearly.year()), of(yearly.day()));
      case TimeSpec.YearlyWindow window ->
          words.get("time.yearly-window", of(window.year()), of(window.from()), of(window.to()));
      case TimeSpec.PartOfMonth part ->
          words.get(
              "time.yearly",
              of(part.year()),
              words.get("time.part." + part.part().word(), month(part.month())));
      case TimeSpec.PeriodEnd end -> end(end);
      case TimeSpec.Validity validity -> words.get("time.validity", of(validity.length()));
      case TimeSpec.FixedDate(LocalDate date) -> words.get("time.by", date);
      case TimeSpec.Unstated() -> words.get("time.unstated");
    };
  }

  private String end(TimeSpec.PeriodEnd end) {
    String cycle = words.get("time.cycle." + end.cycle().word());
    return end.grace()
        .map(grace -> words.get("time.after-end", cycle, of(grace)))
        .orElseGet(() -> words.get("time.before-end", cycle));
  }

  private String of(MonthPoint point) {
    return switch (point) {
      case MonthPoint.OnDay on ->
          words.get("time.day-of-month", month(on.day().getMonth()), on.day().getDayOfMonth());
      case MonthPoint.EndOf end -> words.get("time.end-of-month", month(end.month()));
    };
  }

  private String month(Month month) {
    return month.getDisplayName(TextStyle.SHORT_STANDALONE, words.language().locale());
  }

  private String of(WhichYear year) {
    return switch (year) {
      case WhichYear.Coming _ -> words.get("time.each-year");
      case WhichYear.Offset(int years) when years == 0 -> words.get("time.this-year");
      case WhichYear.Offset(int years) when years == 1 -> words.get("time.next-year");
      case WhichYear.Offset(int years) when years == -1 -> words.get("time.last-year");
      case WhichYear.Offset(int years) ->
          words.get(years > 0 ? "time.years-on" : "time.years-ago", Math.abs(years));
    };
  }
}
