package org.banfa.app.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Appended;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.Draft;
import org.banfa.app.journal.Histories;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.journal.Subject;
import org.banfa.kernel.Assessment;
import org.banfa.kernel.Changes;
import org.banfa.kernel.Duty;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.pack.Pack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Moves running projects to another version of their regulation: a choice of the office that
 * interprets it, made project by project after a dry run, and written in the book of each.
 */
@Component
public class MoveVersion {

  private final Library library;
  private final Histories histories;
  private final CaseFiles files;
  private final Journal journal;
  private final LegalDays days;
  private final Parts parts;

  MoveVersion(
      Library library,
      Histories histories,
      CaseFiles files,
      Journal journal,
      LegalDays days,
      Parts parts) {
    this.library = library;
    this.histories = histories;
    this.files = files;
    this.journal = journal;
    this.days = days;
    this.parts = parts;
  }

  /** What moving a project would bring. */
  public sealed interface Preview {

    /** The project as it stands. */
    CaseFile file();
  }

  /**
   * It can be moved, and this would differ today.
   *
   * @param rules the version it would go by
   */
  public record Movable(
      CaseFile file, Pack rules, Assessment before, Assessment after, Changes changes)
      implements Preview {

    /** Duties that the other version would call breached, and this one does not. */
    public List<Duty> breached() {
      return without(breaches(after), breaches(before));
    }

    /** Duties that this version calls breached, and the other would not. */
    public List<Duty> cleared() {
      return without(breaches(before), breaches(after));
    }

    private static List<Duty> breaches(Assessment assessment) {
      return assessment.duties().stream()
          .map(DutyStatus::duty)
          .filter(duty -> duty.breachedOn().isPresent())
          .toList();
    }

    private static List<Duty> without(List<Duty> these, List<Duty> those) {
      List<String> known = those.stream().map(Duty::id).toList();
      return these.stream().filter(duty -> !known.contains(duty.id())).toList();
    }
  }

  /** It cannot be moved: what happened in it is unknown to the other version. */
  public record Stuck(CaseFile file, String why) implements Preview {}

  /**
   * What moving would bring, for every project of the viewer's jurisdiction that goes by another
   * version. Nothing is written.
   *
   * @return empty when there is no such version, or it is not the viewer's office that interprets
   *     it
   */
  public Optional<List<Preview>> dryRun(Viewer viewer, String pack, String version) {
    return library
        .find(pack, version)
        .filter(kernel -> ChooseReading.interprets(viewer, kernel.pack()))
        .map(kernel ->
            files.open(histories.keys()).values().stream()
                .filter(file -> concerned(viewer, file, kernel))
                .map(file -> preview(file, kernel))
                .toList());
  }

  private boolean concerned(Viewer viewer, CaseFile file, Kernel kernel) {
    return file.history().founded().pack().equals(kernel.pack().id())
        && !file.kernel().equals(kernel)
        && parts.sees(viewer, file);
  }

  private Preview preview(CaseFile file, Kernel kernel) {
    return switch (files.under(file, kernel)) {
      case CaseFiles.Misfit(String why) -> new Stuck(file, why);
      case CaseFiles.Fits(CaseFile other) -> {
        LocalDate day = today();
        Assessment before = file.kernel().assess(file.state(), day);
        Assessment after = kernel.assess(other.state(), day);
        yield new Movable(file, kernel.pack(), before, after, kernel.diff(before, after));
      }
    };
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** They go by the other version from now on. */
  public record Moved(List<String> projects) implements Outcome {}

  /** A reason is asked for. */
  public record NoReason() implements Outcome {}

  /** No project was chosen. */
  public record NoneChosen() implements Outcome {}

  /** There is no such version or project for this person to move. */
  public record NotFound() implements Outcome {}

  /** One of them cannot be moved, or somebody acted in it meanwhile; none was moved. */
  public record NotNow(String project) implements Outcome {}

  /**
   * Moves these projects, or none of them.
   *
   * @param reason why, in the office's words
   */
  @Transactional
  public Outcome move(
      Viewer viewer, String pack, String version, Collection<String> projects, String reason) {
    Optional<List<Preview>> run = dryRun(viewer, pack, version);
    if (run.isEmpty()) {
      return new NotFound();
    }
    if (projects.isEmpty()) {
      return new NoneChosen();
    }
    if (reason.isBlank()) {
      return new NoReason();
    }
    List<String> moved = new ArrayList<>();
    for (String key : projects) {
      Optional<Preview> one =
          run.get().stream().filter(preview -> preview.file().key().equals(key)).findFirst();
      if (one.isEmpty()) {
        return undone(new NotFound());
      }
      if (!(one.get() instanceof Movable movable)
          || !written(viewer, movable.file(), version, reason.strip())) {
        return undone(new NotNow(key));
      }
      moved.add(key);
    }
    return new Moved(moved);
  }

  /** Nothing of what was written before stays. */
  private static Outcome undone(Outcome outcome) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return outcome;
  }

  private boolean written(Viewer viewer, CaseFile file, String version, String reason) {
    CaseEntry entry = new CaseEntry.Moved(file.kernel().pack().version(), version, reason);
    Draft draft = new Draft(Subject.project(file.key()), today(), viewer.actor(), entry.body());
    return journal.append(List.of(draft), file.history().heads()) instanceof Appended.Written;
  }

  private LocalDate today() {
    return days.today()
        .orElseThrow(() -> new IllegalStateException("no day has been announced yet"));
  }
}
