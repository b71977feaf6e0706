package org.banfa.kernel.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** Gathers what is wrong with a pack, so that its author is told everything at once. */
public final class Problems {

  private final Map<String, List<String>> lines;
  private final List<String> files;
  private final SequencedSet<Problem> found = new LinkedHashSet<>();

  /** For the text of each file by its name. */
  public Problems(SequencedMap<String, String> texts) {
    files = List.copyOf(texts.sequencedKeySet());
    lines =
        texts.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, file -> file.getValue().lines().toList()));
  }

  /** Keeps one problem; the same one only once. */
  public void note(Where where, String problem, String cause, String remedy) {
    found.add(new Problem(where, line(where), problem, cause, remedy));
  }

  /** Whether nothing was found. */
  public boolean none() {
    return found.isEmpty();
  }

  /** All of them, in the order of the files, then of the lines. */
  public List<Problem> inOrder() {
    var sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.<Problem>comparingInt(problem -> files.indexOf(problem.where().file()))
            .thenComparingInt(problem -> problem.where().line())
            .thenComparingInt(problem -> problem.where().column()));
    return List.copyOf(sorted);
  }

  private String line(Where where) {
    List<String> all = lines.getOrDefault(where.file(), List.of());
    return where.line() <= all.size() ? all.get(where.line() - 1) : "";
  }
}
