package org.banfa.kernel.compare;

import java.util.List;
import org.banfa.kernel.tell.Phrases;
import org.banfa.kernel.tell.TimeTeller;

/** Says what a point lays down. */
public record PointTeller(Phrases phrases) {

  /** What it concerns. */
  public String label(Point point) {
    String about =
        point.aspect() == Aspect.CONSEQUENCE
            ? phrases.clauses(point.about())
            : phrases.list(point.about());
    return point.says() instanceof Said.Stretch stretch
        ? phrases.get("aside", about, stretch.amount())
        : about;
  }

  /** What is laid down of it. */
  public String says(Point point) {
    return switch (point.says()) {
      case Said.Sentences(List<String> all) -> phrases.clauses(all);
      case Said.Stretch stretch -> phrases.get("said", interval(stretch), stretch.called());
      case Said.Share(String whole, var percent) ->
          phrases.get("point.share", percent.stripTrailingZeros().toPlainString(), whole);
      case Said.Paper(String act, Said.Asked asked, List<String> items) -> {
        String taken = phrases.get("point.paper", act, phrases.get(key(asked)));
        yield items.isEmpty()
            ? taken
            : phrases.clauses(List.of(taken, phrases.get("point.holds", phrases.list(items))));
      }
      case Said.DecidedByAny(List<String> offices, List<String> outcomes) ->
          phrases.get("said", phrases.either(offices), phrases.list(outcomes));
      case Said.DecidedTogether(String lead, List<String> with, List<String> outcomes) ->
          phrases.get(
              "said",
              phrases.get("point.together", lead, phrases.list(with)),
              phrases.list(outcomes));
      case Said.Due(String bearer, Said.Period period, boolean house) -> {
        String due = phrases.get("said", bearer, period(period));
        yield house ? phrases.get("aside", due, phrases.get("point.house")) : due;
      }
      case Said.Passed(Said.Period period) -> period(period);
    };
  }

  private String interval(Said.Stretch stretch) {
    String to = stretch.to().map(phrases::money).orElse("∞");
    return (stretch.fromIncluded() ? "[" : "(")
        + phrases.get("point.interval", phrases.money(stretch.from()), to)
        + (stretch.toIncluded() ? "]" : ")");
  }

  private static String key(Said.Asked asked) {
    return switch (asked) {
      case ALWAYS -> "point.asked.always";
      case NEVER -> "point.asked.never";
      case IN_SOME_CASES -> "point.asked.some";
    };
  }

  private String period(Said.Period period) {
    return switch (period) {
      case Said.Timed(var time) -> new TimeTeller(phrases).of(time);
      case Said.Called(String words) -> words;
    };
  }
}
