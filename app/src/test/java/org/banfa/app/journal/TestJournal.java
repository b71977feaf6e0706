package org.banfa.app.journal;

import java.time.Clock;
import org.banfa.app.TestDatabase;
import org.springframework.context.ApplicationEventPublisher;

/** The journal built by hand over a test database, for the tests of all rooms. */
public final class TestJournal {

  private TestJournal() {}

  /** A journal whose events nobody hears. */
  public static Journal over(TestDatabase.Connection database, Clock clock) {
    return over(database, clock, _ -> {});
  }

  /** A journal whose events go to the publisher. */
  public static Journal over(
      TestDatabase.Connection database, Clock clock, ApplicationEventPublisher publisher) {
    return new Journal(
        new Heads(database.jdbc(), database.manager()),
        new Book(database.jdbc(), database.manager()),
        publisher,
        clock);
  }
}
