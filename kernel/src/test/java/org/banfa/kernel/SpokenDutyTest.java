package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.kernel.Story.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.pack.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A duty of which a reading says who, from when, or how it ends")
class SpokenDutyTest {

  private final Story story = Story.of("spoken");

  @Test
  void isOwedByWhomTheReadingInForceNames() {
    story.does("unit", "begin");

    Duty duty = story.duty("noted").duty();
    assertThat(duty.bearer()).isEqualTo("bureau");
    assertThat(duty.read()).containsExactly(new Terms.Read("who", "bureau"));
    assertThat(story.kernel().pack().rule("noted").head().readings())
        .as("what it concludes rests on the reading, though the rule does not say so again")
        .containsExactly("who");
  }

  @Test
  void keepsWhoOwesItWhenAnotherReadingIsChosenAndTheNextFollows() {
    story.does("unit", "begin").chooses("who", "finance");
    assertThat(story.duty("noted").duty().bearer()).isEqualTo("bureau");

    story.does("unit", "begin");
    assertThat(story.owed("noted")).extracting(Duty::bearer).containsExactly("bureau", "finance");
    assertThat(story.owed("noted").getLast().read())
        .containsExactly(new Terms.Read("who", "finance"));
    Rule.Obligation rule = (Rule.Obligation) story.kernel().pack().rule("noted");
    assertThat(story.kernel().bearer(story.state(), rule)).isEqualTo("finance");
  }

  @Test
  void countsFromTheDayThatTheReadingNames() {
    story.does("unit", "begin");
    assertThat(story.duty("filed").phase()).isInstanceOf(DutyStatus.Waiting.class);

    story.learns("project.finished_on", day("2026-03-05"));
    assertThat(story.due("filed")).isEqualTo("2026-03-16");

    Story other = Story.of(story.kernel());
    other.chooses("from", "promised").does("unit", "begin");
    other.learns("project.finished_on", day("2026-03-05"));
    assertThat(other.duty("filed").phase()).isInstanceOf(DutyStatus.Waiting.class);
    other.learns("project.promised_on", day("2026-03-10"));
    assertThat(other.due("filed")).isEqualTo("2026-03-20");

    Story act = Story.of(story.kernel());
    act.chooses("from", "accepted").does("unit", "begin").on("2026-03-11").does("unit", "accept");
    assertThat(act.due("filed")).isEqualTo("2026-03-23");
  }

  @Test
  void isOverdueByTheDayInForceAndBreachedOnlyPastTheLatest() {
    story.does("unit", "begin").learns("project.finished_on", day("2026-03-05"));
    story.learns("project.promised_on", day("2026-03-10"));
    story.on("2026-03-11").does("unit", "accept");

    assertThat(story.duty("filed").alternatives())
        .containsExactly(
            other("2026-03-20", new Terms.Read("from", "promised")),
            other("2026-03-23", new Terms.Read("from", "accepted")));
    story.until("2026-03-16");
    assertThat(story.duty("filed").duty().overdueOn()).isEmpty();
    story.until("2026-03-17");
    assertThat(story.duty("filed").duty().overdueOn()).isPresent();
    story.until("2026-03-23");
    assertThat(story.duty("filed").duty().breachedOn()).isEmpty();
    assertThat(story.duties("unfiled")).isEmpty();
    story.until("2026-03-24");
    assertThat(story.duty("filed").duty().breachedOn()).contains(LocalDate.of(2026, 3, 24));
    assertThat(story.duties("unfiled")).hasSize(1);
  }

  @Test
  void isNoBreachWhileUnderSomeReadingNobodyKnowsFromWhen() {
    story.does("unit", "begin").learns("project.finished_on", day("2026-03-05"));

    story.until("2028-03-05");

    assertThat(story.duty("filed").duty().overdueOn()).isPresent();
    assertThat(story.duty("filed").duty().breachedOn()).isEmpty();
  }

  @Test
  void isBreachedOnlyPastWhatTwoReadingsDefendTogether() {
    story.does("unit", "begin").learns("project.finished_on", day("2026-03-05"));
    story.learns("project.promised_on", day("2026-03-10"));
    story.on("2026-03-03").does("unit", "accept");

    assertThat(story.due("summed")).isEqualTo("2026-03-16");
    assertThat(story.duty("summed").alternatives())
        .contains(
            other("2026-03-25", new Terms.Read("long", "twenty")),
            other("2026-03-20", new Terms.Read("from", "promised")),
            other(
                "2026-03-30", new Terms.Read("long", "twenty"), new Terms.Read("from", "promised")),
            other("2026-03-16", new Terms.Read("from", "accepted")));
    story.until("2026-03-30");
    assertThat(story.duty("summed").duty().overdueOn()).isPresent();
    assertThat(story.duty("summed").duty().breachedOn()).isEmpty();
    story.until("2026-03-31");
    assertThat(story.duty("summed").duty().breachedOn()).isPresent();
  }

  private static DutyStatus.AlternativeDue other(String due, Terms.Read... under) {
    return new DutyStatus.AlternativeDue(List.of(under), LocalDate.parse(due));
  }

  @Test
  void staysOrFallsAwayAsTheReadingSaysOnTheDayItsReasonCeases() {
    story.does("unit", "begin").on("2026-05-04").does("unit", "cease");
    assertThat(story.owed("each_year")).hasSize(1);

    Story other = Story.of(story.kernel());
    other.does("unit", "begin").chooses("ceased", "lapse").on("2026-05-04").does("unit", "cease");
    assertThat(other.owed("each_year")).isEmpty();
    assertThat(other.duties("each_year").getFirst().closure())
        .contains(new Duty.Cancelled(LocalDate.of(2026, 5, 4), "each_year"));
  }

  @Test
  void thatStaysByAReadingIsLateButNoBreach() {
    story.does("unit", "begin").on("2026-05-04").does("unit", "cease");

    story.until("2026-12-31");
    assertThat(story.owed("each_year").getFirst().overdueOn()).isEmpty();
    story.until("2027-01-01");
    assertThat(story.owed("each_year").getFirst().overdueOn()).isPresent();
    story.until("2028-01-01");
    assertThat(story.owed("each_year").getFirst().breachedOn())
        .as("under the other reading it fell away")
        .isEmpty();
  }

  @Test
  void isABreachUnderEveryReadingWhereItsReasonReturnedOrCeasedTooLate() {
    story.does("unit", "begin").on("2026-05-04").does("unit", "cease");
    story.on("2026-09-01").does("unit", "begin").until("2027-01-01");
    assertThat(breached(story)).contains(LocalDate.of(2027, 1, 1));

    Story late = Story.of(story.kernel());
    late.does("unit", "begin").until("2027-01-04").does("unit", "cease").until("2027-02-01");
    assertThat(breached(late)).contains(LocalDate.of(2027, 1, 1));
  }

  private static Optional<LocalDate> breached(Story story) {
    return story.owed("each_year").getFirst().breachedOn();
  }
}
