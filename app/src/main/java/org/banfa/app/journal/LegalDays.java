package org.banfa.app.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which legal day it is: the last one that the book says has come. Nothing else asks a clock. */
@Component
public class LegalDays {

  /** The chain of the days that came. */
  public static final Subject DAYS = new Subject(Subject.Kind.INSTALLATION, "day");

  private static final String KIND = "day.came";

  private final Journal journal;

  LegalDays(Journal journal) {
    this.journal = journal;
  }

  /** The legal day; empty before the first was announced. */
  public Optional<LocalDate> today() {
    Head head = journal.head(DAYS);
    return head.seq() == 0
        ? Optional.empty()
        : Optional.of(journal.readAfter(DAYS, head.seq() - 1).getFirst().on());
  }

  /** What announces a day. */
  public Draft draft(LocalDate day, Actor actor) {
    return new Draft(DAYS, day, actor, EntryBody.of(KIND, CanonicalJson.object()));
  }

  /** Whether an entry announces a day. */
  public static boolean announces(Entry entry) {
    return entry.subject().equals(DAYS);
  }

  /** All days that were announced, in order. */
  public List<LocalDate> all() {
    return journal.read(DAYS).stream().map(Entry::on).toList();
  }
}
