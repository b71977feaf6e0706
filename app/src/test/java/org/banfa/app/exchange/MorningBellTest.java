package org.banfa.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.banfa.app.BanfaApplication;
import org.banfa.app.TestClock;
import org.banfa.app.TestDatabase;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.projects.LetDayCome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Days come one by one, each once. */
@SpringBootTest(
    classes = BanfaApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "banfa.bell=-")
class MorningBellTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();

  @Autowired private LegalDays days;
  @Autowired private LetDayCome coming;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    DATABASE.settings(properties, "morning-bell");
  }

  @Test
  void missedDaysAreMadeUpInOrderAndNoneComesTwice() {
    LocalDate first = days.today().orElseThrow();
    TestClock clock = TestClock.on(first);
    var bell = new MorningBell(days, coming, clock);
    bell.ring();
    assertThat(days.all()).as("rung at start-up already").containsExactly(first);

    clock.pass(Duration.ofDays(3));
    bell.ring();
    bell.ring();

    assertThat(days.all())
        .containsExactly(first, first.plusDays(1), first.plusDays(2), first.plusDays(3));
    bell.ringFirst(first.plusDays(9));
    assertThat(days.today()).as("a first day comes only first").contains(first.plusDays(3));
  }
}
