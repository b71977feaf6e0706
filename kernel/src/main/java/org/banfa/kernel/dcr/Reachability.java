package org.banfa.kernel.dcr;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Questions about everything that can still be done from a marking, doing only what is enabled.
 *
 * <p>Each question explores the markings it needs, leaving out events and marks that cannot matter
 * to it, and gives up after a number of markings. That some events can never happen is seen without
 * exploring, so it is often known where the rest is not. Whether something can be reached is looked
 * for in one order where the order does not matter, so that many independent prerequisites cost
 * little. Whether something can be lost, by a deadlock or for an event, has to look at every
 * marking: there twenty things that can be done in any order make a million markings. An answer
 * other than "not known" is exact, also when the exploration was cut short.
 */
public final class Reachability {

  private final Marking start;
  private final int bound;
  private final BitSet possible;

  private Reachability(Marking start, int bound) {
    this.start = start;
    this.bound = bound;
    this.possible = Optimism.possible(start);
  }

  /**
   * Prepares questions from a marking on.
   *
   * @param bound how many markings each question may look at, at least 1
   * @throws IllegalArgumentException if the bound is less than 1
   */
  public static Reachability from(Marking start, int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("A bound of " + bound + " markings is less than 1.");
    }
    return new Reachability(start, bound);
  }

  /**
   * Can the event ever be executed?
   *
   * @return yes with a shortest plan, which ends with the event itself; no; or not known
   * @throws IllegalArgumentException if the graph has no such event
   */
  public Answer canHappen(String event) {
    int index = start.graph().index(event);
    if (!possible.get(index)) {
      return new Answer.No();
    }
    Answer answer = wayTo(new Stubborn.Enabled(index), Relevance.toEnabling(start.graph(), index));
    return answer instanceof Answer.Yes(List<String> plan)
        ? new Answer.Yes(Stream.concat(plan.stream(), Stream.of(event)).toList())
        : answer;
  }

  /**
   * Can everything owed be settled: can an accepting marking be reached?
   *
   * @return yes with a shortest plan, empty if nothing is owed now; no; or not known
   */
  public Answer canAccept() {
    return wayTo(new Stubborn.Settled(), Relevance.toAccepting(start));
  }

  /**
   * Is there a deadlock: a marking that can be reached, and from which no accepting marking can be
   * reached any more? Events may still be enabled there; they do not help.
   *
   * @return yes with a plan that leads into it, no, or not known. The plan is a shortest one unless
   *     the exploration was cut short; then it is a true plan, but a shorter one may exist
   */
  public Answer deadlock() {
    Exploration exploration = aroundAccepting();
    BitSet dead = exploration.cutOffFrom(exploration.where(Marking::accepting));
    if (!dead.isEmpty()) {
      return new Answer.Yes(exploration.planTo(dead.nextSetBit(0)));
    }
    return exploration.complete() ? new Answer.No() : new Answer.NotKnown(bound);
  }

  /**
   * Can the event be brought about again from every marking that can be reached? An event done once
   * for all, such as one that excludes itself, can be lost, and its plan shows that.
   *
   * @return the plan of a loss is a shortest one unless the exploration was cut short
   * @throws IllegalArgumentException if the graph has no such event
   */
  public Liveness liveness(String event) {
    int index = start.graph().index(event);
    if (!possible.get(index)) {
      return new Liveness.CanBeLost(List.of());
    }
    Exploration exploration = aroundEnabling(index);
    BitSet lost = exploration.cutOffFrom(exploration.where(marking -> marking.enabled(index)));
    if (!lost.isEmpty()) {
      return new Liveness.CanBeLost(exploration.planTo(lost.nextSetBit(0)));
    }
    return exploration.complete() ? new Liveness.Live() : new Liveness.NotKnown(bound);
  }

  /** The liveness of each event, in the order of the graph. */
  public SequencedMap<String, Liveness> liveness() {
    SequencedMap<String, Liveness> all = new LinkedHashMap<>();
    for (String event : start.graph().events()) {
      all.put(event, liveness(event));
    }
    return Collections.unmodifiableSequencedMap(all);
  }

  private Answer wayTo(Stubborn.Goal goal, Relevance relevance) {
    Exploration exploration = Exploration.towards(start, relevance, bound, goal);
    BitSet goals = exploration.where(goal::reached);
    if (!goals.isEmpty()) {
      return new Answer.Yes(exploration.planTo(goals.nextSetBit(0)));
    }
    return exploration.complete() ? new Answer.No() : new Answer.NotKnown(bound);
  }

  private Exploration aroundEnabling(int event) {
    return Exploration.of(start, Relevance.toEnabling(start.graph(), event), bound);
  }

  private Exploration aroundAccepting() {
    return Exploration.of(start, Relevance.toAccepting(start), bound);
  }
}
