package org.banfa.kernel.dcr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The markings reachable from a start, nearest first, up to a bound. Each is known by its number.
 */
final class Exploration {

  /** How a marking was first reached; the start has no way and stands for itself. */
  private record Way(int from, int event) {}

  private final Relevance relevance;
  private final int bound;

  /** The events to be tried from a marking. */
  private final Function<Marking, BitSet> tried;

  private final Map<Marking, Integer> numbers = new HashMap<>();
  private final List<Marking> markings = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<List<Integer>> before = new ArrayList<>();
  private final BitSet cutOff = new BitSet();

  private Exploration(Relevance relevance, int bound, Function<Marking, BitSet> tried) {
    this.relevance = relevance;
    this.bound = bound;
    this.tried = tried;
  }

  /** Of every marking that can be reached. */
  static Exploration of(Marking start, Relevance relevance, int bound) {
    return of(start, relevance, bound, _ -> relevance.events());
  }

  /**
   * Of so many markings that a shortest way to the goal is among the ways, if there is any. From
   * markings at the goal it does not go on.
   */
  static Exploration towards(Marking start, Relevance relevance, int bound, Stubborn.Goal goal) {
    var stubborn = new Stubborn(start.graph(), relevance);
    return of(start, relevance, bound, marking -> stubborn.towards(goal, marking));
  }

  private static Exploration of(
      Marking start, Relevance relevance, int bound, Function<Marking, BitSet> tried) {
    Exploration exploration = new Exploration(relevance, bound, tried);
    exploration.number(start.keeping(relevance.marks()), new Way(0, 0));
    for (int next = 0; next < exploration.markings.size(); next++) {
      exploration.expand(next);
    }
    return exploration;
  }

  /** Whether no marking had to be left out. */
  boolean complete() {
    return cutOff.isEmpty();
  }

  /** The numbers of the markings that pass the test. */
  BitSet where(Predicate<Marking> test) {
    BitSet found = new BitSet();
    for (int number = 0; number < markings.size(); number++) {
      if (test.test(markings.get(number))) {
        found.set(number);
      }
    }
    return found;
  }

  /**
   * The numbers of the markings from which certainly none of the goals can be reached: neither a
   * known goal nor a marking that was left out lies ahead of them.
   */
  BitSet cutOffFrom(BitSet goals) {
    BitSet hopeful = (BitSet) goals.clone();
    hopeful.or(cutOff);
    Deque<Integer> open = new ArrayDeque<>();
    hopeful.stream().forEach(open::add);
    while (!open.isEmpty()) {
      for (int earlier : before.get(open.remove())) {
        if (!hopeful.get(earlier)) {
          hopeful.set(earlier);
          open.add(earlier);
        }
      }
    }
    BitSet lost = new BitSet();
    lost.set(0, markings.size());
    lost.andNot(hopeful);
    return lost;
  }

  /** A shortest of the ways to a marking that were explored; the same at every time of asking. */
  List<String> planTo(int number) {
    List<String> events = markings.get(number).graph().events();
    ArrayDeque<String> plan = new ArrayDeque<>();
    for (int at = number; at != 0; at = ways.get(at).from()) {
      plan.addFirst(events.get(ways.get(at).event()));
    }
    return List.copyOf(plan);
  }

  private void expand(int number) {
    Marking marking = markings.get(number);
    BitSet events = tried.apply(marking);
    for (int event = events.nextSetBit(0); event >= 0; event = events.nextSetBit(event + 1)) {
      if (marking.enabled(event)) {
        Marking after = marking.after(event).keeping(relevance.marks());
        int next = number(after, new Way(number, event));
        if (next < 0) {
          cutOff.set(number);
        } else if (next != number) {
          before.get(next).add(number);
        }
      }
    }
  }

  /** The number of a marking, or -1 where it is new and the bound is reached. */
  private int number(Marking marking, Way way) {
    Integer known = numbers.get(marking);
    if (known != null) {
      return known;
    }
    if (markings.size() == bound) {
      return -1;
    }
    int number = markings.size();
    numbers.put(marking, number);
    markings.add(marking);
    ways.add(way);
    before.add(new ArrayList<>(4));
    return number;
  }
}
