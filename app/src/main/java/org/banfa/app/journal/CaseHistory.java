package org.banfa.app.journal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the book holds on one project: its own chain, that of its organisation and that of its
 * regulation, in the order in which they were written.
 *
 * @param heads where each of these chains stood when they were read
 */
public record CaseHistory(
    String key, CaseEntry.Founded founded, List<Line> lines, Map<Subject, Head> heads) {

  private static final Comparator<Line> AS_WRITTEN =
      Comparator.comparing((Line line) -> line.entry().recordedAt())
          .thenComparing(line -> line.entry().subject())
          .thenComparingLong(line -> line.entry().seq());

  public CaseHistory {
    lines = lines.stream().sorted(AS_WRITTEN).toList();
    heads = Map.copyOf(heads);
  }

  /** One entry with what it says. */
  public record Line(Entry entry, CaseEntry what) {}

  /** The lines that count: all but those of acts that were withdrawn. */
  public List<Line> standing() {
    Set<Long> withdrawn = new HashSet<>();
    for (Line line : own()) {
      if (line.what() instanceof CaseEntry.Withdrawn(long entry, _)) {
        withdrawn.add(entry);
      }
    }
    Subject project = Subject.project(key);
    return withdrawn.isEmpty()
        ? lines
        : lines.stream()
            .filter(line ->
                !line.entry().subject().equals(project) || !withdrawn.contains(line.entry().seq()))
            .toList();
  }

  /** The version of its regulation that governs the project. */
  public String version() {
    String version = founded.packVersion();
    for (Line line : lines) {
      if (line.what() instanceof CaseEntry.Moved(_, String to, _)) {
        version = to;
      }
    }
    return version;
  }

  /** The project's own entries. */
  public List<Line> own() {
    Subject project = Subject.project(key);
    return lines.stream().filter(line -> line.entry().subject().equals(project)).toList();
  }
}
