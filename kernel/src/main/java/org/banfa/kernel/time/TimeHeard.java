package org.banfa.kernel.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands a {@link TimeSpec} as people say it in Chinese: what {@link TimeLabels} says. */
final class TimeHeard {

  private static final String SPAN = "(\\d{1,4})(个工作日|工作日|日|天|个月|年)";
  private static final String POINT = "(\\d{1,2})月(底|末|\\d{1,2}日)";
  private static final String YEAR = "(每年|当年|次年|上一年|\\d{1,2}年[后前])";
  private static final String CYCLE = "(每月|每季度|每半年|每年)";

  private record Form(Pattern pattern, Function<MatchResult, TimeSpec> reader) {}

  private static final List<Form> FORMS =
      List.of(
          form(SPAN + "(?:以?内)?", m -> span(m, 1)),
          form("当日|当天", _ -> new TimeSpec.SameDay()),
          form("提前(\\d{1,4})(?:日|天)", m -> new TimeSpec.DaysBefore(count(m, 1))),
          form("提前(\\d{1,4})个?工作日", m -> new TimeSpec.WorkingDaysBefore(count(m, 1))),
          form(SPAN + "后至" + SPAN + "内", m -> new TimeSpec.Window(span(m, 1), span(m, 3))),
          form(YEAR + POINT + "(?:前|之前)", m -> new TimeSpec.YearlyDate(point(m, 2), which(m))),
          form(
              YEAR + POINT + "至" + POINT,
              m -> new TimeSpec.YearlyWindow(point(m, 2), point(m, 4), which(m))),
          form(
              YEAR + "(\\d{1,2})月([上中下]旬)(?:前|之前)",
              m -> new TimeSpec.PartOfMonth(month(m.group(2)), part(m.group(3)), which(m))),
          form(CYCLE + "结束前", m -> new TimeSpec.PeriodEnd(cycle(m), Optional.empty())),
          form(
              CYCLE + "结束后" + SPAN + "内",
              m -> new TimeSpec.PeriodEnd(cycle(m), Optional.of(span(m, 2)))),
          form("有效期" + SPAN, m -> new TimeSpec.Validity(span(m, 1))),
          form("(\\d{4})年(\\d{1,2})月(\\d{1,2})日前", m -> new TimeSpec.FixedDate(date(m))),
          form("未定时限", _ -> new TimeSpec.Unstated()));

  private TimeHeard() {}

  private static Form form(String regex, Function<MatchResult, TimeSpec> reader) {
    return new Form(Pattern.compile(regex), reader);
  }

  static Optional<TimeSpec> of(String said) {
    String text = said.strip().replaceAll("\\s+", "");
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.matches()) {
        return read(form, matcher);
      }
    }
    return Optional.empty();
  }

  /** Nothing where the words have the form of a time but there is none: 每年13月1日前. */
  private static Optional<TimeSpec> read(Form form, Matcher matcher) {
    try {
      return Optional.of(form.reader().apply(matcher));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int count(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static TimeSpec.Span span(MatchResult match, int group) {
    int count = count(match, group);
    return switch (match.group(group + 1)) {
      case "个工作日", "工作日" -> new TimeSpec.WorkingDays(count);
      case "日", "天" -> new TimeSpec.Days(count);
      case "个月" -> new TimeSpec.Months(count);
      case "年" -> new TimeSpec.Years(count);
      default -> throw new IllegalStateException("a unit the pattern does not know");
    };
  }

  private static MonthPoint point(MatchResult match, int group) {
    Month month = month(match.group(group));
    String day = match.group(group + 1);
    return day.endsWith("日")
        ? new MonthPoint.OnDay(
            MonthDay.of(month, Integer.parseInt(day.substring(0, day.length() - 1))))
        : new MonthPoint.EndOf(month);
  }

  private static Month month(String number) {
    return Month.of(Integer.parseInt(number));
  }

  private static LocalDate date(MatchResult match) {
    return LocalDate.of(count(match, 1), count(match, 2), count(match, 3));
  }

  /** The year is always the first thing said. */
  private static WhichYear which(MatchResult match) {
    String said = match.group(1);
    return switch (said) {
      case "每年" -> WhichYear.COMING;
      case "当年" -> WhichYear.THIS;
      case "次年" -> WhichYear.NEXT;
      case "上一年" -> WhichYear.PREVIOUS;
      default -> {
        int years = Integer.parseInt(said.substring(0, said.indexOf('年')));
        yield new WhichYear.Offset(said.endsWith("后") ? years : -years);
      }
    };
  }

  private static TimeSpec.Part part(String label) {
    return Arrays.stream(TimeSpec.Part.values())
        .filter(part -> part.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static Cycle cycle(MatchResult match) {
    return Arrays.stream(Cycle.values())
        .filter(cycle -> cycle.label().equals(match.group(1)))
        .findFirst()
        .orElseThrow();
  }
}
