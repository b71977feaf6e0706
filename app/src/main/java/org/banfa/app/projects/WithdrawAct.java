package org.banfa.app.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Appended;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.CaseHistory;
import org.banfa.app.journal.Draft;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.journal.Subject;
import org.banfa.kernel.Event;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws an act (撤回): whoever did the last act on a project may take it back on the same day
 * while nothing was done upon it. The act stays in the book, the withdrawal stands beside it, and
 * the law is asked as if the act had not been done.
 */
@Component
public class WithdrawAct {

  private final CaseFiles files;
  private final Journal journal;
  private final LegalDays days;
  private final Parts parts;

  WithdrawAct(CaseFiles files, Journal journal, LegalDays days, Parts parts) {
    this.files = files;
    this.journal = journal;
    this.days = days;
    this.parts = parts;
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** It is withdrawn. */
  public record Done(Entry entry) implements Outcome {}

  /** It cannot be withdrawn; nothing was written. */
  public record Refused(Why why) implements Outcome {}

  /** A reason is asked for. */
  public record NoReason() implements Outcome {}

  /** There is no such act for this person to see. */
  public record NotFound() implements Outcome {}

  /** Why an act cannot be withdrawn. */
  public enum Why {
    /** It is withdrawn already. */
    ALREADY,
    /** Somebody else did it. */
    NOT_YOURS,
    /** It was done on an earlier day. */
    NOT_TODAY,
    /** Something was done or stated upon it. */
    ACTED_UPON,
    /** It reached the unit's other projects. */
    REACHED_OTHERS
  }

  /**
   * Withdraws the act with this number in the project's chain.
   *
   * @param reason why, in their words
   */
  @Transactional
  public Outcome withdraw(Viewer viewer, String project, long number, String reason) {
    Optional<CaseFile> found = files.open(project).filter(file -> parts.sees(viewer, file));
    Optional<Entry> act = found.flatMap(file -> act(file, number));
    if (act.isEmpty()) {
      return new NotFound();
    }
    CaseFile file = found.orElseThrow();
    Optional<Why> why = against(viewer, file, act.get());
    if (why.isPresent()) {
      return new Refused(why.get());
    }
    if (reason.isBlank()) {
      return new NoReason();
    }
    CaseEntry entry = new CaseEntry.Withdrawn(number, reason.strip());
    Draft draft = new Draft(Subject.project(file.key()), today(), viewer.actor(), entry.body());
    return switch (journal.append(List.of(draft), file.history().heads())) {
      case Appended.Written(List<Entry> entries) -> new Done(entries.getFirst());
      case Appended.Conflict _ -> new Refused(Why.ACTED_UPON);
    };
  }

  /** The entry of an act that was done on the project, withdrawn or not. */
  public static Optional<Entry> act(CaseFile file, long number) {
    return file.history().own().stream()
        .filter(line -> line.entry().seq() == number && isAct(line))
        .map(CaseHistory.Line::entry)
        .findFirst();
  }

  private static boolean isAct(CaseHistory.Line line) {
    return line.what() instanceof CaseEntry.Happened(Event.Done _, _, _);
  }

  /** The last act on the project, where the viewer may withdraw it. */
  public Optional<Entry> offered(Viewer viewer, CaseFile file) {
    return standing(file).reversed().stream()
        .filter(WithdrawAct::isAct)
        .map(CaseHistory.Line::entry)
        .findFirst()
        .filter(entry -> against(viewer, file, entry).isEmpty());
  }

  /** Why the viewer cannot withdraw this act; empty where they can. */
  public Optional<Why> against(Viewer viewer, CaseFile file, Entry act) {
    List<CaseHistory.Line> standing = standing(file);
    if (standing.stream().noneMatch(line -> line.entry().equals(act))) {
      return Optional.of(Why.ALREADY);
    }
    if (!act.actor().account().equals(viewer.account())) {
      return Optional.of(Why.NOT_YOURS);
    }
    if (!act.on().equals(today())) {
      return Optional.of(Why.NOT_TODAY);
    }
    if (standing.stream()
        .anyMatch(
            line -> line.entry().seq() > act.seq() && line.what() instanceof CaseEntry.Happened)) {
      return Optional.of(Why.ACTED_UPON);
    }
    return reachedOthers(file, act) ? Optional.of(Why.REACHED_OTHERS) : Optional.empty();
  }

  private static List<CaseHistory.Line> standing(CaseFile file) {
    Subject own = Subject.project(file.key());
    return file.history().standing().stream()
        .filter(line -> line.entry().subject().equals(own))
        .toList();
  }

  /** Whether the act, or time after it, wrote something into the organisation's chain. */
  private static boolean reachedOthers(CaseFile file, Entry act) {
    return file.history().lines().stream()
        .filter(line -> !line.entry().recordedAt().isBefore(act.recordedAt()))
        .anyMatch(line ->
            line.what() instanceof CaseEntry.Happened(Event.Learned learned, _, _)
                && learned.object().equals(file.organisation())
                && learned.source().equals(file.key()));
  }

  private LocalDate today() {
    return days.today()
        .orElseThrow(() -> new IllegalStateException("no day has been announced yet"));
  }
}
