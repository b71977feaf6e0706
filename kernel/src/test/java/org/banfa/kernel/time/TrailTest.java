package org.banfa.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.kernel.time.Fixture.CALENDAR;
import static org.banfa.kernel.time.Fixture.day;
import static org.banfa.kernel.time.Fixture.due;

import java.util.List;
import java.util.Optional;
import org.banfa.kernel.time.Trail.Row;
import org.junit.jupiter.api.Test;

class TrailTest {

  @Test
  void aPeriodOfMonthsExplainsItselfRowByRow() {
    assertThat(due("6 months", "2026-04-01").trail().rows())
        .containsExactly(
            new Row("起算", "2026-04-01", "", ""),
            new Row("不计首日", "2026-04-02", "自次日起计", "首日"),
            new Row("期间", "6个月", "", ""),
            new Row("届满", "2026-10-01", "", "对应日"),
            new Row("顺延", "2026-10-08", "跳过10-01至10-07国庆节", "末日"));
  }

  @Test
  void aMissingDayIsToldBeforeTheEnd() {
    assertThat(due("6 months", "2025-08-31").trail().rows())
        .extracting(Row::head)
        .containsExactly("起算", "不计首日", "期间", "无对应日", "届满");
  }

  @Test
  void workingDaysNameTheDaysPassedOver() {
    assertThat(due("10 working-days", "2025-09-24").trail().rows())
        .last()
        .isEqualTo(new Row("届满", "2025-10-14", "跳过09-27周末、10-01至10-08国庆节、中秋节、10-12周末", ""));
  }

  @Test
  void excludedDaysAreNamedWithTheirReason() {
    var review =
        new ExcludedTime(day("2026-11-06"), Optional.of(day("2026-11-09")), "专家评审", "评审机构");
    assertThat(due("10 working-days", "2026-11-02", review).trail().rows())
        .contains(new Row("扣除", "2个工作日", "2026-11-06至2026-11-09，专家评审（评审机构）", ""));
  }

  @Test
  void theRulerRunsFromBeforeTheEndOfThePeriodToToday() {
    List<RulerDay> ruler = due("6 months", "2026-04-01").ruler(CALENDAR, day("2026-10-12"));
    assertThat(ruler).hasSize(15);
    assertThat(ruler.getFirst().date()).isEqualTo(day("2026-09-28"));
    assertThat(ruler)
        .filteredOn(RulerDay::due)
        .extracting(RulerDay::date)
        .containsExactly(day("2026-10-08"));
    assertThat(ruler)
        .filteredOn(RulerDay::today)
        .extracting(RulerDay::date)
        .containsExactly(day("2026-10-12"));
    assertThat(ruler.stream().skip(10).map(RulerDay::overdue)).containsExactly(0, 1, 2, 0, 3);
    assertThat(ruler.get(12).kind()).isInstanceOf(DayKind.MakeUp.class);
    assertThat(ruler.get(13).kind()).isEqualTo(new DayKind.Weekend());
    assertThat(ruler).allMatch(cell -> cell.omitted() == 0);
  }

  @Test
  void aRulerFarFromTodayLeavesDaysOutAndSaysHowMany() {
    DueDate due = due("6 months", "2026-04-01");
    for (String today : List.of("2026-01-01", "2026-04-02", "2026-12-31", "2029-01-01")) {
      List<RulerDay> ruler = due.ruler(CALENDAR, day(today));
      assertThat(ruler).hasSizeLessThanOrEqualTo(24);
      assertThat(ruler).anyMatch(RulerDay::due).anyMatch(RulerDay::today);
      int omitted = ruler.stream().mapToInt(RulerDay::omitted).sum();
      assertThat(ruler.getFirst().date().plusDays(ruler.size() + omitted - 1L))
          .isEqualTo(ruler.getLast().date());
      assertThat(ruler).filteredOn(cell -> cell.omitted() > 0).hasSize(1);
    }
  }

  @Test
  void theRulerShowsTheDaysOnWhichTheClockStood() {
    var review =
        new ExcludedTime(day("2026-11-06"), Optional.of(day("2026-11-09")), "专家评审", "评审机构");
    List<RulerDay> ruler = due("4 days", "2026-11-03", review).ruler(CALENDAR, day("2026-11-04"));
    assertThat(ruler)
        .filteredOn(RulerDay::excluded)
        .extracting(RulerDay::date)
        .containsExactly(
            day("2026-11-06"), day("2026-11-07"), day("2026-11-08"), day("2026-11-09"));
  }
}
