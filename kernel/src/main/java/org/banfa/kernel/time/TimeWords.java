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
import java.util.stream.Collectors;

/** The short words in which a pack writes a {@link TimeSpec}, read and written. */
final class TimeWords {

  private static final String SPAN = "(\\d{1,4}) (working-day|day|month|year)s?";
  private static final String POINT = "(\\d\\d-(?:\\d\\d|end))";
  private static final String WHICH = "(?: (\\S+))?";

  private record Form(Pattern pattern, String example, Function<MatchResult, TimeSpec> reader) {}

  private static final List<Form> FORMS =
      List.of(
          form(SPAN, "10 working-days", m -> span(m, 1)),
          form("same-day", "same-day", _ -> new TimeSpec.SameDay()),
          form(SPAN + " before", "30 days before", TimeWords::backward),
          form(
              "window " + SPAN + " to " + SPAN,
              "window 12 months to 24 months",
              m -> new TimeSpec.Window(span(m, 1), span(m, 3))),
          form(
              "yearly " + POINT + WHICH,
              "yearly 10-end",
              m -> new TimeSpec.YearlyDate(MonthPoint.parse(m.group(1)), which(m, 2))),
          form(
              "yearly " + POINT + "\\.\\." + POINT + WHICH,
              "yearly 07-01..07-31",
              m ->
                  new TimeSpec.YearlyWindow(
                      MonthPoint.parse(m.group(1)), MonthPoint.parse(m.group(2)), which(m, 3))),
          form(
              "yearly (\\d\\d)-(early|mid|late)" + WHICH,
              "yearly 11-mid next-year",
              m -> new TimeSpec.PartOfMonth(month(m.group(1)), part(m.group(2)), which(m, 3))),
          form(
              "(monthly|quarterly|half-yearly|yearly)(?: \\+" + SPAN + ")?",
              "quarterly +10 working-days",
              TimeWords::periodEnd),
          form("validity " + SPAN, "validity 12 months", m -> new TimeSpec.Validity(span(m, 1))),
          form("date (\\S+)", "date 2026-03-01", m -> new TimeSpec.FixedDate(date(m.group(1)))),
          form("none", "none", _ -> new TimeSpec.Unstated()));

  private TimeWords() {}

  private static Form form(String regex, String example, Function<MatchResult, TimeSpec> reader) {
    return new Form(Pattern.compile(regex), example, reader);
  }

  static TimeSpec parse(String words) {
    String text = words.strip().replaceAll("\\s+", " ");
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.matches()) {
        return read(form, matcher, words);
      }
    }
    throw new IllegalArgumentException(
        FORMS.stream()
            .map(Form::example)
            .collect(
                Collectors.joining("; ", "\"" + words + "\" is no time; write it like: ", "")));
  }

  private static TimeSpec read(Form form, Matcher matcher, String words) {
    try {
      return form.reader().apply(matcher);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"" + words + "\": " + e.getMessage(), e);
    }
  }

  private static TimeSpec.Span span(MatchResult match, int group) {
    int count = Integer.parseInt(match.group(group));
    return switch (match.group(group + 1)) {
      case "working-day" -> new TimeSpec.WorkingDays(count);
      case "day" -> new TimeSpec.Days(count);
      case "month" -> new TimeSpec.Months(count);
      case "year" -> new TimeSpec.Years(count);
      default -> throw new IllegalStateException("a unit the pattern does not know");
    };
  }

  private static TimeSpec backward(MatchResult match) {
    return switch (span(match, 1)) {
      case TimeSpec.WorkingDays(int count) -> new TimeSpec.WorkingDaysBefore(count);
      case TimeSpec.Days(int count) -> new TimeSpec.DaysBefore(count);
      case TimeSpec.Months _, TimeSpec.Years _ ->
          throw new IllegalArgumentException("only days and working-days are counted back");
    };
  }

  private static TimeSpec periodEnd(MatchResult match) {
    Cycle cycle =
        Arrays.stream(Cycle.values())
            .filter(each -> each.word().equals(match.group(1)))
            .findFirst()
            .orElseThrow();
    return new TimeSpec.PeriodEnd(
        cycle, match.group(2) == null ? Optional.empty() : Optional.of(span(match, 2)));
  }

  private static WhichYear which(MatchResult match, int group) {
    return WhichYear.parse(match.group(group) == null ? "" : match.group(group));
  }

  private static TimeSpec.Part part(String word) {
    return Arrays.stream(TimeSpec.Part.values())
        .filter(part -> part.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Month month(String number) {
    try {
      return Month.of(Integer.parseInt(number));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no month " + number, e);
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text + " is no date such as 2026-03-01", e);
    }
  }

  static String write(TimeSpec spec) {
    return switch (spec) {
      case TimeSpec.WorkingDays(int count) -> count + " working-days";
      case TimeSpec.Days(int count) -> count + " days";
      case TimeSpec.Months(int count) -> count + " months";
      case TimeSpec.Years(int count) -> count + " years";
      case TimeSpec.SameDay() -> "same-day";
      case TimeSpec.DaysBefore(int count) -> count + " days before";
      case TimeSpec.WorkingDaysBefore(int count) -> count + " working-days before";
      case TimeSpec.Window window -> "window " + write(window.from()) + " to " + write(window.to());
      case TimeSpec.YearlyDate yearly -> yearly(yearly.day().words(), yearly.year());
      case TimeSpec.YearlyWindow window ->
          yearly(window.from().words() + ".." + window.to().words(), window.year());
      case TimeSpec.PartOfMonth part ->
          yearly(month(part.month()) + part.part().word(), part.year());
      case TimeSpec.PeriodEnd end ->
          end.cycle().word() + end.grace().map(grace -> " +" + write(grace)).orElse("");
      case TimeSpec.Validity validity -> "validity " + write(validity.length());
      case TimeSpec.FixedDate fixed -> "date " + fixed.date();
      case TimeSpec.Unstated() -> "none";
    };
  }

  private static String month(Month month) {
    return MonthDay.of(month, 1).toString().substring(2, 5);
  }

  private static String yearly(String day, WhichYear year) {
    return ("yearly " + day + " " + year.words()).strip();
  }
}
