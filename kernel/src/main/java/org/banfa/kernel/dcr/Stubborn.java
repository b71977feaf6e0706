package org.banfa.kernel.dcr;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which events need to be tried from a marking to find a shortest way to a goal. Events that can be
 * done in any order are tried in one order only, so that twenty independent prerequisites are
 * twenty markings and not a million.
 *
 * <p>These are strong stubborn sets (Valmari, "Stubborn sets for reduced state space generation";
 * for shortest plans: Wehrle and Helmert, "About partial order reduction in planning and computer
 * aided verification"). From every marking the set holds something that each way to the goal has in
 * it; for each of its events that is not enabled, something that each way to that event has in it;
 * and for each that is enabled, all that it disables or does not commute with. So of any way to the
 * goal the first event that is in the set can be done at once, and the rest after it: as long a way
 * as before.
 */
final class Stubborn {

  /** What a way should lead to. */
  sealed interface Goal {
    boolean reached(Marking marking);
  }

  /** That the event may be executed. */
  record Enabled(int event) implements Goal {
    @Override
    public boolean reached(Marking marking) {
      return marking.enabled(event);
    }
  }

  /** That nothing is owed. */
  record Settled() implements Goal {
    @Override
    public boolean reached(Marking marking) {
      return marking.accepting();
    }
  }

  private final DcrGraph graph;
  private final Relevance relevance;
  private final BitSet[] opposed;

  Stubborn(DcrGraph graph, Relevance relevance) {
    this.graph = graph;
    this.relevance = relevance;
    this.opposed = new BitSet[graph.events().size()];
    relevance.events().stream().forEach(event -> opposed[event] = opposedTo(event));
  }

  /** The enabled events to be tried from a marking; none where it is at the goal. */
  BitSet towards(Goal goal, Marking marking) {
    if (goal.reached(marking)) {
      return new BitSet();
    }
    BitSet chosen =
        switch (goal) {
          case Enabled(int event) -> before(event, marking);
          case Settled() -> fewest(all().filter(event -> owed(marking, event)).map(this::settling));
        };
    chosen.and(relevance.events());
    Deque<Integer> open = new ArrayDeque<>(chosen.stream().boxed().toList());
    while (!open.isEmpty()) {
      int event = open.remove();
      BitSet more =
          (BitSet) (marking.enabled(event) ? opposed[event] : before(event, marking)).clone();
      more.and(relevance.events());
      more.andNot(chosen);
      more.stream().forEach(open::add);
      chosen.or(more);
    }
    BitSet tried = new BitSet();
    chosen.stream().filter(marking::enabled).forEach(tried::set);
    return tried;
  }

  /** One of these comes before the event is enabled, which it is not now. */
  private BitSet before(int event, Marking marking) {
    if (!marking.has(Marking.INCLUDED, event)) {
      return sources(graph.includedBy, event);
    }
    Stream<BitSet> conditions =
        all()
            .filter(from ->
                graph.conditionsOf.has(event, from)
                    && marking.has(Marking.INCLUDED, from)
                    && !marking.has(Marking.EXECUTED, from))
            .map(this::lifting);
    Stream<BitSet> milestones =
        all()
            .filter(from -> graph.milestonesOf.has(event, from) && owed(marking, from))
            .map(this::settling);
    return fewest(Stream.concat(conditions, milestones));
  }

  private Stream<Integer> all() {
    return Stream.iterate(0, event -> event < graph.events().size(), event -> event + 1);
  }

  private static boolean owed(Marking marking, int event) {
    return marking.has(Marking.PENDING, event) && marking.has(Marking.INCLUDED, event);
  }

  /** What ends that the event stands in the way as a condition. */
  private BitSet lifting(int event) {
    BitSet all = sources(graph.excludedBy, event);
    all.set(event);
    return all;
  }

  /** What ends that the event is owed. */
  private BitSet settling(int event) {
    BitSet all = lifting(event);
    all.or(sources(graph.cancelledBy, event));
    return all;
  }

  private static BitSet fewest(Stream<BitSet> some) {
    List<BitSet> all = some.toList();
    BitSet best = all.getFirst();
    for (BitSet one : all) {
      best = one.cardinality() < best.cardinality() ? one : best;
    }
    return best;
  }

  private BitSet sources(Bits relation, int event) {
    BitSet all = new BitSet();
    for (int from = 0; from < graph.events().size(); from++) {
      if (relation.has(from, event)) {
        all.set(from);
      }
    }
    return all;
  }

  /** The events that cannot be done after this one as they could before it. */
  private BitSet opposedTo(int event) {
    BitSet all = new BitSet();
    relevance.events().stream()
        .filter(other -> other != event)
        .filter(other -> disables(event, other) || clash(event, other) || clash(other, event))
        .forEach(all::set);
    return all;
  }

  private boolean disables(int one, int other) {
    return graph.excludedBy.has(one, other)
        || meet(graph.includedBy, one, graph.conditionsOf, other)
        || meet(graph.includedBy, one, graph.milestonesOf, other)
        || meet(graph.requiredBy, one, graph.milestonesOf, other);
  }

  /** Whether it makes a difference which of them is done last. */
  private boolean clash(int one, int other) {
    return graph.requiredBy.has(one, other)
        || meet(graph.includedBy, one, graph.excludedBy, other)
        || meet(graph.requiredBy, one, graph.cancelledBy, other);
  }

  private boolean meet(Bits ones, int one, Bits others, int other) {
    for (int word = 0; word < Bits.words(graph.events().size()); word++) {
      if ((ones.word(one, word) & others.word(other, word)) != 0) {
        return true;
      }
    }
    return false;
  }
}
