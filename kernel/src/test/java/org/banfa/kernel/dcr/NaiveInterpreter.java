package org.banfa.kernel.dcr;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A second reading of the rules of {@link DcrGraph}, written with plain sets and lists of relations
 * and sharing nothing with the first but the graph. Can be made wrong on purpose.
 */
final class NaiveInterpreter {

  /** A mistake one could make in reading the rules. */
  enum Fault {
    MILESTONE_AS_CONDITION,
    CONDITION_AS_MILESTONE,
    EXCLUDED_CONDITION_COUNTS,
    EXCLUDED_MILESTONE_COUNTS,
    EXCLUDED_EVENT_ENABLED,
    INCLUDE_BEFORE_EXCLUDE,
    RESPONSE_BEFORE_NO_RESPONSE,
    OWN_RESPONSE_LOST,
    NO_RESPONSE_IGNORED,
    STAYS_PENDING_WHEN_EXECUTED,
    EXCLUSION_CLEARS_PENDING,
    EXCLUSION_CLEARS_EXECUTED,
    EXCLUDED_PENDING_IS_OWED
  }

  private final DcrGraph graph;
  private final Optional<Fault> fault;
  private final Set<String> executed;
  private final Set<String> pending;
  private final Set<String> included;

  private NaiveInterpreter(DcrGraph graph, Optional<Fault> fault) {
    this.graph = graph;
    this.fault = fault;
    this.executed = new TreeSet<>(graph.initial().executed());
    this.pending = new TreeSet<>(graph.initial().pending());
    this.included = new TreeSet<>(graph.initial().included());
  }

  static NaiveInterpreter correct(DcrGraph graph) {
    return new NaiveInterpreter(graph, Optional.empty());
  }

  static NaiveInterpreter wrong(DcrGraph graph, Fault fault) {
    return new NaiveInterpreter(graph, Optional.of(fault));
  }

  Sight sight() {
    Set<String> enabled =
        graph.events().stream()
            .filter(this::enabled)
            .collect(Collectors.toCollection(TreeSet::new));
    boolean accepting =
        pending.stream().noneMatch(e -> included.contains(e) || is(Fault.EXCLUDED_PENDING_IS_OWED));
    return new Sight(
        Set.copyOf(executed), Set.copyOf(pending), Set.copyOf(included), enabled, accepting);
  }

  void happen(String event) {
    executed.add(event);
    if (!is(Fault.STAYS_PENDING_WHEN_EXECUTED)) {
      pending.remove(event);
    }
    if (is(Fault.RESPONSE_BEFORE_NO_RESPONSE)) {
      targets(Relation.Kind.RESPONSE, event).forEach(pending::add);
      targets(Relation.Kind.NO_RESPONSE, event).forEach(pending::remove);
    } else {
      if (!is(Fault.NO_RESPONSE_IGNORED)) {
        targets(Relation.Kind.NO_RESPONSE, event).forEach(pending::remove);
      }
      targets(Relation.Kind.RESPONSE, event).forEach(pending::add);
    }
    if (is(Fault.OWN_RESPONSE_LOST)) {
      pending.remove(event);
    }
    if (is(Fault.INCLUDE_BEFORE_EXCLUDE)) {
      targets(Relation.Kind.INCLUDE, event).forEach(included::add);
      targets(Relation.Kind.EXCLUDE, event).forEach(this::exclude);
    } else {
      targets(Relation.Kind.EXCLUDE, event).forEach(this::exclude);
      targets(Relation.Kind.INCLUDE, event).forEach(included::add);
    }
  }

  private void exclude(String event) {
    included.remove(event);
    if (is(Fault.EXCLUSION_CLEARS_PENDING)) {
      pending.remove(event);
    }
    if (is(Fault.EXCLUSION_CLEARS_EXECUTED)) {
      executed.remove(event);
    }
  }

  private boolean enabled(String event) {
    if (!included.contains(event) && !is(Fault.EXCLUDED_EVENT_ENABLED)) {
      return false;
    }
    return graph.relations().stream()
        .filter(relation -> relation.to().equals(event))
        .noneMatch(this::holdsBack);
  }

  private boolean holdsBack(Relation relation) {
    String from = relation.from();
    boolean counted = included.contains(from);
    boolean condition =
        (counted || is(Fault.EXCLUDED_CONDITION_COUNTS)) && !executed.contains(from);
    boolean milestone = (counted || is(Fault.EXCLUDED_MILESTONE_COUNTS)) && pending.contains(from);
    return switch (relation.kind()) {
      case CONDITION -> is(Fault.CONDITION_AS_MILESTONE) ? milestone : condition;
      case MILESTONE -> is(Fault.MILESTONE_AS_CONDITION) ? condition : milestone;
      case INCLUDE, EXCLUDE, RESPONSE, NO_RESPONSE -> false;
    };
  }

  private Stream<String> targets(Relation.Kind kind, String from) {
    return graph.relations().stream()
        .filter(relation -> relation.kind() == kind && relation.from().equals(from))
        .map(Relation::to);
  }

  private boolean is(Fault mistake) {
    return fault.filter(mistake::equals).isPresent();
  }
}
