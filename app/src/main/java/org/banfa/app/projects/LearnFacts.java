package org.banfa.app.projects;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Appended;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.Draft;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.journal.Subject;
import org.banfa.kernel.Event;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Fact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records facts that no act's form asks for, such as the day something happened. */
@Component
public class LearnFacts {

  private final CaseFiles files;
  private final Journal journal;
  private final LegalDays days;
  private final Parts parts;

  LearnFacts(CaseFiles files, Journal journal, LegalDays days, Parts parts) {
    this.files = files;
    this.journal = journal;
    this.days = days;
    this.parts = parts;
  }

  /** What became of it. */
  public sealed interface Learned {}

  /** It stands in the book. */
  public record Recorded(Entry entry) implements Learned {}

  /** Somebody else acted meanwhile. */
  public record Overtaken(List<Entry> meanwhile) implements Learned {}

  /** These facts are for somebody else to state. */
  public record NotYours(List<String> facts) implements Learned {}

  /** It was stated that the project holds state secrets; nothing was written. */
  public record Stopped() implements Learned {}

  /** There is no such project or fact for this person to see. */
  public record NotFound() implements Learned {}

  /** Records the facts, in full names, as stated by the viewer. */
  @Transactional
  public Learned learn(
      Viewer viewer, String project, ObjectId object, SequencedMap<String, Value> facts) {
    Optional<CaseFile> found = files.open(project).filter(file -> parts.sees(viewer, file));
    if (found.isEmpty() || found.get().state().find(object).isEmpty()) {
      return new NotFound();
    }
    CaseFile file = found.get();
    if (!facts.keySet().stream().allMatch(name -> statable(file, name).isPresent())) {
      return new NotFound();
    }
    if (Classified.stated(facts)) {
      return new Stopped();
    }
    Set<String> roles = parts.of(viewer, file);
    List<String> foreign =
        facts.keySet().stream().filter(name -> !mayState(file, name, roles)).toList();
    return foreign.isEmpty() ? write(viewer, file, object, facts) : new NotYours(foreign);
  }

  private static Optional<Fact> statable(CaseFile file, String name) {
    return file.kernel().pack().fact(name).filter(fact -> fact.source() instanceof Fact.Entered);
  }

  /** The role that the pack names for it; where it names none, the project's own unit. */
  private static boolean mayState(CaseFile file, String name, Set<String> roles) {
    Optional<String> by = statable(file, name).flatMap(Fact::by);
    return by.map(roles::contains)
        .orElseGet(
            () -> roles.stream().anyMatch(role -> file.kernel().pack().role(role).relative()));
  }

  private Learned write(
      Viewer viewer, CaseFile file, ObjectId object, SequencedMap<String, Value> facts) {
    var today =
        days.today().orElseThrow(() -> new IllegalStateException("no day has been announced yet"));
    Event event = new Event.Learned(today, object, facts, Optional.empty(), viewer.name());
    Subject subject = file.chain(object);
    return switch (journal.append(
        List.of(new Draft(subject, today, viewer.actor(), CaseEntry.Happened.of(event).body())),
        file.history().heads())) {
      case Appended.Written(List<Entry> entries) -> new Recorded(entries.getFirst());
      case Appended.Conflict(Subject _, List<Entry> meanwhile) -> new Overtaken(meanwhile);
    };
  }
}
