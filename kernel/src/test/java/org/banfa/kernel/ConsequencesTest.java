package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.kernel.Story.at;
import static org.banfa.kernel.Story.fact;
import static org.banfa.kernel.Story.opening;
import static org.banfa.kernel.Story.outcome;
import static org.banfa.kernel.Story.wan;

import java.time.LocalDate;
import org.banfa.kernel.pack.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What follows")
class ConsequencesTest {

  private final Story story = Story.of("effects");

  @Test
  void anActIsOpenAgainWhenAResultResetsIt() {
    story.does("unit", "submit");
    assertThat(story.standing("submit")).isInstanceOf(Standing.AlreadyDone.class);

    story.does("bureau", "review", outcome("pass"));
    assertThat(story.standing("submit")).isInstanceOf(Standing.AlreadyDone.class);

    story.does("bureau", "review", outcome("fail"));
    assertThat(story.standing("submit")).isInstanceOf(Standing.Open.class);
  }

  @Test
  void aFactSetOnTheUnitReachesItsOtherProjects() {
    assertThat(story.standing(Story.OTHER, "apply")).isInstanceOf(Standing.Open.class);

    story.does("bureau", "punish");
    assertThat(story.standing(Story.OTHER, "apply")).isInstanceOf(Standing.Blocked.class);
    assertThat(story.standing("apply"))
        .as("excluded here")
        .isInstanceOf(Standing.NotApplicable.class);
    assertThat(story.state().happenings()).extracting(Happening::name).containsExactly("punished");
    assertThat(story.owed("owes")).hasSize(1);

    story.does("bureau", "forgive");
    assertThat(story.standing(Story.OTHER, "apply")).isInstanceOf(Standing.Open.class);
    assertThat(story.standing("apply")).isInstanceOf(Standing.Open.class);
    assertThat(story.duties("owes").getFirst().closure())
        .contains(new Duty.Cancelled(story.today(), "forgives"));
  }

  @Test
  void aLapseHappensOnTheDayAfterAndNotBefore() {
    story.does("bureau", "review", outcome("fail")).until("2026-04-01");
    assertThat(story.state().happenings()).isEmpty();

    story.until("2026-04-02");
    assertThat(story.state().happenings())
        .singleElement()
        .satisfies(happening -> {
          assertThat(happening.name()).isEqualTo("abandoned");
          assertThat(happening.on()).isEqualTo("2026-04-02");
        });
    assertThat(story.due("abandoned_end")).isEqualTo("2026-04-13");
  }

  @Test
  void anActOnTheLastDayBeatsTheLapse() {
    story.does("bureau", "review", outcome("fail")).on("2026-04-01").does("unit", "resubmit");
    story.until("2026-06-01");
    assertThat(story.state().happenings()).isEmpty();
  }

  @Test
  void anActTheDayAfterComesTooLate() {
    story.does("bureau", "review", outcome("fail")).on("2026-04-02").does("unit", "resubmit");
    assertThat(story.state().happenings()).hasSize(1);
  }

  @Test
  void anActEarlierOnTheSameDayDoesNotAnswerWhatCameAfterIt() {
    story.does("unit", "resubmit").does("bureau", "review", outcome("fail")).until("2026-04-02");
    assertThat(story.state().happenings()).hasSize(1);
  }

  @Test
  void anActLaterOnTheSameDayDoes() {
    story.does("bureau", "review", outcome("fail")).does("unit", "resubmit").until("2026-04-02");
    assertThat(story.state().happenings()).isEmpty();
  }

  @Test
  void nothingIsOpenOrOwedOrLapsesOnWhatHasEnded() {
    story.does("unit", "sign", opening("contract/1")).does("bureau", "review", outcome("fail"));
    story.does("bureau", "punish").does("bureau", "stop");

    assertThat(story.state().duties()).noneMatch(Duty::open);
    assertThat(story.standing("submit")).isInstanceOf(Standing.NotApplicable.class);
    assertThat(story.standing(ObjectId.parse("contract/1"), "file"))
        .isInstanceOf(Standing.NotApplicable.class);
    assertThat(story.standing(Story.OTHER, "submit")).isInstanceOf(Standing.Open.class);

    story.learns(ObjectId.parse("contract/1"), "contract.amount", wan(2)).until("2026-06-01");
    assertThat(story.state().happenings()).extracting(Happening::name).doesNotContain("abandoned");
    assertThat(story.state().duties()).noneMatch(Duty::open);
  }

  @Test
  void whatIsToldLateCountsFromItsOwnDay() {
    story.until("2026-05-04").on("2026-03-10").does("bureau", "review", outcome("fail"));
    assertThat(story.state().date()).contains(LocalDate.parse("2026-05-04"));
    assertThat(story.state().happenings())
        .singleElement()
        .satisfies(happening -> assertThat(happening.on()).isEqualTo("2026-04-10"));
    assertThat(story.duties("abandoned_end").getFirst().overdueOn())
        .contains(LocalDate.parse("2026-04-21"));
  }

  @Test
  void aDutySettledOnADayThatIsToldLateWasSettledInTime() {
    story.does("bureau", "punish").until("2026-03-20");
    assertThat(story.owed("owes").getFirst().breachedOn()).isPresent();

    story.on("2026-03-12").does("unit", "report");
    assertThat(story.duties("owes").getFirst().closure())
        .contains(new Duty.Fulfilled(LocalDate.parse("2026-03-12"), 2, false));
    assertThat(story.duties("owes").getFirst().breachedOn()).isEmpty();
  }

  @Test
  void aTestBeginsToHoldOnTheObjectThatItSpeaksOf() {
    story.does("unit", "sign", opening("contract/1"), fact("contract.amount", wan(1)));
    story.does("unit", "sign", opening("contract/2"), fact("contract.amount", wan(2)));
    assertThat(story.owed("each_told")).hasSize(1);
    story.does("unit", "file", at("contract/1"));
    assertThat(story.owed("each_filed"))
        .extracting(Duty::object)
        .containsExactly(ObjectId.parse("contract/2"));
  }

  @Test
  void aConsequenceTellsWhatCanSetItOff() {
    assertThat(triggeredOn("barred_anew")).containsExactly("organisation");
    assertThat(triggeredOn("bars")).containsExactly("project");
    assertThat(triggeredOn("closed")).as("by way of a lapse").containsExactly("project");
  }

  private Iterable<String> triggeredOn(String rule) {
    return story.kernel().triggeredOn((Rule.Consequence) story.kernel().pack().rule(rule));
  }
}
