package org.banfa.kernel.dcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a run of a {@link DcrGraph} stands: which events were executed, are pending, are included.
 * Immutable; the rules of enabling and of execution are stated at {@link DcrGraph}. Two markings
 * are equal when they belong to the same graph object and hold the same events.
 *
 * <p>Every method that takes an event throws {@link IllegalArgumentException} if the graph does not
 * have it.
 */
public final class Marking {

  static final int EXECUTED = 0;
  static final int PENDING = 1;
  static final int INCLUDED = 2;

  private static final int SETS = 3;

  private final DcrGraph graph;

  /** The words of the executed set, then those of the pending set, then of the included set. */
  private final long[] sets;

  private final int words;

  private Marking(DcrGraph graph, long[] sets) {
    this.graph = graph;
    this.sets = sets;
    this.words = sets.length / SETS;
  }

  static Marking of(
      DcrGraph graph, Set<String> executed, Set<String> pending, Set<String> included) {
    int words = Bits.words(graph.events().size());
    long[] sets = new long[SETS * words];
    List<Set<String>> given = List.of(executed, pending, included);
    for (int set = 0; set < given.size(); set++) {
      for (String event : given.get(set)) {
        int index = graph.index(event);
        sets[set * words + Bits.wordOf(index)] |= Bits.bit(index);
      }
    }
    return new Marking(graph, sets);
  }

  /** The graph this is a marking of. */
  public DcrGraph graph() {
    return graph;
  }

  /** The events executed so far, in the order of the graph. */
  public Set<String> executed() {
    return select(event -> has(EXECUTED, event));
  }

  /** The pending events, included or not, in the order of the graph. */
  public Set<String> pending() {
    return select(event -> has(PENDING, event));
  }

  /** The included events, in the order of the graph. */
  public Set<String> included() {
    return select(event -> has(INCLUDED, event));
  }

  /** The events that may be executed now, in the order of the graph. */
  public Set<String> enabled() {
    return select(this::enabled);
  }

  /** The events both included and pending, in the order of the graph: what is still owed. */
  public Set<String> owed() {
    return select(event -> has(PENDING, event) && has(INCLUDED, event));
  }

  /** Whether the event may be executed now. */
  public boolean enabled(String event) {
    return enabled(graph.index(event));
  }

  /** Whether nothing is owed: no event is both included and pending. */
  public boolean accepting() {
    for (int word = 0; word < words; word++) {
      if ((sets[words + word] & sets[INCLUDED * words + word]) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Everything that stands in the way of the event; empty exactly when it is enabled. First whether
   * it is not included, then its conditions, then its milestones, each in the order of the graph.
   */
  public List<Blocker> blockedBy(String event) {
    int target = graph.index(event);
    List<Blocker> blockers = new ArrayList<>();
    if (!has(INCLUDED, target)) {
      blockers.add(new Blocker.NotIncluded());
    }
    for (String source : select(from -> holdsAsCondition(from, target))) {
      blockers.add(new Blocker.NotExecuted(source));
    }
    for (String source : select(from -> holdsAsMilestone(from, target))) {
      blockers.add(new Blocker.StillPending(source));
    }
    return List.copyOf(blockers);
  }

  /**
   * The marking after the event.
   *
   * @throws IllegalStateException if the event is not enabled; the message says what blocks it
   */
  public Marking execute(String event) {
    if (!enabled(event)) {
      throw new IllegalStateException(
          "Event \"" + event + "\" is not enabled: " + blockedBy(event) + ".");
    }
    return after(graph.index(event));
  }

  /**
   * The marking after the event happened, whether or not it was enabled. For a monitor: an act done
   * too early has been done all the same, and has its effects.
   */
  public Marking happened(String event) {
    return after(graph.index(event));
  }

  boolean enabled(int event) {
    if (!has(INCLUDED, event)) {
      return false;
    }
    for (int word = 0; word < words; word++) {
      long pending = sets[words + word];
      long included = sets[INCLUDED * words + word];
      long waiting = graph.conditionsOf.word(event, word) & ~sets[word];
      long busy = graph.milestonesOf.word(event, word) & pending;
      if (((waiting | busy) & included) != 0) {
        return false;
      }
    }
    return true;
  }

  Marking after(int event) {
    long[] next = sets.clone();
    next[Bits.wordOf(event)] |= Bits.bit(event);
    next[words + Bits.wordOf(event)] &= ~Bits.bit(event);
    for (int word = 0; word < words; word++) {
      int pending = words + word;
      int included = INCLUDED * words + word;
      next[pending] =
          (next[pending] & ~graph.cancelledBy.word(event, word))
              | graph.requiredBy.word(event, word);
      next[included] =
          (next[included] & ~graph.excludedBy.word(event, word))
              | graph.includedBy.word(event, word);
    }
    return new Marking(graph, next);
  }

  /** This marking with only the marks that the mask keeps. */
  Marking keeping(long[] mask) {
    long[] next = sets.clone();
    for (int word = 0; word < next.length; word++) {
      next[word] &= mask[word];
    }
    return new Marking(graph, next);
  }

  private boolean holdsAsCondition(int from, int target) {
    return graph.conditionsOf.has(target, from) && has(INCLUDED, from) && !has(EXECUTED, from);
  }

  private boolean holdsAsMilestone(int from, int target) {
    return graph.milestonesOf.has(target, from) && has(INCLUDED, from) && has(PENDING, from);
  }

  boolean has(int set, int event) {
    return (sets[set * words + Bits.wordOf(event)] & Bits.bit(event)) != 0;
  }

  private Set<String> select(IntPredicate test) {
    List<String> events = graph.events();
    Set<String> chosen = new LinkedHashSet<>();
    for (int event = 0; event < events.size(); event++) {
      if (test.test(event)) {
        chosen.add(events.get(event));
      }
    }
    return Collections.unmodifiableSet(chosen);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Marking that && graph == that.graph && Arrays.equals(sets, that.sets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sets);
  }

  @Override
  public String toString() {
    return "executed " + executed() + ", pending " + pending() + ", included " + included();
  }
}
