package org.banfa.kernel.time;

import java.time.LocalDate;

/** How people say a {@link TimeSpec} in Chinese. */
final class TimeLabels {

  private TimeLabels() {}

  static String of(TimeSpec spec) {
    return switch (spec) {
      case TimeSpec.WorkingDays(int count) -> count + "个工作日";
      case TimeSpec.Days(int count) -> count + "日";
      case TimeSpec.Months(int count) -> count + "个月";
      case TimeSpec.Years(int count) -> count + "年";
      case TimeSpec.SameDay() -> "当日";
      case TimeSpec.DaysBefore(int count) -> "提前" + count + "日";
      case TimeSpec.WorkingDaysBefore(int count) -> "提前" + count + "个工作日";
      case TimeSpec.Window window -> of(window.from()) + "后至" + of(window.to()) + "内";
      case TimeSpec.YearlyDate yearly -> yearly.year().label() + yearly.day().label() + "前";
      case TimeSpec.YearlyWindow window ->
          window.year().label() + window.from().label() + "至" + window.to().label();
      case TimeSpec.PartOfMonth part ->
          part.year().label() + part.month().getValue() + "月" + part.part().label() + "前";
      case TimeSpec.PeriodEnd end -> periodEnd(end);
      case TimeSpec.Validity validity -> "有效期" + of(validity.length());
      case TimeSpec.FixedDate fixed -> date(fixed.date()) + "前";
      case TimeSpec.Unstated() -> "未定时限";
    };
  }

  private static String periodEnd(TimeSpec.PeriodEnd end) {
    return end.cycle().label() + end.grace().map(grace -> "结束后" + of(grace) + "内").orElse("结束前");
  }

  private static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
