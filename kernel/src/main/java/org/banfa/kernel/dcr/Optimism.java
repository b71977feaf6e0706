package org.banfa.kernel.dcr;

import java.util.BitSet;

/**
 * Which events could happen if nothing done ever stood in the way of anything else: an event, once
 * it could be included, stays so; a condition or milestone, once it could be lifted, stays lifted.
 * More events can happen this way than in truth, so an event that cannot happen even so never can.
 * Takes time polynomial in the size of the graph, where the exact question can be exponential.
 */
final class Optimism {

  private final Marking start;
  private final DcrGraph graph;
  private final BitSet possible = new BitSet();

  private Optimism(Marking start) {
    this.start = start;
    this.graph = start.graph();
  }

  /** The events that cannot be ruled out, by their dense numbers. */
  static BitSet possible(Marking start) {
    Optimism optimism = new Optimism(start);
    int before = -1;
    while (before < optimism.possible.cardinality()) {
      before = optimism.possible.cardinality();
      optimism.grow();
    }
    return optimism.possible;
  }

  private void grow() {
    for (int event = 0; event < graph.events().size(); event++) {
      if (!possible.get(event) && mayBeIncluded(event) && nothingCertainlyBlocks(event)) {
        possible.set(event);
      }
    }
  }

  private boolean nothingCertainlyBlocks(int event) {
    for (int from = 0; from < graph.events().size(); from++) {
      boolean condition = graph.conditionsOf.has(event, from) && !mayBeExecuted(from);
      boolean milestone = graph.milestonesOf.has(event, from) && !mayBeSettled(from);
      if ((condition || milestone) && !mayBeExcluded(from)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayBeExecuted(int event) {
    return start.has(Marking.EXECUTED, event) || possible.get(event);
  }

  private boolean mayBeSettled(int event) {
    return !start.has(Marking.PENDING, event)
        || possible.get(event)
        || mayBeReached(graph.cancelledBy, event);
  }

  private boolean mayBeIncluded(int event) {
    return start.has(Marking.INCLUDED, event) || mayBeReached(graph.includedBy, event);
  }

  private boolean mayBeExcluded(int event) {
    return !start.has(Marking.INCLUDED, event) || mayBeReached(graph.excludedBy, event);
  }

  private boolean mayBeReached(Bits relation, int event) {
    return possible.stream().anyMatch(from -> relation.has(from, event));
  }
}
