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

  /** The keys of all projects in the book. */
  public List<String> keys() {
    return journal.heads(Subject.Kind.PROJECT).keySet().stream().map(Subject::key).toList();
  }

  /** What was recorded on a regulation: the readings chosen. */
  public List<CaseHistory.Line> ofRegulation(String pack) {
    return lines(journal.read(Subject.regulation(pack)));
  }

  private static Set<Subject> above(Collection<CaseEntry.Founded> founded) {
    Set<Subject> subjects = new LinkedHashSet<>();
    for (CaseEntry.Founded one : founded) {
      subjects.add(Subject.organisation(one.unit()));
      subjects.add(Subject.regulation(one.pack()));
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
