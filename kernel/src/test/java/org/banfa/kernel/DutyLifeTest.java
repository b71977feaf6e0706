package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.kernel.Story.at;
import static org.banfa.kernel.Story.day;
import static org.banfa.kernel.Story.fact;
import static org.banfa.kernel.Story.opening;
import static org.banfa.kernel.Story.outcome;
import static org.banfa.kernel.Story.wan;
import static org.banfa.kernel.Story.yes;

import java.time.LocalDate;
import java.util.Optional;
import org.banfa.kernel.time.DueDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A duty")
class DutyLifeTest {

  private final Story story = Story.of("duties");

  @Test
  void isOpenedByAnActWithTheRightOutcomeOnly() {
    story.does("unit", "start", outcome("smooth"));
    assertThat(story.owed("on_smooth")).hasSize(1);
    assertThat(story.owed("on_rough")).isEmpty();
    assertThat(story.duty("on_smooth").phase()).isEqualTo(new DutyStatus.NoLimit());
  }

  @Test
  void isOpenedWhenATestBeginsToHoldAndNotAgainWhileItHolds() {
    story.learns("project.budget", wan(99));
    assertThat(story.duties("on_large")).isEmpty();

    story.on("2026-03-03").learns("project.budget", wan(100));
    assertThat(story.due("on_large")).isEqualTo("2026-03-09");

    story.learns("project.budget", wan(101));
    assertThat(story.duties("on_large")).hasSize(1);

    story.learns("project.budget", wan(1)).learns("project.budget", wan(100));
    assertThat(story.duties("on_large")).hasSize(2);
  }

  @Test
  void countsFromTheDayThatAFactNamesAndFollowsItsCorrection() {
    story.on("2026-03-10").learns("project.finished_on", day("2026-03-05"));
    assertThat(story.duty("on_finished").duty().triggeredOn()).isEqualTo("2026-03-05");
    assertThat(story.due("on_finished")).isEqualTo("2026-06-15");

    story.learns("project.finished_on", day("2026-03-09"));
    assertThat(story.due("on_finished")).isEqualTo("2026-06-17");
    assertThat(story.duties("on_finished")).hasSize(1);
  }

  @Test
  void withAWindowOfTheTextKeepsItsActBackUntilTheWindowOpens() {
    story.learns("project.finished_on", day("2026-03-02"));

    assertThat(story.on("2027-03-01").judge("unit", "evaluate"))
        .isInstanceOfSatisfying(
            Judgement.Refused.class,
            no ->
                assertThat(no.blockers())
                    .extracting(Blocker::reason)
                    .containsExactly(new Blocker.TooEarly(LocalDate.parse("2027-03-02"))));
    story.until("2027-03-01");
    assertThat(story.standing("evaluate")).isInstanceOf(Standing.Blocked.class);
    story.until("2027-03-02");
    assertThat(story.standing("evaluate")).isInstanceOf(Standing.Open.class);
  }

  @Test
  void withAWindowOfTheHouseKeepsNobodyBack() {
    story.does("bureau", "go");
    assertThat(story.duty("house_window").phase())
        .isInstanceOfSatisfying(
            DutyStatus.Running.class, running -> assertThat(running.opened()).isFalse());
    assertThat(story.standing("look_back")).isInstanceOf(Standing.Open.class);
  }

  @Test
  void isInTimeOnTheLastDayAndLateOnTheNext() {
    story.does("unit", "start", outcome("rough"));

    story.until("2026-03-13");
    assertThat(story.duty("on_rough").phase()).isInstanceOf(DutyStatus.Running.class);
    story.until("2026-03-16");
    assertThat(story.duty("on_rough").phase()).isInstanceOf(DutyStatus.Running.class);
    story.until("2026-03-17");
    assertThat(story.duty("on_rough").phase())
        .isInstanceOfSatisfying(
            DutyStatus.Late.class, late -> assertThat(late.breached()).isTrue());
  }

  @Test
  void doneOnTheLastDayIsInTimeAndDoneLateIsStillDone() {
    story.does("unit", "start", outcome("rough")).on("2026-03-16").does("unit", "report");
    assertThat(story.duty("on_rough").phase()).isEqualTo(ended("2026-03-16", 2, false));

    Story other = Story.of(story.kernel());
    other.does("unit", "start", outcome("rough")).on("2026-03-17").does("unit", "report");
    assertThat(other.duty("on_rough").phase())
        .isInstanceOfSatisfying(
            DutyStatus.Ended.class,
            end -> assertThat(end.how()).isEqualTo(new Duty.Fulfilled(other.today(), 2, true)));
    assertThat(other.duty("on_rough").duty().breachedOn()).contains(LocalDate.parse("2026-03-17"));
  }

  private DutyStatus.Ended ended(String on, int deed, boolean late) {
    return new DutyStatus.Ended(
        new Duty.Fulfilled(LocalDate.parse(on), deed, late), story.duty("on_rough").due());
  }

  @Test
  void breachedSetsOffWhatFollowsOnTheDayAfterAndOnlyOnce() {
    story.does("unit", "start", outcome("rough")).until("2026-03-16");
    assertThat(story.duties("on_breach")).isEmpty();

    story.until("2026-03-20").until("2026-03-21");
    assertThat(story.duties("on_breach"))
        .singleElement()
        .satisfies(duty -> assertThat(duty.triggeredOn()).isEqualTo("2026-03-17"));
  }

  @Test
  void ofTheHouseIsLateButNeverABreach() {
    story.does("bureau", "halt").until("2026-03-09");
    assertThat(story.duty("soon").phase()).isInstanceOf(DutyStatus.Running.class);

    story.until("2026-03-10");
    assertThat(story.duty("soon").phase()).isInstanceOf(DutyStatus.Late.class);
    assertThat(story.duties("on_late")).as("being late has its own consequence").hasSize(1);

    story.until("2027-03-10");
    assertThat(story.duty("soon").duty().breachedOn()).isEmpty();
  }

  @Test
  void thatMayBeDoneUntilADayIsOverButNeverABreach() {
    story.does("bureau", "go").until("2026-03-12");
    assertThat(story.duty("opening").phase()).isInstanceOf(DutyStatus.Running.class);

    story.until("2026-03-13");
    assertThat(story.duty("opening").phase())
        .isInstanceOfSatisfying(
            DutyStatus.Late.class, late -> assertThat(late.breached()).isFalse());
    assertThat(story.duty("opening").duty().overdueOn()).contains(LocalDate.parse("2026-03-13"));
  }

  @Test
  void isOverdueByTheReadingChosenAndBreachedPastTheLatestOnly() {
    story.learns("project.finished_on", day("2026-03-02"));
    assertThat(story.due("on_finished")).isEqualTo("2026-06-10");

    story.until("2026-06-11");
    assertThat(story.duty("on_finished").duty().overdueOn()).isPresent();
    story.until("2026-09-02");
    assertThat(story.duty("on_finished").duty().breachedOn()).isEmpty();
    story.until("2026-09-03");
    assertThat(story.duty("on_finished").duty().breachedOn())
        .contains(LocalDate.parse("2026-09-03"));
  }

  @Test
  void isNeverBreachedWhereAReadingOfTheWordsSetsNoLimit() {
    story.does("bureau", "go").until("2028-03-02");
    assertThat(story.duty("vague").duty().overdueOn()).isPresent();
    assertThat(story.duty("vague").duty().breachedOn()).isEmpty();
  }

  @Test
  void thatRunsKeepsItsReadingWhileGatesFollowAtOnce() {
    story.learns("project.finished_on", day("2026-03-02")).learns("project.budget", wan(60));
    assertThat(story.standing("tidy")).isInstanceOf(Standing.Blocked.class);

    story.chooses("half_year", "months").chooses("size", "high");
    assertThat(story.standing("tidy")).isInstanceOf(Standing.Open.class);
    assertThat(story.due("on_finished")).isEqualTo("2026-06-10");

    story.learns(Story.OTHER, "project.finished_on", day("2026-03-02"));
    assertThat(story.duties("on_finished").getLast().terms())
        .isInstanceOfSatisfying(
            Terms.Limit.class,
            limit -> assertThat(limit.basis()).isEqualTo(new Terms.Read("half_year", "months")));
  }

  @Test
  void ofEachContractIsSettledByItself() {
    story.does("unit", "sign", opening("contract/1"));
    story.on("2026-03-04").does("unit", "sign", opening("contract/2"));
    assertThat(story.owed("each_filed")).hasSize(2);

    story.on("2026-03-16").does("unit", "file", at("contract/2"));
    assertThat(story.owed("each_filed"))
        .extracting(Duty::object)
        .containsExactly(ObjectId.parse("contract/1"));

    story.until("2026-03-17");
    assertThat(story.owed("each_filed").getFirst().breachedOn()).isPresent();
  }

  @Test
  void ofSeveralOnOneObjectTheOldestIsSettledFirst() {
    signing("contract/1", "2026-03-02");
    signing("contract/2", "2026-03-06");
    assertThat(story.owed("each_gathered"))
        .extracting(Duty::triggeredOn)
        .containsExactly(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-06"));

    story.does("unit", "gather");
    assertThat(story.owed("each_gathered"))
        .extracting(Duty::triggeredOn)
        .containsExactly(LocalDate.parse("2026-03-06"));
    assertThat(dueOf(story.owed("each_gathered").getFirst()))
        .contains(LocalDate.parse("2026-03-16"));
  }

  @Test
  void aboutAContractFollowsTheDayOfThatContract() {
    signing("contract/1", "2026-03-02");
    signing("contract/2", "2026-03-06");
    story.learns(ObjectId.parse("contract/2"), "contract.signed_on", day("2026-03-09"));
    assertThat(dueOf(story.owed("each_gathered").getFirst()))
        .contains(LocalDate.parse("2026-03-12"));
    assertThat(dueOf(story.owed("each_gathered").getLast()))
        .contains(LocalDate.parse("2026-03-19"));
    assertThat(story.owed("each_gathered")).hasSize(2);
  }

  @Test
  void mayBeSettledByAnActOnTheObjectAbove() {
    story.does("unit", "sign", opening("contract/1")).does("unit", "sign", opening("contract/2"));
    story.does("unit", "settle_all");
    assertThat(story.owed("paid_by_settling")).isEmpty();
    assertThat(story.owed("each_filed")).hasSize(2);
  }

  @Test
  void waitsWhileTheDayItCountsFromIsUnknown() {
    story.does("unit", "start", outcome("smooth"));
    assertThat(story.duty("after_promise").phase())
        .isInstanceOfSatisfying(
            DutyStatus.Waiting.class,
            waiting -> assertThat(waiting.missing()).containsExactly("project.promised_on"));

    story.on("2026-03-20").learns("project.promised_on", day("2026-03-04"));
    assertThat(story.due("after_promise")).isEqualTo("2026-03-16");
    assertThat(story.duty("after_promise").duty().overdueOn())
        .as("late since the day after, although it was learned later")
        .contains(LocalDate.parse("2026-03-17"));
  }

  @Test
  void isNotLateAnyMoreWhenACorrectionGivesItMoreTime() {
    story.does("unit", "start", outcome("smooth"));
    story.on("2026-03-20").learns("project.promised_on", day("2026-03-04"));
    story.learns("project.promised_on", day("2026-03-14"));
    assertThat(story.duty("after_promise").duty().overdueOn()).isEmpty();
    assertThat(story.duty("after_promise").duty().breachedOn()).isEmpty();

    story.until("2026-03-25");
    assertThat(story.duty("after_promise").duty().overdueOn())
        .contains(LocalDate.parse("2026-03-25"));
  }

  @Test
  void waitsWhileItsTestIsUnknownAndThenCountsFromTheDayItWasSetOff() {
    story.does("unit", "start", outcome("smooth"));
    assertThat(story.duties("if_urgent")).isEmpty();
    assertThat(story.assess().undetermined())
        .extracting(Assessment.Undetermined::rule)
        .containsExactly("if_urgent");

    story.on("2026-03-06").learns("project.urgent", yes());
    assertThat(story.duty("if_urgent").duty().triggeredOn()).isEqualTo("2026-03-02");
    assertThat(story.due("if_urgent")).isEqualTo("2026-03-12");
    assertThat(story.assess().undetermined()).isEmpty();
  }

  @Test
  void neverArisesWhereItsTestTurnsOutNotToHold() {
    story.does("unit", "start", outcome("smooth")).learns("project.urgent", Story.no());
    assertThat(story.duties("if_urgent")).isEmpty();
    assertThat(story.assess().undetermined()).isEmpty();
  }

  @Test
  void withAWindowIsNotOpenBeforeIt() {
    story.learns("project.finished_on", day("2026-03-02"));
    story.until("2027-03-01");
    assertThat(running("window").opened()).isFalse();
    story.until("2027-03-02");
    assertThat(running("window").opened()).isTrue();
    assertThat(story.due("window")).isEqualTo("2028-03-02");
  }

  private DutyStatus.Running running(String rule) {
    return (DutyStatus.Running) story.duty(rule).phase();
  }

  @Test
  void arisesFromAViolation() {
    story.learns("project.listed", yes()).does("unit", "evaluate");
    assertThat(story.state().violations()).hasSize(1);
    assertThat(story.due("on_violation")).isEqualTo("2026-03-05");
  }

  @Test
  void standsStillWhileTheClockIsStopped() {
    story.does("unit", "start", outcome("rough")).on("2026-03-09").does("bureau", "halt");
    assertThat(story.duty("on_rough").phase()).isInstanceOf(DutyStatus.Stopped.class);

    story.until("2026-04-30");
    assertThat(story.duty("on_rough").duty().overdueOn()).isEmpty();

    story.on("2026-05-11").does("bureau", "go");
    assertThat(story.due("on_rough"))
        .as("four days were used before the stop, six are left")
        .isEqualTo("2026-05-18");
  }

  @Test
  void thatWasLateBeforeTheClockStoppedStaysLate() {
    story.does("unit", "start", outcome("rough")).on("2026-03-18").does("bureau", "halt");
    assertThat(story.duty("on_rough").phase()).isInstanceOf(DutyStatus.Late.class);
  }

  @Test
  void canBePutOffAndALaterDayThatIsNotLaterChangesNothing() {
    story.does("unit", "start", outcome("rough"));
    story.does("bureau", "postpone", fact("project.new_due", day("2026-03-12")));
    assertThat(story.due("on_rough")).isEqualTo("2026-03-16");

    story.does("bureau", "postpone", fact("project.new_due", day("2026-12-31")));
    assertThat(story.due("on_rough")).isEqualTo("2026-12-31");
  }

  @Test
  void putOffInVainDoesNotBecomeLateTwice() {
    story.does("unit", "start", outcome("rough")).on("2026-03-18");
    story.does("bureau", "postpone", fact("project.new_due", day("2026-03-12")));
    assertThat(story.duties("on_breach")).hasSize(1);
  }

  @Test
  void isPutOffNoFurtherThanTheCap() {
    story.does("unit", "start", outcome("rough"));
    assertThat(postponed("2026-04-01")).isInstanceOf(Judgement.Allowed.class);
    assertThat(postponed("2026-04-02")).isInstanceOf(Judgement.Allowed.class);
    assertThat(postponed("2026-04-03")).isInstanceOf(Judgement.Refused.class);
  }

  @Test
  void cannotBeSaidToBePutOffTooFarWhileTheDayTheCapCountsFromIsUnknown() {
    assertThat(postponed("2026-04-03"))
        .isInstanceOfSatisfying(
            Judgement.Undetermined.class,
            undetermined -> assertThat(undetermined.missing()).containsExactly("day.start"));
  }

  @Test
  void isMovedNoFurtherThanItsCapAllowsFromItsOwnDayWhereNoOtherIsNamed() {
    story.does("unit", "start", outcome("rough"));
    assertThat(story.due("on_rough")).isEqualTo("2026-03-16");

    story.on("2026-03-09").does("bureau", "postpone", fact("project.new_due", day("2026-04-01")));
    assertThat(postponedALittle("2026-04-15")).isInstanceOf(Judgement.Allowed.class);
    assertThat(postponedALittle("2026-04-16")).isInstanceOf(Judgement.Allowed.class);
    assertThat(postponedALittle("2026-04-17"))
        .isInstanceOfSatisfying(
            Judgement.Refused.class,
            refused ->
                assertThat(refused.blockers())
                    .extracting(Blocker::reason)
                    .containsExactly(new Blocker.BeyondCap(LocalDate.of(2026, 4, 16))));
  }

  private Judgement postponedALittle(String to) {
    return story.judge("bureau", "postpone_little", fact("project.new_due", day(to)));
  }

  @Test
  void thatIsToldOfAfterItWasDoneIsNotOwedAnyMore() {
    story.on("2026-03-10").does("unit", "accept");
    story.on("2026-03-12").learns("project.finished_on", day("2026-03-05"));

    assertThat(story.duty("on_finished").duty().closure())
        .contains(new Duty.Fulfilled(LocalDate.of(2026, 3, 10), 1, false));
  }

  @Test
  void thatIsToldOfAfterwardsIsOwedIfWhatWasDoneCameBeforeIt() {
    story.on("2026-03-04").does("unit", "accept");
    story.on("2026-03-12").learns("project.finished_on", day("2026-03-05"));
    assertThat(story.owed("on_finished")).hasSize(1);
  }

  @Test
  void thatIsToldOfAfterwardsWasDoneWhereItWasDoneOnTheVeryDay() {
    story.on("2026-03-05").does("unit", "accept").until("2026-03-06");
    story.learns("project.finished_on", day("2026-03-05"));
    assertThat(story.duty("on_finished").duty().closure())
        .contains(new Duty.Fulfilled(LocalDate.of(2026, 3, 5), 1, false));

    Story sameDay = Story.of(story.kernel());
    sameDay.on("2026-03-05").does("unit", "accept");
    sameDay.learns("project.finished_on", day("2026-03-05"));
    assertThat(sameDay.owed("on_finished")).as("written on that day, and after it").hasSize(1);
  }

  @Test
  void ofAnActToldAfterwardsIsNotDoneByWhatCameOnItsDay() {
    story.on("2026-03-05").does("unit", "report").until("2026-03-09");
    story.on("2026-03-05").does("unit", "start", outcome("rough"));
    assertThat(story.owed("on_rough")).as("it may have come before").hasSize(1);

    Story next = Story.of(story.kernel());
    next.on("2026-03-06").does("unit", "report").until("2026-03-09");
    next.on("2026-03-05").does("unit", "start", outcome("rough"));
    assertThat(next.owed("on_rough")).isEmpty();
  }

  @Test
  void ofABreachToldAfterwardsIsDoneByWhatCameOnTheDayOfTheBreach() {
    story.on("2026-03-02").until("2026-03-17").does("unit", "mend").until("2026-03-18");
    story.on("2026-03-02").does("unit", "start", outcome("rough"));
    assertThat(story.duty("on_rough").duty().breachedOn()).contains(LocalDate.of(2026, 3, 17));
    assertThat(story.owed("on_breach")).isEmpty();

    Story before = Story.of(story.kernel());
    before.until("2026-03-16").does("unit", "mend").until("2026-03-18");
    before.on("2026-03-02").does("unit", "start", outcome("rough"));
    assertThat(before.owed("on_breach")).as("done before the breach").hasSize(1);
  }

  @Test
  void thatWasDoneLateIsLateAlsoWhereItIsToldOfAfterwards() {
    story.until("2026-06-15").does("unit", "accept");
    story.until("2026-06-20").learns("project.finished_on", day("2026-03-05"));
    assertThat(story.duty("on_finished").duty().overdueOn()).as("on its last day").isEmpty();

    Story late = Story.of(story.kernel());
    late.until("2026-06-16").does("unit", "accept");
    late.until("2026-06-20").learns("project.finished_on", day("2026-03-05"));
    assertThat(late.duty("on_finished").duty().closure())
        .contains(new Duty.Fulfilled(LocalDate.of(2026, 6, 16), 1, true));
    assertThat(late.duty("on_finished").duty().overdueOn()).contains(LocalDate.of(2026, 6, 16));
  }

  @Test
  void isSettledByNoDeedThatSettledAnother() {
    story.on("2026-03-06").does("unit", "gather").on("2026-03-10");
    signing("contract/1", "2026-03-03");
    signing("contract/2", "2026-03-04");

    assertThat(story.duties("each_gathered"))
        .extracting(Duty::open)
        .as("one was gathered, the other was not")
        .containsExactly(false, true);
  }

  private Judgement postponed(String to) {
    return story.judge("bureau", "postpone_capped", fact("project.new_due", day(to)));
  }

  private void signing(String contract, String on) {
    story.does("unit", "sign", opening(contract), fact("contract.signed_on", day(on)));
  }

  private Optional<LocalDate> dueOf(Duty duty) {
    return story.assess().duties().stream()
        .filter(status -> status.duty().equals(duty))
        .findFirst()
        .flatMap(DutyStatus::due)
        .flatMap(DueDate::due);
  }
}
