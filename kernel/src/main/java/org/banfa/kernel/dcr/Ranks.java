package org.banfa.kernel.dcr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** The layer of each event: the length of the longest path of conditions and responses to it. */
final class Ranks {

  private final DcrGraph graph;

  /** For each event, those that stand after it; never in a circle. */
  private final List<BitSet> later = new ArrayList<>();

  private Ranks(DcrGraph graph) {
    this.graph = graph;
    graph.events().forEach(event -> later.add(new BitSet()));
  }

  static int[] of(DcrGraph graph) {
    Ranks ranks = new Ranks(graph);
    ranks.addAll(Relation.Kind.CONDITION);
    ranks.addAll(Relation.Kind.RESPONSE);
    return ranks.longestPaths();
  }

  private void addAll(Relation.Kind kind) {
    for (Relation relation : graph.relations()) {
      int from = graph.index(relation.from());
      int to = graph.index(relation.to());
      if (relation.kind() == kind && !leads(to, from)) {
        later.get(from).set(to);
      }
    }
  }

  /** Whether the second event stands after the first, or is the first. */
  private boolean leads(int first, int second) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      int event = open.remove();
      if (event == second) {
        return true;
      }
      later.get(event).stream().filter(next -> !seen.get(next)).forEach(open::add);
      seen.or(later.get(event));
    }
    return false;
  }

  private int[] longestPaths() {
    int[] ranks = new int[later.size()];
    int[] waitingFor = new int[later.size()];
    later.forEach(nexts -> nexts.stream().forEach(next -> waitingFor[next]++));
    Deque<Integer> ready = new ArrayDeque<>();
    for (int event = 0; event < waitingFor.length; event++) {
      if (waitingFor[event] == 0) {
        ready.add(event);
      }
    }
    while (!ready.isEmpty()) {
      int event = ready.remove();
      for (int next : later.get(event).stream().toArray()) {
        ranks[next] = Math.max(ranks[next], ranks[event] + 1);
        waitingFor[next]--;
        if (waitingFor[next] == 0) {
          ready.add(next);
        }
      }
    }
    return ranks;
  }
}
