package org.banfa.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banfa.kernel.time.Fixture.CALENDAR;
import static org.banfa.kernel.time.Fixture.day;

import java.time.LocalDate;
import java.time.Year;
import org.banfa.kernel.time.CalendarFormatException.Problem;
import org.banfa.kernel.time.DayKind.Holiday;
import org.banfa.kernel.time.DayKind.MakeUp;
import org.banfa.kernel.time.DayKind.Weekend;
import org.banfa.kernel.time.DayKind.Working;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "2018, 250",
    "2019, 250",
    "2020, 249",
    "2021, 250",
    "2022, 249",
    "2023, 249",
    "2024, 251",
    "2025, 248",
    "2026, 248"
  })
  void eachPublishedYearHasItsWorkingDays(int year, int workingDays) {
    LocalDate last = LocalDate.of(year, 12, 31);
    assertThat(CALENDAR.workingDaysBetween(last.minusYears(1), last)).isEqualTo(workingDays);
    assertThat(CALENDAR.published(Year.of(year))).isTrue();
  }

  @Test
  void aDayIsWhatTheNoticeOrElseTheWeekMakesIt() {
    assertThat(CALENDAR.kind(day("2026-10-09"))).isEqualTo(new Working());
    assertThat(CALENDAR.kind(day("2026-10-10"))).isEqualTo(new MakeUp("国庆节"));
    assertThat(CALENDAR.kind(day("2026-10-11"))).isEqualTo(new Weekend());
    assertThat(CALENDAR.kind(day("2026-10-01"))).isEqualTo(new Holiday("国庆节"));
    assertThat(CALENDAR.isWorking(day("2026-10-10"))).isTrue();
    assertThat(CALENDAR.isWorking(day("2026-10-11"))).isFalse();
  }

  @Test
  void aYearWithoutATableFollowsThePlainWeekAndIsNotPublished() {
    assertThat(CALENDAR.lastPublishedYear()).hasValue(2026);
    assertThat(CALENDAR.published(2027)).isFalse();
    assertThat(CALENDAR.published(2017)).isFalse();
    assertThat(CALENDAR.isWorking(day("2027-10-01"))).isTrue();
    assertThat(CALENDAR.isWorking(day("2027-10-02"))).isFalse();
    assertThat(LegalCalendar.parse("date,kind,name\n").lastPublishedYear()).isEmpty();
  }

  @Test
  void aLocalFestivalLiesOverTheNationalTableAndPublishesNoYear() {
    LegalCalendar local =
        CALENDAR.withLocalLayer(
            "date,kind,name\n2026-06-10,off,敖包节\n2026-10-10,off,补休\n2027-06-10,off,敖包节\n");
    assertThat(local.kind(day("2026-06-10"))).isEqualTo(new Holiday("敖包节"));
    assertThat(local.isWorking(day("2026-10-10"))).isFalse();
    assertThat(local.isWorking(day("2027-06-10"))).isFalse();
    assertThat(local.published(2027)).isFalse();
    assertThat(CALENDAR.isWorking(day("2026-06-10"))).isTrue();
  }

  @Test
  void aWeekdayThatANoticeCallsWorkedMakesUpForNothing() {
    assertThat(CALENDAR.kind(day("2020-02-03"))).isEqualTo(new Working());
  }

  @Test
  void everyFaultyLineIsNamedAtOnce() {
    String faulty =
        """
        day,kind,name
        2026-13-01,off,元旦
        2026-01-01,rest,元旦
        2026-01-02,off,
        2026-01-05 work 元旦
        2026-01-10,work,元旦
        2026-01-10,off,元旦
        2026-01-11,off
        """;
    assertThatThrownBy(() -> LegalCalendar.parse(faulty))
        .isInstanceOfSatisfying(
            CalendarFormatException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::line)
                    .containsExactly(1, 2, 3, 4, 5, 7, 8))
        .hasMessageContaining("line 2: \"2026-13-01\" is not a date")
        .hasMessageContaining("line 5: expected 3 cells, found 1")
        .hasMessageContaining("line 7: 2026-01-10 is listed twice");
    assertThatThrownBy(() -> LegalCalendar.parse("")).hasMessageContaining("line 1");
  }

  @Test
  void workingDaysAreCountedWithoutTheFirstAndWithTheLast() {
    assertThat(CALENDAR.workingDaysBetween(day("2026-10-08"), day("2026-10-12"))).isEqualTo(3);
    assertThat(CALENDAR.workingDaysBetween(day("2026-10-12"), day("2026-10-08"))).isEqualTo(-3);
    assertThat(CALENDAR.workingDaysBetween(day("2026-10-12"), day("2026-10-12"))).isZero();
    assertThat(CALENDAR.workingDaysBetween(day("2026-10-12"), day("2026-12-31"))).isEqualTo(58);
    assertThat(CALENDAR.workingDayFrom(day("2026-10-01"))).isEqualTo(day("2026-10-08"));
  }
}
