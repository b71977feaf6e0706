package org.banfa.app.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.app.documents.Documents;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Appended;
import org.banfa.app.journal.Attachment;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.Draft;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.Head;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.journal.Subject;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.Event;
import org.banfa.kernel.Judgement;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does an act of a regulation: opens the case, asks the law, and writes the act or the refused
 * attempt into the book, all in one transaction.
 */
@Component
public class DoAct {

  private final CaseFiles files;
  private final Journal journal;
  private final LegalDays days;
  private final Parts parts;
  private final Documents documents;

  DoAct(CaseFiles files, Journal journal, LegalDays days, Parts parts, Documents documents) {
    this.files = files;
    this.journal = journal;
    this.days = days;
    this.parts = parts;
    this.documents = documents;
  }

  /** Tries it. The day is the legal day of the book. */
  @Transactional
  public Performed perform(Viewer viewer, Attempt attempt) {
    Optional<CaseFile> found =
        files.open(attempt.project()).filter(file -> parts.sees(viewer, file));
    if (found.isEmpty() || !known(found.get(), attempt)) {
      return new Performed.NotFound();
    }
    CaseFile file = found.get();
    Set<String> roles = parts.of(viewer, file);
    if (roles.isEmpty()) {
      return new Performed.NoPart(file);
    }
    if (Classified.stated(attempt.facts())) {
      return new Performed.Stopped();
    }
    if (attempt.seen().filter(seen -> seen != own(file).seq()).isPresent()) {
      return new Performed.Overtaken(
          file, journal.readAfter(Subject.project(file.key()), attempt.seen().get()));
    }
    Event.Done event = event(viewer, file, attempt, role(file, attempt, roles));
    return switch (file.kernel().judge(file.state(), event)) {
      case Judgement.Allowed(List<String> relied) -> record(viewer, file, attempt, event, relied);
      case Judgement.Refused refused -> refuse(viewer, file, attempt, event, refused);
      case Judgement.Undetermined open -> leaveOpen(viewer, file, attempt, event, open);
    };
  }

  private static boolean known(CaseFile file, Attempt attempt) {
    return file.kernel().pack().acts().containsKey(attempt.act())
        && file.state().find(attempt.object()).isPresent();
  }

  private static Head own(CaseFile file) {
    return file.history().heads().getOrDefault(Subject.project(file.key()), Head.EMPTY);
  }

  /** The role they asked for, else the first of theirs that has a part, else any of theirs. */
  private static String role(CaseFile file, Attempt attempt, Set<String> roles) {
    Set<String> entitled = entitled(file, file.kernel().pack().act(attempt.act()));
    return attempt
        .role()
        .filter(roles::contains)
        .or(() -> roles.stream().filter(entitled::contains).findFirst())
        .orElseGet(() -> roles.iterator().next());
  }

  private static Set<String> entitled(CaseFile file, Act act) {
    Set<String> all = new LinkedHashSet<>();
    for (String role : act.by().roles()) {
      Role named = file.kernel().pack().role(role);
      all.add(role);
      all.addAll(named.anyOf());
    }
    return all;
  }

  private Event.Done event(Viewer viewer, CaseFile file, Attempt attempt, String role) {
    LocalDate today = today();
    SequencedMap<String, Set<String>> attached = new LinkedHashMap<>();
    for (Attachment one : attempt.files()) {
      attached.put(one.slot(), attempt.ticked().getOrDefault(one.slot(), Set.of()));
    }
    Act act = file.kernel().pack().act(attempt.act());
    return new Event.Done(
        today,
        attempt.object(),
        attempt.act(),
        role,
        attempt.outcome(),
        attempt.facts(),
        attached,
        act.opens().map(type -> nextObject(file, type)),
        viewer.name());
  }

  private LocalDate today() {
    return days.today()
        .orElseThrow(() -> new IllegalStateException("no day has been announced yet"));
  }

  /** The next object of that type in the project. */
  static ObjectId nextObject(CaseFile file, String type) {
    long number =
        1
            + file.state().things().keySet().stream()
                .filter(id -> id.type().equals(type))
                .filter(id -> id.key().startsWith(file.key() + "."))
                .count();
    return new ObjectId(type, file.key() + "." + number);
  }

  private Performed record(
      Viewer viewer, CaseFile file, Attempt attempt, Event.Done event, List<String> relied) {
    CaseEntry entry = new CaseEntry.Happened(event, attempt.opinion(), attempt.files());
    Subject subject = file.chain(event.object());
    List<Draft> drafts = new ArrayList<>();
    drafts.add(new Draft(subject, event.on(), viewer.actor(), entry.body()));
    if (subject.equals(Subject.project(file.key()))) {
      State after = file.kernel().step(file.state(), event);
      drafts.addAll(Reach.drafts(file, after, event.on(), viewer.actor()));
    }
    return switch (journal.append(drafts, file.history().heads())) {
      case Appended.Written(List<Entry> entries) -> {
        keep(attempt);
        yield new Performed.Recorded(reopened(file), event, entries.getFirst(), relied);
      }
      case Appended.Conflict(Subject _, List<Entry> meanwhile) ->
          new Performed.Overtaken(reopened(file), meanwhile);
    };
  }

  private Appended write(Viewer viewer, CaseFile file, Event.Done event, CaseEntry entry) {
    Subject subject = Subject.project(file.key());
    return journal.append(
        List.of(new Draft(subject, event.on(), viewer.actor(), entry.body())),
        file.history().heads());
  }

  private void keep(Attempt attempt) {
    attempt.files().forEach(one -> documents.keep(one.sha256()));
  }

  private CaseFile reopened(CaseFile file) {
    return files.open(file.key()).orElseThrow();
  }

  private Performed refuse(
      Viewer viewer,
      CaseFile file,
      Attempt attempt,
      Event.Done event,
      Judgement.Refused judgement) {
    CaseEntry entry = tried(attempt, event, true, judgement.blockers());
    return switch (write(viewer, file, event, entry)) {
      case Appended.Written(List<Entry> entries) -> {
        keep(attempt);
        yield new Performed.Refused(reopened(file), event, entries.getFirst(), judgement);
      }
      case Appended.Conflict(Subject _, List<Entry> meanwhile) ->
          new Performed.Overtaken(reopened(file), meanwhile);
    };
  }

  private Performed leaveOpen(
      Viewer viewer,
      CaseFile file,
      Attempt attempt,
      Event.Done event,
      Judgement.Undetermined judgement) {
    CaseEntry entry = tried(attempt, event, false, judgement.blockers());
    return switch (write(viewer, file, event, entry)) {
      case Appended.Written(List<Entry> entries) -> {
        keep(attempt);
        yield new Performed.Undetermined(reopened(file), event, entries.getFirst(), judgement);
      }
      case Appended.Conflict(Subject _, List<Entry> meanwhile) ->
          new Performed.Overtaken(reopened(file), meanwhile);
    };
  }

  private static CaseEntry tried(
      Attempt attempt, Event.Done event, boolean refused, List<Blocker> blockers) {
    return new CaseEntry.Tried(
        event,
        attempt.opinion(),
        attempt.files(),
        refused,
        blockers.stream().map(Blocker::rule).distinct().toList(),
        blockers.stream().flatMap(blocker -> blocker.cites().stream()).distinct().toList());
  }
}
