package org.banfa.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.banfa.app.ledger.Light.Glow;
import org.banfa.app.ledger.Light.Kind;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.time.Countdown;
import org.banfa.kernel.time.DueDate;
import org.banfa.kernel.time.Step;
import org.banfa.kernel.time.Trail;
import org.junit.jupiter.api.Test;

/** The colours of time at the days where they change. */
class LightTest {

  private static final LightSettings SETTINGS = new LightSettings(7, 6);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 12);

  @Test
  void sevenWorkingDaysLeftIsYellowAndEightIsGreen() {
    assertThat(running(8)).isEqualTo(new Light(Glow.GREEN, Kind.REMAINING, 8));
    assertThat(running(7)).isEqualTo(new Light(Glow.YELLOW, Kind.REMAINING, 7));
    assertThat(running(6)).isEqualTo(new Light(Glow.YELLOW, Kind.REMAINING, 6));
  }

  @Test
  void theLastDayIsYellowAndTheDayAfterIsRed() {
    var today = new DutyStatus.Running(due(), new Countdown.DueToday(), true);
    assertThat(Light.of(today, DUE, SETTINGS)).isEqualTo(new Light(Glow.YELLOW, Kind.TODAY, 0));
    assertThat(late(DUE.plusDays(1), 1, 0)).isEqualTo(new Light(Glow.RED, Kind.OVERDUE, 1));
  }

  @Test
  void onlyMoreThanSixMonthsLateIsDeepRed() {
    assertThat(late(LocalDate.of(2026, 9, 11), 120, 5).glow()).isEqualTo(Glow.RED);
    assertThat(late(LocalDate.of(2026, 9, 12), 121, 6).glow()).isEqualTo(Glow.RED);
    assertThat(late(LocalDate.of(2026, 9, 13), 121, 6))
        .isEqualTo(new Light(Glow.DEEP_RED, Kind.OVERDUE_MONTHS, 6));
  }

  @Test
  void aHouseMayWarnEarlier() {
    var running = new DutyStatus.Running(due(), new Countdown.Remaining(8), true);
    assertThat(Light.of(running, DUE, new LightSettings(8, 6)).glow()).isEqualTo(Glow.YELLOW);
  }

  @Test
  void aDueDayInAYearWithoutCalendarIsProvisionalUntilItIsNear() {
    assertThat(provisional(8)).isEqualTo(new Light(Glow.GREEN, Kind.PROVISIONAL, 8));
    assertThat(provisional(7)).isEqualTo(new Light(Glow.YELLOW, Kind.REMAINING, 7));
  }

  @Test
  void withoutADayALightIsGrey() {
    assertThat(Light.of(new DutyStatus.NoLimit(), DUE, SETTINGS))
        .isEqualTo(new Light(Glow.GREY, Kind.NO_LIMIT, 0));
    assertThat(Light.of(new DutyStatus.Waiting(new TreeSet<>(List.of("a"))), DUE, SETTINGS))
        .isEqualTo(new Light(Glow.GREY, Kind.NOT_BEGUN, 0));
    assertThat(Light.of(new DutyStatus.Stopped("补正", DUE), DUE, SETTINGS))
        .isEqualTo(new Light(Glow.GREY, Kind.STOPPED, 0));
  }

  private static Light running(int days) {
    var phase = new DutyStatus.Running(due(), new Countdown.Remaining(days), true);
    return Light.of(phase, DUE, SETTINGS);
  }

  private static Light provisional(int days) {
    var due =
        new DueDate(
            Optional.empty(),
            Optional.of(DUE),
            Optional.empty(),
            new Trail(List.of(new Step.Provisional(2026))));
    return Light.of(
        new DutyStatus.Running(due, new Countdown.Remaining(days), true), DUE, SETTINGS);
  }

  private static Light late(LocalDate today, int workingDays, int months) {
    var over = new Countdown.Overdue(workingDays, workingDays, months);
    return Light.of(new DutyStatus.Late(due(), over, true), today, SETTINGS);
  }

  private static DueDate due() {
    return new DueDate(Optional.empty(), Optional.of(DUE), Optional.empty(), new Trail(List.of()));
  }
}
