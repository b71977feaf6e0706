package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banfa.kernel.Story.fact;
import static org.banfa.kernel.Story.no;
import static org.banfa.kernel.Story.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.dcr.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What leads to an act, and what a day changes")
class RoadsTest {

  private final Story story = Story.of("road");

  @Test
  void thePlanGoesThroughEverythingThatStandsInTheWay() {
    assertThat(to("close"))
        .isEqualTo(new Answer.Yes(List.of("apply", "review", "approve", "pay", "report", "close")));
  }

  @Test
  void whatWasDoneNeedNotBeDoneAgain() {
    story.does("unit", "apply").does("bureau", "review", outcome("pass"));
    assertThat(to("approve")).isEqualTo(new Answer.Yes(List.of("approve")));
  }

  @Test
  void whatDidNotEndWellIsDoneAgain() {
    story.does("unit", "apply").does("bureau", "review", outcome("fail"));
    assertThat(to("approve")).isEqualTo(new Answer.Yes(List.of("review", "approve")));
  }

  @Test
  void whatIsOwedIsSettledFirst() {
    story.does("unit", "pay");
    assertThat(to("close")).isEqualTo(new Answer.Yes(List.of("report", "close")));
  }

  @Test
  void nothingLeadsToWhatIsForbiddenNorPastIt() {
    assertThat(to("secret")).isEqualTo(new Answer.No());
    assertThat(to("after_secret")).isEqualTo(new Answer.No());
  }

  @Test
  void anUnknownTestMayTurnOutWell() {
    assertThat(to("opt")).isEqualTo(new Answer.Yes(List.of("opt")));
    story.learns("project.urgent", no());
    assertThat(to("opt")).isEqualTo(new Answer.No());
  }

  @Test
  void whatWasDoneOnceAndForAllDoesNotHappenAgain() {
    story.does("unit", "apply");
    assertThat(to("apply")).isEqualTo(new Answer.No());
  }

  @Test
  void fewMarkingsMayBeTooFewToTell() {
    assertThat(story.kernel().leadsTo(story.state(), Story.PROJECT, "close", 2))
        .isEqualTo(new Answer.NotKnown(2));
  }

  @Test
  void onlyActsAroundTheObjectCanBeAskedFor() {
    assertThat(to("punish")).isEqualTo(new Answer.Yes(List.of("punish")));
    assertThatThrownBy(() -> story.kernel().leadsTo(story.state(), Story.UNIT, "apply", 100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyStepOfAPlanInWuhanIsInThePackAndTheFirstIsOpen() {
    Story wuhan = Story.of(Story.wuhan());
    wuhan.learns("project.budget", Story.wan(40));
    Assessment now = wuhan.assess();
    long plans = 0;
    for (ActStatus status : now.acts()) {
      if (status.object().equals(Story.PROJECT)
          && wuhan.kernel().leadsTo(wuhan.state(), Story.PROJECT, status.act(), 2_000)
              instanceof Answer.Yes(List<String> plan)) {
        plans++;
        assertThat(plan).endsWith(status.act()).doesNotContain(Projection.NEVER);
        assertThat(now.standing(Story.PROJECT, plan.getFirst()))
            .as(status.act() + " by " + plan)
            .hasValueSatisfying(first ->
                assertThat(first)
                    .isNotInstanceOfAny(Standing.Blocked.class, Standing.NotApplicable.class));
      }
    }
    assertThat(plans).isPositive();
  }

  @Test
  void anActOpensAndClosesDutiesAndTurnsStandings() {
    Assessment before = story.assess();
    story.does("unit", "pay");
    Changes opened = story.kernel().diff(before, story.assess());
    assertThat(opened.opened()).extracting(Duty::rule).containsExactly("owes_report");
    assertThat(opened.closed()).isEmpty();
    assertThat(opened.standings()).extracting(Changes.Turned::act).contains("close");

    Assessment owing = story.assess();
    story.does("unit", "report");
    assertThat(story.kernel().diff(owing, story.assess()).closed())
        .extracting(Duty::rule)
        .containsExactly("owes_report");
    assertThat(story.kernel().diff(owing, owing).none()).isTrue();
  }

  @Test
  void aDueDayThatMovesIsToldWithBothDays() {
    Story duties = Story.of("duties");
    duties.does("unit", "start", outcome("rough"));
    Assessment before = duties.assess();
    duties.does("bureau", "postpone", fact("project.new_due", Story.day("2026-04-30")));

    assertThat(duties.kernel().diff(before, duties.assess()).moved())
        .singleElement()
        .satisfies(moved -> {
          assertThat(moved.duty().rule()).isEqualTo("on_rough");
          assertThat(moved.before()).contains(LocalDate.parse("2026-03-16"));
          assertThat(moved.after()).isEqualTo(Optional.of(LocalDate.parse("2026-04-30")));
        });
  }

  private Answer to(String act) {
    return story.kernel().leadsTo(story.state(), Story.PROJECT, act, 10_000);
  }
}
