package org.banfa.app.exchange;

import java.time.Clock;
import java.time.LocalDate;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.projects.LetDayCome;

/**
 * Says every morning that it is now this day. Days it missed are made up one by one, so that what a
 * day brings never comes out of order.
 */
final class MorningBell {

  private static final Actor BELL = Actor.system("bell");

  private final LegalDays days;
  private final LetDayCome coming;
  private final Clock clock;

  MorningBell(LegalDays days, LetDayCome coming, Clock clock) {
    this.days = days;
    this.coming = coming;
    this.clock = clock;
  }

  /** Rings for every day since the last, up to the clock's. */
  void ring() {
    ringUpTo(LocalDate.now(clock));
  }

  /** Rings once, if no day was ever announced. */
  void ringFirst(LocalDate day) {
    if (days.today().isEmpty()) {
      coming.let(day, BELL);
    }
  }

  private void ringUpTo(LocalDate now) {
    LocalDate next = days.today().map(today -> today.plusDays(1)).orElse(now);
    for (LocalDate day = next; !day.isAfter(now); day = day.plusDays(1)) {
      coming.let(day, BELL);
    }
  }
}
