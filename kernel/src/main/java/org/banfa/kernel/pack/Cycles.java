package org.banfa.kernel.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds names that lead back to themselves. */
final class Cycles {

  private final Function<String, List<String>> next;
  private final Set<String> cleared = new HashSet<>();

  private Cycles(Function<String, List<String>> next) {
    this.next = next;
  }

  /**
   * Notes each cycle once, at the name first written.
   *
   * @param problem the sentence, with {@code %s} for the name
   * @param key the key that leads from name to name
   */
  static void check(
      Collection<String> names,
      Function<String, List<String>> next,
      Function<String, Where> where,
      String problem,
      String key,
      Desk desk) {
    var cycles = new Cycles(next);
    for (String name : names) {
      List<String> cycle = cycles.from(name, new ArrayList<>());
      if (!cycle.isEmpty()) {
        desk.note(
            where.apply(cycle.getFirst()),
            problem.formatted(cycle.getFirst()),
            key + " 连成了环：" + String.join(" → ", cycle),
            "去掉其中一处 " + key);
      }
    }
  }

  /**
   * The cycle that the path runs into, its first name again at its end; empty where there is none.
   */
  private List<String> from(String name, List<String> path) {
    int seen = path.indexOf(name);
    if (seen >= 0) {
      var cycle = new ArrayList<>(path.subList(seen, path.size()));
      cycle.add(name);
      return cycle;
    }
    if (!cleared.add(name)) {
      return List.of();
    }
    path.add(name);
    List<String> found =
        next.apply(name).stream()
            .map(one -> from(one, path))
            .filter(cycle -> !cycle.isEmpty())
            .findFirst()
            .orElse(List.of());
    path.removeLast();
    return found;
  }
}
