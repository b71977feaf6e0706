package org.banfa.app.projects;

import java.time.LocalDate;
import java.util.Optional;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets time pass: says that it is now this day. */
@Component
public class LetDayCome {

  private final Journal journal;
  private final LegalDays days;

  LetDayCome(Journal journal, LegalDays days) {
    this.journal = journal;
    this.days = days;
  }

  /** What became of it. */
  public sealed interface Come {}

  /** It is now that day. */
  public record Came(Entry entry) implements Come {}

  /** It is that day already, or later: time does not run backwards. */
  public record NotLater(LocalDate today) implements Come {}

  /** Announces the day. */
  @Transactional
  public Come let(LocalDate day, Actor by) {
    Optional<LocalDate> today = days.today();
    if (today.filter(now -> !day.isAfter(now)).isPresent()) {
      return new NotLater(today.get());
    }
    return new Came(journal.append(days.draft(day, by)));
  }
}
