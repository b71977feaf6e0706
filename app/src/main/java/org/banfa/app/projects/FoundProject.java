package org.banfa.app.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Appended;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.Draft;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.Head;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.journal.Subject;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.pack.Instrument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a project into being, under the newest version of its regulation that is in force on that
 * day.
 */
@Component
public class FoundProject {

  private static final int MOST_TRIES = 10_000;

  private final Library library;
  private final Journal journal;
  private final LegalDays days;

  FoundProject(Library library, Journal journal, LegalDays days) {
    this.library = library;
    this.journal = journal;
    this.days = days;
  }

  /** What became of it. */
  public sealed interface Founded {}

  /** The project exists under this key. */
  public record Done(String key, Entry entry) implements Founded {}

  /** It was not stated that the project holds no state secret: nothing was kept. */
  public record NotStatedOpen() implements Founded {}

  /** The regulation is not in force on that day. */
  public record NotInForce(String pack, LocalDate on, Instrument.Force force) implements Founded {}

  /** The viewer's jurisdiction does not use the regulation on that day. */
  public record NotAdopted(String pack, LocalDate on) implements Founded {}

  /** The regulation is a draft: it serves for trials, and no project can stand under it. */
  public record NotIssued(String pack) implements Founded {}

  /** This person founds no projects: an administrator, or nobody's unit. */
  public record NotEntitled() implements Founded {}

  /** A name is missing. */
  public record NoName() implements Founded {}

  /** There is no regulation of that name. */
  public record NoSuchPack() implements Founded {}

  /** A regulation that the viewer's jurisdiction uses, and whether it is in force today. */
  public record Offer(Kernel kernel, Instrument.Force force) {

    /** Whether projects can be founded under it today. */
    public boolean open() {
      return force instanceof Instrument.InForce;
    }
  }

  /** The regulations that the viewer's jurisdiction uses; not all need be in force. */
  public List<Offer> offers(Viewer viewer) {
    LocalDate today = today();
    return viewer.adopted().stream()
        .flatMap(pack -> library.inForce(pack, today).or(() -> library.find(pack)).stream())
        .map(kernel -> new Offer(kernel, kernel.pack().instrument().on(today)))
        .toList();
  }

  /**
   * Founds it for the viewer's own office.
   *
   * @param open whether it was stated that the project holds no state secret; without the statement
   *     nothing is kept, not even the name
   */
  @Transactional
  public Founded found(Viewer viewer, String pack, String name, boolean open) {
    if (viewer.administrator().isPresent()) {
      return new NotEntitled();
    }
    if (!open) {
      return new NotStatedOpen();
    }
    if (name.isBlank()) {
      return new NoName();
    }
    LocalDate today = today();
    Optional<Kernel> kernel = library.inForce(pack, today).or(() -> library.find(pack));
    if (kernel.isEmpty()) {
      return new NoSuchPack();
    }
    if (!viewer.adopted().contains(pack)) {
      return new NotAdopted(pack, today);
    }
    Instrument.Force force = kernel.get().pack().instrument().on(today);
    return switch (force) {
      case Instrument.InForce() -> write(viewer, kernel.get(), name.strip(), today);
      case Instrument.NotYet _, Instrument.Over _ -> new NotInForce(pack, today, force);
      case Instrument.Unissued() -> new NotIssued(pack);
    };
  }

  private LocalDate today() {
    return days.today()
        .orElseThrow(() -> new IllegalStateException("no day has been announced yet"));
  }

  private Founded write(Viewer viewer, Kernel kernel, String name, LocalDate today) {
    CaseEntry entry =
        new CaseEntry.Founded(
            kernel.pack().id(),
            kernel.pack().version(),
            name,
            viewer.office().code(),
            viewer.jurisdiction().code());
    int first = 1 + journal.heads(Subject.Kind.PROJECT).size();
    for (int number = first; number < first + MOST_TRIES; number++) {
      String key = "%d-%04d".formatted(today.getYear(), number);
      Subject subject = Subject.project(key);
      switch (journal.append(
          List.of(new Draft(subject, today, viewer.actor(), entry.body())),
          Map.of(subject, Head.EMPTY))) {
        case Appended.Written(List<Entry> entries) -> {
          return new Done(key, entries.getFirst());
        }
        case Appended.Conflict _ -> {}
      }
    }
    throw new IllegalStateException("no free number for a project in " + today.getYear());
  }
}
