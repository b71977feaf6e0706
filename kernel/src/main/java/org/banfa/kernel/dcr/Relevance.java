package org.banfa.kernel.dcr;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * What matters to a question: the events whose execution can change the answer, and the marks that
 * have to be remembered. Everything else can be left out of an exploration without changing what
 * the relevant events can do, because no relevant mark depends on it.
 */
final class Relevance {

  private final DcrGraph graph;
  private final int words;
  private final BitSet events = new BitSet();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final long[] marks;

  private Relevance(DcrGraph graph) {
    this.graph = graph;
    this.words = Bits.words(graph.events().size());
    this.marks = new long[3 * words];
  }

  /** For questions on whether the event is enabled. */
  static Relevance toEnabling(DcrGraph graph, int event) {
    Relevance relevance = new Relevance(graph);
    relevance.addEvent(event);
    relevance.close();
    return relevance;
  }

  /** For questions on whether a marking reached from this one is accepting. */
  static Relevance toAccepting(Marking start) {
    DcrGraph graph = start.graph();
    Relevance relevance = new Relevance(graph);
    for (int event = 0; event < graph.events().size(); event++) {
      if (start.has(Marking.PENDING, event) || relevance.isRequired(event)) {
        relevance.addOwed(event);
      }
    }
    relevance.close();
    return relevance;
  }

  /** The relevant events, by their dense numbers. */
  BitSet events() {
    return events;
  }

  /** The marks to remember, laid out as in a {@link Marking}. */
  long[] marks() {
    return marks;
  }

  private boolean isRequired(int event) {
    for (int from = 0; from < graph.events().size(); from++) {
      if (graph.requiredBy.has(from, event)) {
        return true;
      }
    }
    return false;
  }

  private void close() {
    while (!open.isEmpty()) {
      int event = open.remove();
      addIncluded(event);
      for (int from = 0; from < graph.events().size(); from++) {
        if (graph.conditionsOf.has(event, from)) {
          addIncluded(from);
          addExecuted(from);
        }
        if (graph.milestonesOf.has(event, from)) {
          addOwed(from);
        }
      }
    }
  }

  private void addEvent(int event) {
    if (!events.get(event)) {
      events.set(event);
      open.add(event);
    }
  }

  private void addOwed(int event) {
    addIncluded(event);
    if (addMark(Marking.PENDING, event)) {
      addEvent(event);
      for (int from = 0; from < graph.events().size(); from++) {
        if (graph.requiredBy.has(from, event) || graph.cancelledBy.has(from, event)) {
          addEvent(from);
        }
      }
    }
  }

  private void addIncluded(int event) {
    if (addMark(Marking.INCLUDED, event)) {
      for (int from = 0; from < graph.events().size(); from++) {
        if (graph.includedBy.has(from, event) || graph.excludedBy.has(from, event)) {
          addEvent(from);
        }
      }
    }
  }

  private void addExecuted(int event) {
    if (addMark(Marking.EXECUTED, event)) {
      addEvent(event);
    }
  }

  private boolean addMark(int set, int event) {
    int word = set * words + Bits.wordOf(event);
    boolean isNew = (marks[word] & Bits.bit(event)) == 0;
    marks[word] |= Bits.bit(event);
    return isNew;
  }
}
