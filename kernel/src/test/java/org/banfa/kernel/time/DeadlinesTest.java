package org.banfa.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banfa.kernel.time.Fixture.CALENDAR;
import static org.banfa.kernel.time.Fixture.RULES;
import static org.banfa.kernel.time.Fixture.day;
import static org.banfa.kernel.time.Fixture.due;
import static org.banfa.kernel.time.Fixture.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.kernel.time.CountingRules.Basis;
import org.banfa.kernel.time.CountingRules.FirstDay;
import org.banfa.kernel.time.CountingRules.LastDayOff;
import org.banfa.kernel.time.CountingRules.MissingDay;
import org.banfa.kernel.time.CountingRules.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {

  @ParameterizedTest
  @CsvSource({
    "2025-09-26, 10 working-days, 2025-10-16",
    "2025-09-24, 10 working-days, 2025-10-14",
    "2026-02-10, 10 working-days, 2026-03-02",
    "2024-04-30, 10 working-days, 2024-05-16",
    "2025-12-31, 20 working-days, 2026-01-29",
    "2026-11-22, 10 working-days, 2026-12-04",
    "2025-09-05, 30 days, 2025-10-09",
    "2025-08-31, 6 months, 2026-02-28",
    "2025-04-01, 6 months, 2025-10-09",
    "2025-11-30, 3 months, 2026-02-28",
    "2024-02-29, 12 months, 2025-02-28",
    "2025-10-31, 30 days before, 2025-10-01",
  })
  void theVectorsOfTheCalendarHold(String start, String words, String expected) {
    assertThat(due(words, start).due()).hasValue(day(expected));
    assertThat(due(words, start).provisional()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04, 2 years, 2028-03-06, true",
    "2024-02-29, 1 years, 2025-02-28, false",
    "2023-02-28, 1 years, 2024-02-28, false",
    "2026-10-01, same-day, 2026-10-01, false",
    "2026-10-16, 5 working-days before, 2026-10-10, false",
    "2026-10-10, yearly 12-31, 2026-12-31, false",
    "2026-12-31, yearly 12-31, 2026-12-31, false",
    "2026-10-31, yearly 10-end, 2026-10-31, false",
    "2026-11-01, yearly 10-end, 2027-10-31, false",
    "2026-11-01, yearly 10-end this-year, 2026-10-31, false",
    "2026-01-01, yearly 02-end, 2026-02-28, false",
    "2028-01-01, yearly 02-end, 2028-02-29, false",
    "2026-01-01, yearly 02-29, 2026-02-28, false",
    "2026-05-01, yearly 08-early, 2026-08-10, false",
    "2026-05-01, yearly 08-mid, 2026-08-20, false",
    "2026-05-01, yearly 02-late next-year, 2027-02-28, false",
    "2026-05-01, yearly 11-mid previous-year, 2025-11-20, false",
    "2026-05-01, monthly, 2026-05-31, false",
    "2026-05-31, quarterly, 2026-06-30, false",
    "2026-07-01, half-yearly, 2026-12-31, false",
    "2026-09-30, quarterly +10 working-days, 2026-10-20, false",
    "2026-10-01, quarterly +10 working-days, 2027-01-14, true",
    "2025-10-08, validity 12 months, 2026-10-08, false",
    "2026-05-01, date 2026-03-01, 2026-03-01, false",
  })
  void eachKindHasItsDay(String trigger, String words, String expected, boolean provisional) {
    assertThat(due(words, trigger).due()).hasValue(day(expected));
    assertThat(due(words, trigger).provisional()).isEqualTo(provisional);
  }

  @Test
  void aMonthlySpanEndsOnTheSameDayNumberOrElseOnTheLastOfTheMonth() {
    CountingRules stays = rules(FirstDay.EXCLUDED, LastDayOff.STAYS, Set.of());
    int missing = 0;
    for (LocalDate start = day("2023-01-01"); start.getYear() < 2025; start = start.plusDays(1)) {
      for (int months = 1; months <= 25; months++) {
        YearMonth month = YearMonth.from(start).plusMonths(months);
        boolean hasDay = start.getDayOfMonth() <= month.lengthOfMonth();
        DueDate due = due(stays, months + " months", start.toString());
        assertThat(due.due())
            .as("%d months from %s", months, start)
            .hasValue(hasDay ? month.atDay(start.getDayOfMonth()) : month.atEndOfMonth());
        boolean told =
            due.trail().steps().stream().anyMatch(Step.CorrespondingDayMissing.class::isInstance);
        assertThat(told).isEqualTo(!hasDay);
        missing += hasDay ? 0 : 1;
      }
    }
    assertThat(missing).as("days without a corresponding day").isGreaterThan(100);
  }

  @Test
  void aPackMaySayThatAMissingDayIsTheFirstOfTheNextMonth() {
    CountingRules next =
        CountingRules.of(
            FirstDay.EXCLUDED,
            MissingDay.FIRST_OF_NEXT_MONTH,
            LastDayOff.STAYS,
            Set.of(),
            Basis.of("合同约定"));
    assertThat(due(next, "6 months", "2025-08-31").due()).hasValue(day("2026-03-01"));
    assertThat(due(next, "6 months", "2025-08-28").due()).hasValue(day("2026-02-28"));
  }

  @ParameterizedTest
  @CsvSource({
    "1 days, 2026-10-12, 2026-10-12",
    "5 days, 2026-10-12, 2026-10-16",
    "1 working-days, 2026-10-11, 2026-10-12",
    "6 months, 2026-03-02, 2026-09-01",
    "6 months, 2025-08-31, 2026-02-28",
    "5 days before, 2026-10-16, 2026-10-12",
  })
  void whereTheFirstDayCountsEverythingIsADayEarlier(String words, String start, String expected) {
    CountingRules counted = rules(FirstDay.COUNTED, LastDayOff.STAYS, Set.of());
    assertThat(due(counted, words, start).due()).hasValue(day(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "NEXT_WORKING_DAY, 2025-10-09",
    "STAYS, 2025-10-05",
    "PREVIOUS_WORKING_DAY, 2025-09-30"
  })
  void aLastDayOffGoesWhereThePackSays(LastDayOff lastDayOff, String expected) {
    CountingRules rules = rules(FirstDay.EXCLUDED, lastDayOff, Set.of(Shape.PERIOD));
    assertThat(due(rules, "30 days", "2025-09-05").due()).hasValue(day(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "PERIOD, 9 days, 2026-10-12",
    "DATE, date 2026-10-11, 2026-10-12",
    "DATE, yearly 10-early, 2026-10-10",
    "BACKWARD, 7 days before, 2026-09-24",
    "VALIDITY, validity 9 days, 2026-10-12",
  })
  void onlyTheShapesThatThePackNamesMove(Shape shape, String words, String moved) {
    CountingRules named = rules(FirstDay.EXCLUDED, LastDayOff.NEXT_WORKING_DAY, Set.of(shape));
    CountingRules none = rules(FirstDay.EXCLUDED, LastDayOff.NEXT_WORKING_DAY, Set.of());
    assertThat(due(named, words, "2026-10-02").due())
        .hasValue(words.contains("before") ? day("2026-09-28") : day(moved));
    assertThat(due(none, words, "2026-10-02").due().map(CALENDAR::isWorking))
        .hasValue(words.equals("yearly 10-early"));
  }

  @Test
  void aMakeUpSaturdayIsALastDayLikeAnyOther() {
    assertThat(due("8 days", "2026-10-02").due()).hasValue(day("2026-10-10"));
    assertThat(due("2 working-days", "2026-10-08").due()).hasValue(day("2026-10-10"));
  }

  @Test
  void aWindowOpensAndCloses() {
    DueDate window = due("window 12 months to 24 months", "2024-10-01");
    assertThat(window.opens()).hasValue(day("2025-10-01"));
    assertThat(window.due()).hasValue(day("2026-10-08"));
  }

  @Test
  void aWindowCountsFromTheLatestOfSeveralThings() {
    DueDate window =
        Deadlines.dueAfterLatest(
            TimeSpec.parse("window 12 months to 24 months"),
            List.of(day("2024-10-01"), day("2024-03-01")),
            List.of(),
            RULES,
            CALENDAR);
    assertThat(window.opens()).hasValue(day("2025-10-01"));
    assertThat(window.trail().rows().getFirst())
        .isEqualTo(new Trail.Row("起算", "2024-10-01", "各项中最后一项：2024-03-01、2024-10-01", ""));
    assertThatThrownBy(() ->
            Deadlines.dueAfterLatest(new TimeSpec.SameDay(), List.of(), List.of(), RULES, CALENDAR))
        .hasMessage("no trigger to count from");
  }

  @Test
  void aPartOfAMonthWarnsFromItsFirstDay() {
    assertThat(due("yearly 08-mid", "2026-05-01").warnFrom()).hasValue(day("2026-08-11"));
    assertThat(due("yearly 08-late", "2026-05-01").warnFrom()).hasValue(day("2026-08-21"));
    assertThat(due("yearly 08-20", "2026-05-01").warnFrom()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-31, 2026-07-01, 2026-07-31",
    "2026-08-01, 2027-07-01, 2027-07-31",
  })
  void aYearlyWindowIsTheOneNotYetOver(String trigger, String opens, String due) {
    DueDate window = due("yearly 07-01..07-31", trigger);
    assertThat(window.opens()).hasValue(day(opens));
    assertThat(window.due()).hasValue(day(due));
  }

  @Test
  void aYearlyWindowMayReachOverTheTurnOfTheYear() {
    DueDate window = due("yearly 12-01..01-31", "2026-01-15");
    assertThat(window.opens()).hasValue(day("2025-12-01"));
    assertThat(window.due()).hasValue(day("2026-01-31"));
  }

  @Test
  void whereNoTimeIsGivenNothingIsDue() {
    DueDate due = due("none", "2026-10-12");
    assertThat(due.due()).isEmpty();
    assertThat(due.stopped()).isFalse();
    assertThat(due.trail().rows()).last().extracting(Trail.Row::value).isEqualTo("未定");
    assertThat(due.ruler(CALENDAR, day("2026-10-12"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 months", "60 days", "40 working-days", "window 1 days to 2 months"})
  void whatReachesAYearWithoutATableIsProvisionalUntilTheTableComes(String words) {
    DueDate before = due(words, "2026-11-20");
    assertThat(before.provisional()).isTrue();
    assertThat(before.trail().unpublishedYears()).containsExactly(2027);
    LegalCalendar later = LegalCalendar.parse(Fixture.table() + "2027-01-01,off,元旦\n");
    DueDate after =
        Deadlines.due(TimeSpec.parse(words), day("2026-11-20"), List.of(), RULES, later);
    assertThat(after.provisional()).isFalse();
  }

  @Test
  void recurringDutiesComeBackOncePerPeriod() {
    assertThat(occurrences("quarterly +10 working-days", "2026-01-15", "2026-09-30"))
        .containsExactly(
            "2026Q1 2026-03-31 2026-04-15",
            "2026Q2 2026-06-30 2026-07-14",
            "2026Q3 2026-09-30 2026-10-20");
    assertThat(occurrences("monthly", "2026-01-31", "2026-02-28"))
        .containsExactly("2026-01 2026-01-01 2026-01-31", "2026-02 2026-02-01 2026-02-28");
    assertThat(occurrences("monthly", "2026-02-01", "2026-02-27")).isEmpty();
    assertThat(occurrences("half-yearly", "2026-01-01", "2026-12-31"))
        .containsExactly("2026H1 2026-01-01 2026-06-30", "2026H2 2026-07-01 2026-12-31");
    assertThat(occurrences("yearly 12-31", "2024-12-31", "2026-12-30"))
        .containsExactly("2024 any 2024-12-31", "2025 any 2025-12-31");
    assertThat(occurrences("yearly 03-mid next-year", "2026-01-01", "2026-12-31"))
        .containsExactly("2025 any 2026-03-20");
    assertThat(occurrences("yearly 07-01..07-31 previous-year", "2026-01-01", "2026-12-31"))
        .containsExactly("2027 2026-07-01 2026-07-31");
    assertThat(occurrences("yearly 12-01..01-31", "2026-01-01", "2026-12-31"))
        .containsExactly("2025 2025-12-01 2026-01-31");
  }

  private static List<String> occurrences(String words, String from, String to) {
    var spec = (TimeSpec.Recurring) TimeSpec.parse(words);
    return Deadlines.occurrences(spec, day(from), day(to), RULES, CALENDAR).stream()
        .map(each ->
            each.periodKey()
                + " "
                + each.opens().map(LocalDate::toString).orElse("any")
                + " "
                + each.due().due().orElseThrow())
        .toList();
  }

  private static ExcludedTime excluded(String from, String to) {
    Optional<LocalDate> last = to.isEmpty() ? Optional.empty() : Optional.of(day(to));
    return new ExcludedTime(day(from), last, "专家评审", "评审机构");
  }

  @ParameterizedTest
  @CsvSource({
    // Friday to Monday: two working days, four natural ones.
    "10 working-days, 2026-11-02, 2026-11-18",
    "10 days, 2026-11-02, 2026-11-16",
    "1 months, 2026-11-02, 2026-12-07",
    "window 1 days to 10 days, 2026-11-02, 2026-11-16",
    "validity 10 days, 2026-11-02, 2026-11-16",
    "3 working-days, 2026-11-02, 2026-11-05",
    "4 working-days, 2026-11-02, 2026-11-10",
    "yearly 11-10, 2026-11-02, 2026-11-10",
    "5 days before, 2026-11-10, 2026-11-05",
  })
  void excludedDaysDoNotCount(String words, String start, String expected) {
    assertThat(due(words, start, excluded("2026-11-06", "2026-11-09")).due())
        .hasValue(day(expected));
  }

  @Test
  void daysExcludedTwiceAreLeftOutOnce() {
    DueDate due =
        due(
            "10 days",
            "2026-11-02",
            excluded("2026-11-06", "2026-11-09"),
            excluded("2026-11-07", "2026-11-10"));
    assertThat(due.due()).hasValue(day("2026-11-17"));
    assertThat(due.trail().steps())
        .filteredOn(Step.Excluded.class::isInstance)
        .extracting(step -> ((Step.Excluded) step).days())
        .containsExactly(4, 1);
  }

  @Test
  void aLastDayOffDoesNotMoveOntoADayOnWhichTheClockStands() {
    // Due on Saturday 11-14; Monday and Tuesday are excluded.
    assertThat(due("12 days", "2026-11-02", excluded("2026-11-16", "2026-11-17")).due())
        .hasValue(day("2026-11-18"));
    assertThat(due("12 days", "2026-11-02", excluded("2026-11-16", "")).stopped()).isTrue();
  }

  @Test
  void whileTheClockStandsNothingIsDue() {
    DueDate stopped = due("10 working-days", "2026-11-02", excluded("2026-11-16", ""));
    assertThat(stopped.due()).isEmpty();
    assertThat(stopped.stopped()).isTrue();
    assertThat(stopped.trail().rows())
        .last()
        .isEqualTo(new Trail.Row("中止", "2026-11-16", "2026-11-16起，尚未恢复，专家评审（评审机构）", ""));
    DueDate reachedBefore = due("10 working-days", "2026-11-02", excluded("2026-11-17", ""));
    assertThat(reachedBefore.due()).hasValue(day("2026-11-16"));
    assertThat(reachedBefore.stopped()).isFalse();
  }

  @Test
  void excludedTimeCannotEndBeforeItBegins() {
    assertThatThrownBy(() -> excluded("2026-11-09", "2026-11-08"))
        .hasMessageContaining("before it begins");
  }

  @ParameterizedTest
  @CsvSource({"2026-10-07, false", "2026-10-08, true", "2026-10-09, true"})
  void anExtensionIsGrantedUpToItsCap(String newDue, boolean beyond) {
    // Cap: six months after 2026-03-31 is 09-30, a working day; after 2026-04-01 it is 10-08.
    LocalDate origin = day(beyond ? "2026-03-31" : "2026-04-01");
    Extension.Outcome outcome = extend(newDue, origin);
    if (beyond) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Extension.BeyondCap.class,
              no -> assertThat(no.cap().due()).hasValue(day("2026-09-30")));
    } else {
      assertThat(outcome).isInstanceOf(Extension.Granted.class);
    }
  }

  @Test
  void theCapItselfIsStillAllowedAndTheDayAfterIsNot() {
    assertThat(extend("2026-10-08", day("2026-04-01"))).isInstanceOf(Extension.Granted.class);
    assertThat(extend("2026-10-09", day("2026-04-01"))).isInstanceOf(Extension.BeyondCap.class);
  }

  @Test
  void anExtensionKeepsTheOldDueDateAndMakesTheNewOneFirm() {
    DueDate old = due("2 months", "2026-11-20");
    assertThat(old.provisional()).isTrue();
    var extension = new Extension(day("2027-03-01"), "财政局", day("2027-01-10"));
    Extension.Outcome outcome = Deadlines.extend(old, extension, Optional.empty(), RULES, CALENDAR);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Extension.Granted.class,
            granted -> {
              assertThat(granted.due().due()).hasValue(day("2027-03-01"));
              assertThat(granted.due().provisional()).isFalse();
              assertThat(granted.due().trail().rows())
                  .last()
                  .isEqualTo(
                      new Trail.Row("延期", "2027-03-01", "原到期日2027-01-20，财政局于2027-01-10准予", ""));
            });
  }

  @Test
  void whatIsNotLaterOrNotDueCannotBeExtended() {
    assertThat(extend("2026-07-01", day("2026-04-01")))
        .isEqualTo(new Extension.NotLater(day("2026-07-01")));
    var extension = new Extension(day("2026-07-01"), "财政局", day("2026-06-01"));
    assertThat(
            Deadlines.extend(
                due("none", "2026-04-01"), extension, Optional.empty(), RULES, CALENDAR))
        .isEqualTo(new Extension.NothingToExtend());
  }

  private static Extension.Outcome extend(String newDue, LocalDate origin) {
    return Deadlines.extend(
        due("3 months", "2026-04-01"),
        new Extension(day(newDue), "财政局", day("2026-06-20")),
        Optional.of(new Extension.Cap(new TimeSpec.Months(6), origin)),
        RULES,
        CALENDAR);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 剩1个工作日",
    "2026-10-07, 剩1个工作日",
    "2026-10-08, 今日到期",
    "2026-10-09, 逾期1个工作日",
    "2026-10-10, 逾期2个工作日",
    "2026-10-11, 逾期2个工作日",
    "2026-10-12, 逾期3个工作日",
  })
  void aDueDateStandsAsItDoesOnEachDay(String today, String label) {
    assertThat(Countdown.of(day("2026-10-08"), day(today), CALENDAR).label()).isEqualTo(label);
  }

  @Test
  void theDayAfterAFridayIsLateThoughNoWorkingDayHasPassed() {
    assertThat(Countdown.of(day("2026-11-13"), day("2026-11-14"), CALENDAR))
        .isEqualTo(new Countdown.Overdue(0, 1, 0));
  }

  @ParameterizedTest
  @CsvSource({"2026-05-12, 5", "2026-05-13, 6", "2026-05-14, 6"})
  void monthsOverdueAreWholeMonths(String today, int months) {
    assertThat(Countdown.of(day("2025-11-13"), day(today), CALENDAR))
        .isInstanceOfSatisfying(
            Countdown.Overdue.class, late -> assertThat(late.months()).isEqualTo(months));
  }
}
