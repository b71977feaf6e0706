package org.banfa.kernel.tell;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.banfa.kernel.time.MonthPoint;
import org.banfa.kernel.time.TimeSpec;
import org.banfa.kernel.time.WhichYear;

/** Says when something is to be done: in Chinese as a time says it of itself. */
public record TimeTeller(Phrases phrases) {

  /** The time in words. */
  public String of(TimeSpec spec) {
    return switch (phrases.tongue()) {
      case ZH -> spec.label();
      case EN -> said(spec);
    };
  }

  private String said(TimeSpec spec) {
    return switch (spec) {
      case TimeSpec.WorkingDays(int count) -> phrases.get("time.working-days", count);
      case TimeSpec.Days(int count) -> phrases.get("time.days", count);
      case TimeSpec.Months(int count) -> phrases.get("time.months", count);
      case TimeSpec.Years(int count) -> phrases.get("time.years", count);
      case TimeSpec.SameDay() -> phrases.get("time.same-day");
      case TimeSpec.DaysBefore(int count) -> phrases.get("time.days-before", count);
      case TimeSpec.WorkingDaysBefore(int count) -> phrases.get("time.working-days-before", count);
      case TimeSpec.Window window ->
          phrases.get("time.window", said(window.from()), said(window.to()));
      case TimeSpec.YearlyDate yearly ->
          phrases.get("time.yearly", year(yearly.year()), point(yearly.day()));
      case TimeSpec.YearlyWindow window ->
          phrases.get(
              "time.yearly-window", year(window.year()), point(window.from()), point(window.to()));
      case TimeSpec.PartOfMonth part ->
          phrases.get(
              "time.yearly",
              year(part.year()),
              phrases.get("time.part." + part.part().word(), month(part.month())));
      case TimeSpec.PeriodEnd end -> end(end);
      case TimeSpec.Validity validity -> phrases.get("time.validity", said(validity.length()));
      case TimeSpec.FixedDate fixed -> phrases.get("time.by", fixed.date());
      case TimeSpec.Unstated() -> phrases.get("time.unstated");
    };
  }

  private String end(TimeSpec.PeriodEnd end) {
    String cycle = phrases.get("time.cycle." + end.cycle().word());
    return end.grace()
        .map(grace -> phrases.get("time.after-end", cycle, said(grace)))
        .orElseGet(() -> phrases.get("time.before-end", cycle));
  }

  private String point(MonthPoint point) {
    return switch (point) {
      case MonthPoint.OnDay on ->
          phrases.get("time.day-of-month", month(on.day().getMonth()), on.day().getDayOfMonth());
      case MonthPoint.EndOf end -> phrases.get("time.end-of-month", month(end.month()));
    };
  }

  private static String month(Month month) {
    return month.getDisplayName(TextStyle.SHORT_STANDALONE, Locale.ENGLISH);
  }

  private String year(WhichYear year) {
    return switch (year) {
      case WhichYear.Coming _ -> phrases.get("time.each-year");
      case WhichYear.Offset(int years) when years == 0 -> phrases.get("time.this-year");
      case WhichYear.Offset(int years) when years == 1 -> phrases.get("time.next-year");
      case WhichYear.Offset(int years) when years == -1 -> phrases.get("time.last-year");
      case WhichYear.Offset(int years) ->
          phrases.get(years > 0 ? "time.years-on" : "time.years-ago", Math.abs(years));
    };
  }
}
