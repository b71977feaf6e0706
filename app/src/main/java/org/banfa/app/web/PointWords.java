package org.banfa.app.web;

import java.util.List;
import org.banfa.app.web.page.ComparisonPage;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.compare.Aspect;
import org.banfa.kernel.compare.Point;
import org.banfa.kernel.compare.Said;

/** Says in the reader's language what a point of a regulation lays down. */
record PointWords(PackWords pack, Words words) {

  ComparisonPage.Point of(Point point) {
    return new ComparisonPage.Point(about(point), says(point.says()), pack.articles(point.cites()));
  }

  private String about(Point point) {
    String named =
        point.aspect() == Aspect.CONSEQUENCE
            ? words.clauses(point.about())
            : words.list(point.about());
    return point.says() instanceof Said.Stretch stretch
        ? words.get("aside", named, stretch.amount())
        : named;
  }

  private String says(Said said) {
    return switch (said) {
      case Said.Sentences(List<String> all) -> words.clauses(all);
      case Said.Stretch stretch -> words.get("beside", reach(stretch), stretch.called());
      case Said.Share(String whole, var percent) ->
          words.get("compare.share", percent.stripTrailingZeros().toPlainString(), whole);
      case Said.Paper(String act, Said.Asked asked, List<String> items) -> {
        String taken = words.get("beside", act, words.get("compare.asked." + code(asked)));
        yield items.isEmpty()
            ? taken
            : words.clauses(List.of(taken, words.get("compare.holds", words.list(items))));
      }
      case Said.DecidedByAny(List<String> offices, List<String> outcomes) ->
          words.get("beside", words.either(offices), words.list(outcomes));
      case Said.DecidedTogether(String lead, List<String> with, List<String> outcomes) ->
          words.get(
              "beside",
              words.get("compare.together", lead, words.list(with)),
              words.list(outcomes));
      case Said.Due(String bearer, Said.Period period, boolean house) -> {
        String due = words.get("beside", bearer, period(period));
        yield house ? words.get("aside", due, words.get("compare.house")) : due;
      }
      case Said.Passed(Said.Period period) -> period(period);
    };
  }

  private String reach(Said.Stretch stretch) {
    String from = amount(stretch.from());
    return stretch
        .to()
        .map(end ->
            words.get(
                stretch.toIncluded() ? "compare.up-to" : "compare.below",
                words.get(stretch.fromIncluded() ? "compare.from" : "compare.above", from),
                amount(end)))
        .orElseGet(
            () -> words.get(stretch.fromIncluded() ? "compare.from" : "compare.above", from));
  }

  private String amount(long fen) {
    return words.get("value.money", Amounts.shown(fen));
  }

  private static String code(Said.Asked asked) {
    return switch (asked) {
      case ALWAYS -> "always";
      case NEVER -> "never";
      case IN_SOME_CASES -> "some";
    };
  }

  private String period(Said.Period period) {
    return switch (period) {
      case Said.Timed(var time) -> new TimeSaid(words).of(time);
      case Said.Called(String called) -> called;
    };
  }
}
