package org.banfa.app.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.Draft;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.journal.Subject;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Reading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chooses how open words of a regulation are read in a jurisdiction, from this day on. */
@Component
public class ChooseReading {

  private final Library library;
  private final Journal journal;
  private final LegalDays days;

  ChooseReading(Library library, Journal journal, LegalDays days) {
    this.library = library;
    this.journal = journal;
    this.days = days;
  }

  /** What became of it. */
  public sealed interface Chosen {}

  /** It stands in the book. */
  public record Recorded(Entry entry) implements Chosen {}

  /** A reason is asked for. */
  public record NoReason() implements Chosen {}

  /** The viewer's office does not interpret this regulation. */
  public record NotEntitled() implements Chosen {}

  /** There is no such regulation, reading or option. */
  public record NotFound() implements Chosen {}

  /**
   * Chooses an option, for every version of the regulation that has the reading.
   *
   * @param pack the version that the reading is taken from, by its name; the newest by the
   *     identifier alone
   * @param reason why, in the office's words
   */
  @Transactional
  public Chosen choose(Viewer viewer, String pack, String reading, String option, String reason) {
    Optional<Pack> named = library.named(pack).map(Kernel::pack);
    Optional<Reading> found = named.map(one -> one.readings().get(reading));
    if (found.filter(one -> one.options().containsKey(option)).isEmpty()) {
      return new NotFound();
    }
    if (!interprets(viewer, named.orElseThrow())) {
      return new NotEntitled();
    }
    if (reason.isBlank()) {
      return new NoReason();
    }
    LocalDate today =
        days.today().orElseThrow(() -> new IllegalStateException("no day has been announced yet"));
    Event event = new Event.ReadingChosen(today, reading, option, viewer.name());
    CaseEntry entry = new CaseEntry.Happened(event, reason.strip(), List.of());
    return new Recorded(
        journal.append(
            new Draft(
                Subject.regulation(viewer.jurisdiction().code(), named.orElseThrow().id()),
                today,
                viewer.actor(),
                entry.body())));
  }

  /** Whether the viewer's office plays the role that the pack names as its interpreter. */
  public static boolean interprets(Viewer viewer, Pack pack) {
    return pack.instrument().interpreters().stream()
        .anyMatch(role -> viewer.plays(pack.id(), role));
  }
}
