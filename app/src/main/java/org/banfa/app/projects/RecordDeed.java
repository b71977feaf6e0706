package org.banfa.app.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.app.documents.Documents;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Appended;
import org.banfa.app.journal.Attachment;
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
import org.banfa.kernel.State;
import org.banfa.kernel.Violation;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that something was done in fact, right or not: for those who oversee. The law is not
 * asked for leave; what stood in the way is held against the deed as a breach.
 */
@Component
public class RecordDeed {

  /** Where the evidence stands among the files of the entry. */
  public static final String EVIDENCE = "evidence";

  private final CaseFiles files;
  private final Journal journal;
  private final LegalDays days;
  private final Parts parts;
  private final Documents documents;

  RecordDeed(CaseFiles files, Journal journal, LegalDays days, Parts parts, Documents documents) {
    this.files = files;
    this.journal = journal;
    this.days = days;
    this.parts = parts;
    this.documents = documents;
  }

  /**
   * What was done.
   *
   * @param on the day on which it was done
   * @param role the role that did it, entitled or not
   * @param by who did it, in words
   * @param facts what is known of it, by full name
   * @param evidence how that is known, in words
   * @param papers what shows it; kept already by the documents room
   */
  public record Deed(
      String project,
      ObjectId object,
      String act,
      LocalDate on,
      String role,
      String by,
      Optional<String> outcome,
      SequencedMap<String, Value> facts,
      String evidence,
      List<Attachment> papers) {

    public Deed {
      facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
      papers = List.copyOf(papers);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /**
   * It stands in the book.
   *
   * @param breaches what it broke; empty where nothing stood in its way
   */
  public record Recorded(Entry entry, List<Violation> breaches) implements Outcome {
    public Recorded {
      breaches = List.copyOf(breaches);
    }
  }

  /** The day is still to come, or lies before the project. */
  public record WrongDay(LocalDate first, LocalDate last) implements Outcome {}

  /** It was stated that the project holds state secrets; nothing was written. */
  public record Stopped() implements Outcome {}

  /** Somebody wrote meanwhile; nothing was written. */
  public record Overtaken() implements Outcome {}

  /** The viewer's office does not oversee. */
  public record NotEntitled() implements Outcome {}

  /** There is no such project, object, act or role for this person to see. */
  public record NotFound() implements Outcome {}

  /** Whether somebody may record deeds at all. */
  public static boolean oversees(Viewer viewer) {
    return viewer.oversight() && viewer.administrator().isEmpty();
  }

  /** Records it. */
  @Transactional
  public Outcome record(Viewer viewer, Deed deed) {
    Optional<CaseFile> found = files.open(deed.project()).filter(file -> parts.sees(viewer, file));
    if (found.isEmpty() || !known(found.get(), deed)) {
      return new NotFound();
    }
    if (!oversees(viewer)) {
      return new NotEntitled();
    }
    if (Classified.stated(deed.facts())) {
      return new Stopped();
    }
    CaseFile file = found.get();
    LocalDate first = file.history().own().getFirst().entry().on();
    return deed.on().isBefore(first) || deed.on().isAfter(today())
        ? new WrongDay(first, today())
        : write(viewer, file, deed);
  }

  private static boolean known(CaseFile file, Deed deed) {
    Act act = file.kernel().pack().acts().get(deed.act());
    return act != null
        && act.on().equals(deed.object().type())
        && file.state().find(deed.object()).isPresent()
        && !deed.object().equals(file.organisation())
        && file.kernel().pack().roles().containsKey(deed.role());
  }

  private Outcome write(Viewer viewer, CaseFile file, Deed deed) {
    Act act = file.kernel().pack().act(deed.act());
    Event.Done event =
        new Event.Done(
            deed.on(),
            deed.object(),
            deed.act(),
            deed.role(),
            deed.outcome(),
            deed.facts(),
            new LinkedHashMap<>(),
            act.opens().map(type -> DoAct.nextObject(file, type)),
            deed.by());
    State after = file.kernel().step(file.state(), event);
    CaseEntry entry = new CaseEntry.Happened(event, deed.evidence(), deed.papers());
    Subject subject = file.chain(deed.object());
    List<Draft> drafts = new ArrayList<>();
    drafts.add(new Draft(subject, today(), viewer.actor(), entry.body()));
    if (subject.equals(Subject.project(file.key()))) {
      drafts.addAll(Reach.drafts(file, after, today(), viewer.actor()));
    }
    return switch (journal.append(drafts, file.history().heads())) {
      case Appended.Written(List<Entry> entries) -> {
        deed.papers().forEach(one -> documents.keep(one.sha256()));
        yield new Recorded(entries.getFirst(), breaches(file.state(), after));
      }
      case Appended.Conflict _ -> new Overtaken();
    };
  }

  private static List<Violation> breaches(State before, State after) {
    return after.violations().stream().filter(one -> !before.violations().contains(one)).toList();
  }

  private LocalDate today() {
    return days.today()
        .orElseThrow(() -> new IllegalStateException("no day has been announced yet"));
  }
}
