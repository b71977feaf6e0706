package org.banfa.app.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the histories of projects out of the book. */
@Component
public class Histories {

  private final Journal journal;

  Histories(Journal journal) {
    this.journal = journal;
  }

  /** The history of one project; empty when there is no such project. */
  public Optional<CaseHistory> read(String key) {
    return Optional.ofNullable(read(List.of(key)).get(key));
  }

  /** The histories of those projects that there are, in the order asked. */
  public SequencedMap<String, CaseHistory> read(Collection<String> keys) {
    Map<Subject, List<Entry>> own = journal.readAll(keys.stream().map(Subject::project).toList());
    Map<String, CaseEntry.Founded> founded = new LinkedHashMap<>();
    for (String key : keys) {
      List<Entry> chain = own.getOrDefault(Subject.project(key), List.of());
      if (!chain.isEmpty()
          && CaseEntry.of(chain.getFirst().body()) instanceof CaseEntry.Founded first) {
        founded.put(key, first);
      }
    }
    Map<Subject, List<Entry>> above = journal.readAll(above(founded.values()));
    SequencedMap<String, CaseHistory> all = new LinkedHashMap<>();
    founded.forEach((key, first) -> all.put(key, join(key, first, own, above)));
    return all;
  }

  /**
   * A history with what was written since it was read.
   *
   * @param now where its chains stand
   * @return empty where the chains are not the ones it was read from, as after a transaction that
   *     was rolled back: then it is to be read anew
   */
  Optional<CaseHistory> readOn(CaseHistory earlier, Map<Subject, Head> now) {
    List<CaseHistory.Line> lines = new ArrayList<>(earlier.lines());
    Map<Subject, Head> heads = new LinkedHashMap<>(earlier.heads());
    for (Map.Entry<Subject, Head> known : earlier.heads().entrySet()) {
      Head head = known.getValue();
      if (!head.equals(now.get(known.getKey()))) {
        List<Entry> rest = journal.readAfter(known.getKey(), Math.max(0, head.seq() - 1));
        boolean begun = head.seq() > 0;
        if (begun && (rest.isEmpty() || !rest.getFirst().head().equals(head))) {
          return Optional.empty();
        }
        lines.addAll(lines(begun ? rest.subList(1, rest.size()) : rest));
        heads.put(known.getKey(), rest.isEmpty() ? Head.EMPTY : rest.getLast().head());
      }
    }
    return Optional.of(new CaseHistory(earlier.key(), earlier.founded(), lines, heads));
  }

  /** The keys of all projects in the book. */
  public List<String> keys() {
    return journal.heads(Subject.Kind.PROJECT).keySet().stream().map(Subject::key).toList();
  }

  /** What a jurisdiction recorded on a regulation: the readings chosen. */
  public List<CaseHistory.Line> ofRegulation(String jurisdiction, String pack) {
    return lines(journal.read(Subject.regulation(jurisdiction, pack)));
  }

  private static Set<Subject> above(Collection<CaseEntry.Founded> founded) {
    Set<Subject> subjects = new LinkedHashSet<>();
    for (CaseEntry.Founded one : founded) {
      subjects.add(Subject.organisation(one.unit(), one.pack()));
      subjects.add(Subject.regulation(one.jurisdiction(), one.pack()));
      if (one.jurisdiction().equals(Subject.FIRST_JURISDICTION)) {
        subjects.add(Subject.organisationBefore(one.unit()));
      }
    }
    return subjects;
  }

  private static CaseHistory join(
      String key,
      CaseEntry.Founded founded,
      Map<Subject, List<Entry>> own,
      Map<Subject, List<Entry>> above) {
    List<CaseHistory.Line> lines = new ArrayList<>();
    Map<Subject, Head> heads = new LinkedHashMap<>();
    Map<Subject, List<Entry>> chains = new LinkedHashMap<>();
    chains.put(Subject.project(key), own.get(Subject.project(key)));
    for (Subject subject : above(List.of(founded))) {
      chains.put(subject, above.getOrDefault(subject, List.of()));
    }
    chains.forEach((subject, chain) -> {
      lines.addAll(lines(chain));
      heads.put(subject, chain.isEmpty() ? Head.EMPTY : chain.getLast().head());
    });
    return new CaseHistory(key, founded, lines, heads);
  }

  private static List<CaseHistory.Line> lines(List<Entry> chain) {
    return chain.stream()
        .map(entry -> new CaseHistory.Line(entry, CaseEntry.of(entry.body())))
        .toList();
  }
}
