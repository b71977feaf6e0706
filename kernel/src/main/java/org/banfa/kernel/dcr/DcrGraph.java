package org.banfa.kernel.dcr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An immutable, untimed Dynamic Condition Response graph: events, the six {@linkplain Relation.Kind
 * relations} between them, and the marking it starts from.
 *
 * <p>The meaning is the published one. Conditions, responses, inclusion and exclusion: Hildebrandt
 * and Mukkamala, "Declarative Event-Based Workflow as Distributed Dynamic Condition Response
 * Graphs". Milestones: Hildebrandt, Mukkamala and Slaats, "Nested Dynamic Condition Response
 * Graphs". The questions asked by {@link Reachability}: Debois, Hildebrandt and Slaats,
 * "Replication, refinement &amp; reachability: complexity in dynamic condition-response graphs".
 * The no-response relation came later, with the tools of the same school (see also Christfort,
 * Cosma, Debois, Hildebrandt and Slaats, "Static and dynamic techniques for iterative test-driven
 * modelling of Dynamic Condition Response Graphs"); its place in the order below is our choice.
 *
 * <p>An event is <em>enabled</em> when it is included, each of its included conditions was
 * executed, and none of its included milestones is pending. A condition or milestone that is not
 * included does not count. So an event that is its own condition is not enabled unless the marking
 * already has it executed, and an event that is its own milestone is not enabled while pending.
 *
 * <p>Executing an event changes the marking in this order, each step on the result of the last:
 *
 * <ol>
 *   <li>the event is executed, for ever, and no longer pending;
 *   <li>targets of its no-response relations are no longer pending;
 *   <li>targets of its response relations are pending: response has the last word, so an event that
 *       is both cancelled and required is pending, and one that requires itself is pending again;
 *   <li>targets of its exclude relations are not included;
 *   <li>targets of its include relations are included: include has the last word, so an event that
 *       is both excluded and included is included.
 * </ol>
 *
 * <p>Exclusion leaves the executed and pending marks of an event as they are; they count again once
 * it is included again. A marking is <em>accepting</em> when no event is both included and pending.
 */
public final class DcrGraph {

  private final List<String> events;
  private final Map<String, Integer> indexes;
  private final List<Relation> relations;
  private final Marking initial;

  /** One row for each event, holding what restricts it. */
  final Bits conditionsOf;

  final Bits milestonesOf;

  /** One row for each event, holding what its execution touches. */
  final Bits includedBy;

  final Bits excludedBy;
  final Bits requiredBy;
  final Bits cancelledBy;

  private DcrGraph(Builder builder) {
    this.events = List.copyOf(builder.events);
    this.indexes = indexes(events);
    this.relations = List.copyOf(builder.relations);
    this.conditionsOf = byTarget(Relation.Kind.CONDITION);
    this.milestonesOf = byTarget(Relation.Kind.MILESTONE);
    this.includedBy = bySource(Relation.Kind.INCLUDE);
    this.excludedBy = bySource(Relation.Kind.EXCLUDE);
    this.requiredBy = bySource(Relation.Kind.RESPONSE);
    this.cancelledBy = bySource(Relation.Kind.NO_RESPONSE);
    Set<String> included = new LinkedHashSet<>(events);
    included.removeAll(builder.excluded);
    this.initial = marking(builder.executed, builder.pending, included);
  }

  /** Starts an empty graph. */
  public static Builder builder() {
    return new Builder();
  }

  /** The ids of all events, in the order in which they were declared. */
  public List<String> events() {
    return events;
  }

  /** All relations, in the order in which they were declared. */
  public List<Relation> relations() {
    return relations;
  }

  /** The marking the graph starts from. */
  public Marking initial() {
    return initial;
  }

  /**
   * Any other marking of this graph.
   *
   * @throws IllegalArgumentException if a set names an event the graph does not have
   */
  public Marking marking(Set<String> executed, Set<String> pending, Set<String> included) {
    return Marking.of(this, executed, pending, included);
  }

  /**
   * The dense number of an event, from 0.
   *
   * @throws IllegalArgumentException if the graph has no such event
   */
  int index(String event) {
    Integer index = indexes.get(event);
    if (index == null) {
      throw new IllegalArgumentException("The graph has no event \"" + event + "\".");
    }
    return index;
  }

  private static Map<String, Integer> indexes(List<String> events) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (String event : events) {
      indexes.put(event, indexes.size());
    }
    return indexes;
  }

  private Bits byTarget(Relation.Kind kind) {
    Bits bits = Bits.square(events.size());
    for (Relation relation : relations) {
      if (relation.kind() == kind) {
        bits.set(index(relation.to()), index(relation.from()));
      }
    }
    return bits;
  }

  private Bits bySource(Relation.Kind kind) {
    Bits bits = Bits.square(events.size());
    for (Relation relation : relations) {
      if (relation.kind() == kind) {
        bits.set(index(relation.from()), index(relation.to()));
      }
    }
    return bits;
  }

  /**
   * Collects the parts of a graph. Relations and marks may name events that are declared later;
   * everything is checked by {@link #build()}.
   */
  public static final class Builder {

    private final List<String> events = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Set<String> executed = new LinkedHashSet<>();
    private final Set<String> pending = new LinkedHashSet<>();
    private final Set<String> excluded = new LinkedHashSet<>();

    private Builder() {}

    /** Declares an event: included, not executed, not pending, unless marked otherwise. */
    public Builder event(String event) {
      events.add(event);
      return this;
    }

    /** The event was executed before the start. */
    public Builder executed(String event) {
      executed.add(event);
      return this;
    }

    /** The event is pending at the start. */
    public Builder pending(String event) {
      pending.add(event);
      return this;
    }

    /** The event is not included at the start. */
    public Builder excluded(String event) {
      excluded.add(event);
      return this;
    }

    /** Adds a relation of any kind. */
    public Builder relation(Relation.Kind kind, String from, String to) {
      relations.add(new Relation(kind, from, to));
      return this;
    }

    /** {@code to} needs {@code from} to have been executed. */
    public Builder condition(String from, String to) {
      return relation(Relation.Kind.CONDITION, from, to);
    }

    /** {@code to} must wait while {@code from} is pending. */
    public Builder milestone(String from, String to) {
      return relation(Relation.Kind.MILESTONE, from, to);
    }

    /** {@code from} includes {@code to}. */
    public Builder include(String from, String to) {
      return relation(Relation.Kind.INCLUDE, from, to);
    }

    /** {@code from} excludes {@code to}. */
    public Builder exclude(String from, String to) {
      return relation(Relation.Kind.EXCLUDE, from, to);
    }

    /** {@code from} makes {@code to} pending. */
    public Builder response(String from, String to) {
      return relation(Relation.Kind.RESPONSE, from, to);
    }

    /** {@code from} makes {@code to} no longer pending. */
    public Builder noResponse(String from, String to) {
      return relation(Relation.Kind.NO_RESPONSE, from, to);
    }

    /**
     * The finished graph.
     *
     * @throws IllegalArgumentException naming every fault: an event or relation declared twice, an
     *     event without a name, a relation or mark that names an event never declared
     */
    public DcrGraph build() {
      Set<String> faults = new LinkedHashSet<>();
      Set<String> known = checkEvents(faults);
      checkRelations(known, faults);
      executed.forEach(event -> requireKnown(known, event, "the executed mark", faults));
      pending.forEach(event -> requireKnown(known, event, "the pending mark", faults));
      excluded.forEach(event -> requireKnown(known, event, "the excluded mark", faults));
      if (!faults.isEmpty()) {
        throw new IllegalArgumentException("Not a graph: " + String.join("; ", faults) + ".");
      }
      return new DcrGraph(this);
    }

    private Set<String> checkEvents(Set<String> faults) {
      Set<String> known = new LinkedHashSet<>();
      for (String event : events) {
        if (event.isBlank()) {
          faults.add("an event has a blank name");
        } else if (!known.add(event)) {
          faults.add("event \"" + event + "\" is declared twice");
        }
      }
      return known;
    }

    private void checkRelations(Set<String> known, Set<String> faults) {
      Set<Relation> seen = new LinkedHashSet<>();
      for (Relation relation : relations) {
        requireKnown(known, relation.from(), "relation " + relation, faults);
        requireKnown(known, relation.to(), "relation " + relation, faults);
        if (!seen.add(relation)) {
          faults.add("relation " + relation + " is declared twice");
        }
      }
    }

    private static void requireKnown(
        Set<String> known, String event, String where, Set<String> faults) {
      if (!known.contains(event)) {
        faults.add(where + " names the unknown event \"" + event + "\"");
      }
    }
  }
}
