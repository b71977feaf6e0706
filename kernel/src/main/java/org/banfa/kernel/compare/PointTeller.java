package org.banfa.kernel.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.banfa.kernel.tell.Teller;

/** Says in Chinese what a point lays down. */
public final class PointTeller {

  private static final String LIST = "、";
  private static final String CLAUSES = "；";

  private PointTeller() {}

  /** What it concerns. */
  public static String label(Point point) {
    return switch (point.says()) {
      case Said.Stretch(String amount, _, _, _, _, _) -> about(point) + "（" + amount + "）";
      case Said.Sentences _,
          Said.Share _,
          Said.Paper _,
          Said.DecidedByAny _,
          Said.DecidedTogether _,
          Said.Due _,
          Said.Passed _ ->
          about(point);
    };
  }

  private static String about(Point point) {
    return String.join(point.aspect() == Aspect.CONSEQUENCE ? CLAUSES : LIST, point.about());
  }

  /** What is laid down of it. */
  public static String says(Point point) {
    return switch (point.says()) {
      case Said.Sentences(List<String> all) -> String.join(CLAUSES, all);
      case Said.Stretch stretch -> interval(stretch) + "：" + stretch.called();
      case Said.Share(String whole, var percent) ->
          whole + " × " + percent.stripTrailingZeros().toPlainString() + "%";
      case Said.Paper(String act, Said.Asked asked, List<String> items) ->
          act + "，" + asked(asked) + contains(items);
      case Said.DecidedByAny(List<String> offices, List<String> outcomes) ->
          String.join("或", offices) + "：" + String.join(LIST, outcomes);
      case Said.DecidedTogether(String lead, List<String> with, List<String> outcomes) ->
          lead + "会同" + String.join(LIST, with) + "：" + String.join(LIST, outcomes);
      case Said.Due(String bearer, Said.Period period, boolean house) ->
          bearer + "：" + period(period) + (house ? "（约定）" : "");
      case Said.Passed(Said.Period period) -> period(period);
    };
  }

  private static String interval(Said.Stretch stretch) {
    String from = Teller.money(stretch.from());
    String to = stretch.to().map(Teller::money).orElse("∞");
    return (stretch.fromIncluded() ? "[" : "(")
        + from
        + "，"
        + to
        + (stretch.toIncluded() ? "]" : ")");
  }

  private static String asked(Said.Asked asked) {
    return switch (asked) {
      case ALWAYS -> "必须";
      case NEVER -> "可以附";
      case IN_SOME_CASES -> "按情形";
    };
  }

  private static String contains(List<String> items) {
    return items.isEmpty()
        ? ""
        : items.stream().collect(Collectors.joining(LIST, CLAUSES + "含", ""));
  }

  private static String period(Said.Period period) {
    return switch (period) {
      case Said.Timed(var time) -> time.label();
      case Said.Called(String words) -> words;
    };
  }
}
