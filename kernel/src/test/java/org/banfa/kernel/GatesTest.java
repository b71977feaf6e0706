package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.kernel.Story.attaching;
import static org.banfa.kernel.Story.fact;
import static org.banfa.kernel.Story.outcome;
import static org.banfa.kernel.Story.wan;
import static org.banfa.kernel.Story.yes;

import java.time.LocalDate;
import java.util.List;
import org.banfa.kernel.fact.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What stands in the way of an act")
class GatesTest {

  private final Story story = Story.of("gates");

  @Test
  void anActThatNeedsAnotherWaitsForItAndForTheRightOutcome() {
    assertThat(reasons("accept")).containsExactly(new Blocker.NotDone("audit"));

    story.does("finance", "audit", outcome("fail"));
    assertThat(reasons("accept"))
        .containsExactly(new Blocker.WrongOutcome("audit", "fail", List.of("pass")));

    story.does("finance", "audit", outcome("pass"));
    assertThat(story.standing("accept")).isInstanceOf(Standing.Open.class);
  }

  @Test
  void aTestThatDoesNotHoldNamesTheActThatWouldClearIt() {
    assertThat(blockers("hand_over").getFirst().clear())
        .containsExactly(new Blocker.DoAct("list", Story.PROJECT, List.of("bureau")));

    story.learns("project.listed", yes());
    assertThat(story.standing("hand_over")).isInstanceOf(Standing.Open.class);
  }

  @Test
  void aDocumentMayComeWithAnEarlierAct() {
    assertThat(reasons("publish")).containsExactly(new Blocker.NotAttached("report"));

    story.does("finance", "audit", outcome("pass"));
    assertThat(story.standing("publish")).isInstanceOf(Standing.Blocked.class);

    story.does("finance", "audit", outcome("pass"), attaching("report"));
    assertThat(story.standing("publish")).isInstanceOf(Standing.Open.class);
  }

  @Test
  void aDocumentOfAnActThatWasSentBackIsNotThereAnyMore() {
    story.does("finance", "audit", outcome("pass"), attaching("report"));
    story.does("bureau", "send_back");
    assertThat(reasons("publish")).containsExactly(new Blocker.NotAttached("report"));

    story.does("finance", "audit", outcome("pass"), attaching("report"));
    assertThat(story.standing("publish")).isInstanceOf(Standing.Open.class);
  }

  @Test
  void aDocumentMayComeWithTheActItself() {
    assertThat(story.standing("check")).isInstanceOf(Standing.Open.class);
    assertThat(story.judge("bureau", "check")).isInstanceOf(Judgement.Refused.class);
    assertThat(story.judge("bureau", "check", attaching("photo")))
        .isInstanceOf(Judgement.Allowed.class);
  }

  @Test
  void whatIsAskedMayTurnOnTheOutcomeThatIsTried() {
    assertThat(story.standing("reply")).isInstanceOf(Standing.Open.class);
    assertThat(story.judge("bureau", "reply", outcome("returned")))
        .isInstanceOf(Judgement.Allowed.class);
    assertThat(story.judge("bureau", "reply", outcome("approved")))
        .isInstanceOf(Judgement.Refused.class);
    assertThat(
            story.judge("bureau", "reply", outcome("approved"), fact("project.budget", wan(100))))
        .isInstanceOf(Judgement.Refused.class);
    assertThat(story.judge("bureau", "reply", outcome("approved"), fact("project.budget", wan(99))))
        .isInstanceOf(Judgement.Allowed.class);
  }

  @Test
  void aDayThatAnActBringsMayBeHeldAgainstTheDayOfTheAct() {
    assertThat(story.standing("finish")).isInstanceOf(Standing.Open.class);
    assertThat(finishing("2026-03-01")).isInstanceOf(Judgement.Allowed.class);
    assertThat(finishing("2026-03-02")).as("that day").isInstanceOf(Judgement.Allowed.class);
    assertThat(finishing("2026-03-03")).isInstanceOf(Judgement.Refused.class);
  }

  private Judgement finishing(String day) {
    return story.judge(
        "unit", "finish", fact("project.finished_on", new Value.Day(LocalDate.parse(day))));
  }

  @Test
  void unknownIsNeitherYesNorNo() {
    assertThat(story.standing("spend"))
        .isInstanceOfSatisfying(
            Standing.Unknown.class,
            unknown -> assertThat(unknown.missing()).containsExactly("project.budget"));
    assertThat(story.judge("unit", "build")).isInstanceOf(Judgement.Undetermined.class);

    story.learns("project.budget", wan(49));
    assertThat(story.standing("spend")).isInstanceOf(Standing.Open.class);

    story.learns("project.budget", wan(50));
    assertThat(story.standing("spend")).isInstanceOf(Standing.NotApplicable.class);

    story.learns("project.budget", wan(51));
    assertThat(story.standing("spend")).isInstanceOf(Standing.NotApplicable.class);
  }

  @Test
  void whatTheActsOwnFormWillSayDoesNotMakeItUnknown() {
    assertThat(story.standing("plan"))
        .isInstanceOfSatisfying(
            Standing.Open.class,
            open -> assertThat(open.subjectTo()).containsExactly("project.budget"));
    assertThat(story.judge("unit", "plan", fact("project.budget", wan(99))))
        .isInstanceOf(Judgement.Allowed.class);
    assertThat(story.judge("unit", "plan", fact("project.budget", wan(100))))
        .isInstanceOf(Judgement.Refused.class);
    assertThat(story.judge("unit", "plan")).isInstanceOf(Judgement.Undetermined.class);
  }

  @Test
  void aBanHoldsUnlessAPermissionTakesItAwayAndTheRelianceIsKept() {
    story.learns("project.budget", wan(100));
    assertThat(story.standing("build"))
        .as("perhaps urgent")
        .isInstanceOfSatisfying(
            Standing.Unknown.class,
            unknown -> assertThat(unknown.missing()).containsExactly("project.urgent"));

    story.learns("project.urgent", Story.no());
    assertThat(reasons("build")).containsExactly(new Blocker.Forbidden());

    story.learns("project.urgent", yes());
    assertThat(story.judge("unit", "build"))
        .isEqualTo(new Judgement.Allowed(List.of("urgent_may")));

    story.does("unit", "build");
    assertThat(lastDeed("build").relied()).containsExactly("urgent_may");
  }

  @Test
  void whoNeedsNoPermissionReliesOnNone() {
    story.learns("project.budget", wan(99)).learns("project.urgent", yes()).does("unit", "build");
    assertThat(lastDeed("build").relied()).isEmpty();
  }

  @Test
  void anActThatIsOnlyPermittedIsRefusedWhereNoPermissionHolds() {
    assertThat(story.standing("grow")).isInstanceOf(Standing.Unknown.class);

    story.learns("project.budget", wan(11));
    assertThat(reasons("grow")).containsExactly(new Blocker.NotPermitted(List.of("grow_may")));

    story.learns("project.budget", wan(10));
    assertThat(story.judge("unit", "grow")).isEqualTo(new Judgement.Allowed(List.of("grow_may")));
  }

  @Test
  void anOpenDutyIsToBeSettledFirst() {
    assertThat(story.standing("close")).isInstanceOf(Standing.Open.class);

    story.does("finance", "audit", outcome("pass"));
    assertThat(blockers("close").getFirst().clear())
        .containsExactly(new Blocker.DoAct("settle", Story.PROJECT, List.of("unit")));

    story.does("unit", "settle");
    assertThat(story.standing("close")).isInstanceOf(Standing.Open.class);
  }

  @Test
  void aRuleYieldsToOneThatOverridesItAndPerhapsYieldsWhereThatIsUnknown() {
    assertThat(story.standing("leave")).isInstanceOf(Standing.Unknown.class);

    story.learns("project.urgent", Story.no());
    assertThat(reasons("leave")).contains(new Blocker.Forbidden());

    story.learns("project.urgent", yes());
    assertThat(story.standing("leave")).isInstanceOf(Standing.Open.class);
  }

  @Test
  void anActDoneWithoutRightIsRecordedAndJudged() {
    story.does("unit", "accept");

    assertThat(lastDeed("accept").roles()).containsExactly("unit");
    assertThat(story.state().violations())
        .extracting(violation -> violation.blocker().reason())
        .contains(new Blocker.NotDone("audit"))
        .hasAtLeastOneElementOfType(Blocker.NotEntitled.class);
    assertThat(story.standing("accept")).isInstanceOf(Standing.AlreadyDone.class);
  }

  private Deed lastDeed(String act) {
    return story.state().find(Story.PROJECT).flatMap(thing -> thing.last(act)).orElseThrow();
  }

  private List<Blocker> blockers(String act) {
    return ((Standing.Blocked) story.standing(act)).blockers();
  }

  private List<Blocker.Reason> reasons(String act) {
    return blockers(act).stream().map(Blocker::reason).toList();
  }
}
