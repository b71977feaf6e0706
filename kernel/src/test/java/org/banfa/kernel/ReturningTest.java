package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A duty that returns")
class ReturningTest {

  private final Story story = Story.of("yearly");

  @Test
  void isOwedOnceForEachPeriodAndObject() {
    story.does("unit", "begin");
    assertThat(periods("each_year")).containsExactly("2026");
    assertThat(periods("each_quarter")).containsExactly("2026Q1");

    story.does("unit", "begin").until("2026-04-01");
    assertThat(periods("each_year")).containsExactly("2026");
    assertThat(periods("each_quarter")).containsExactly("2026Q1", "2026Q2");
  }

  @Test
  void isOwedForEachOfTheYearsThatPassAtOnce() {
    story.does("unit", "begin").until("2029-02-01");
    assertThat(periods("each_year")).containsExactly("2026", "2027", "2028", "2029");
    assertThat(story.duties("each_year"))
        .extracting(duty -> duty.overdueOn().map(Object::toString))
        .containsExactly(
            Optional.of("2027-01-01"),
            Optional.of("2028-01-01"),
            Optional.of("2029-01-01"),
            Optional.empty());
  }

  @Test
  void isOwedForTheYearsSinceABeginningThatIsToldLate() {
    story.until("2029-02-01").on("2027-06-01").does("unit", "begin");
    assertThat(periods("each_year")).containsExactly("2027", "2028", "2029");
  }

  @Test
  void settlesTheOldestPeriodFirst() {
    story.does("unit", "begin").until("2027-02-01").does("unit", "report");
    assertThat(story.owed("each_year"))
        .extracting(Duty::period)
        .containsExactly(Optional.of("2027"));
  }

  @Test
  void fallsAwayWithItsReasonAndReturnsWithIt() {
    story.does("unit", "begin").on("2026-05-01").does("unit", "cease");
    assertThat(story.owed("each_year")).isEmpty();
    assertThat(story.owed("each_quarter")).as("nothing says that it lapses").isNotEmpty();

    story.on("2026-09-01").does("unit", "begin");
    assertThat(story.owed("each_year"))
        .extracting(Duty::period)
        .containsExactly(Optional.of("2026"));
    assertThat(story.duties("each_year")).extracting(Duty::id).doesNotHaveDuplicates();
  }

  @Test
  void ofAYearThatWasReportedIsNotOwedAgainWhenItsReasonReturns() {
    story.does("unit", "begin").does("unit", "report").on("2026-05-01").does("unit", "cease");
    story.on("2026-09-01").does("unit", "begin");
    assertThat(story.owed("each_year")).isEmpty();
  }

  @Test
  void thatIsOverdueDoesNotFallAway() {
    story.does("unit", "begin").until("2027-01-04").does("unit", "cease");
    assertThat(story.owed("each_year"))
        .extracting(Duty::period)
        .containsExactly(Optional.of("2026"));
  }

  @Test
  void isBreachedPastTheLatestReadingOnly() {
    story.learns("project.listed", Story.yes()).until("2026-07-01");
    Duty first = story.duties("each_middle").getFirst();
    assertThat(first.overdueOn()).isPresent();
    assertThat(first.breachedOn()).isEmpty();

    story.until("2026-07-31");
    assertThat(story.duties("each_middle").getFirst().breachedOn()).isEmpty();
    story.until("2026-08-01");
    assertThat(story.duties("each_middle").getFirst().breachedOn()).isPresent();
  }

  private List<String> periods(String rule) {
    return story.duties(rule).stream().map(duty -> duty.period().orElseThrow()).toList();
  }
}
