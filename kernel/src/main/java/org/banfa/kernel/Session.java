package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.banfa.kernel.fact.Value;

/** The state of one history while a step is worked out: what is held, and signals not yet heard. */
final class Session implements World {

  private final SequencedMap<String, String> readings;
  private final SequencedMap<ObjectId, Thing> things;
  private final List<Duty> duties;
  private final List<Violation> violations;
  private final List<Happening> happenings;
  private final List<State.Timer> timers;
  private final SequencedSet<String> holding;
  private final List<State.Awaiting> awaiting;
  private final SequencedSet<String> periods;
  private Optional<LocalDate> date;
  private int deeds;
  private final Deque<Signal> signals = new ArrayDeque<>();
  private final Set<String> begun = new LinkedHashSet<>();

  Session(State state) {
    readings = new LinkedHashMap<>(state.readings());
    things = new LinkedHashMap<>(state.things());
    duties = new ArrayList<>(state.duties());
    violations = new ArrayList<>(state.violations());
    happenings = new ArrayList<>(state.happenings());
    timers = new ArrayList<>(state.timers());
    holding = new LinkedHashSet<>(state.holding());
    awaiting = new ArrayList<>(state.awaiting());
    periods = new LinkedHashSet<>(state.periods());
    date = state.date();
    deeds = state.deeds();
  }

  State freeze() {
    return new State(
        readings,
        things,
        duties,
        violations,
        happenings,
        timers,
        holding,
        awaiting,
        periods,
        date,
        deeds);
  }

  @Override
  public SequencedMap<ObjectId, Thing> things() {
    return things;
  }

  @Override
  public List<Duty> duties() {
    return List.copyOf(duties);
  }

  /** All objects as they are now: what is opened or changed meanwhile does not show. */
  List<Thing> everything() {
    return List.copyOf(things.values());
  }

  Map<String, String> readings() {
    return readings;
  }

  Optional<LocalDate> date() {
    return date;
  }

  void reach(LocalDate day) {
    date = Optional.of(day);
  }

  void choose(String reading, String option) {
    readings.put(reading, option);
  }

  int deeds() {
    return deeds;
  }

  int nextDeed() {
    return ++deeds;
  }

  void open(ObjectId id, Optional<ObjectId> parent, LocalDate on) {
    if (things.putIfAbsent(id, Thing.opened(id, parent, on)) != null) {
      throw new IllegalArgumentException("object " + id + " is there already");
    }
  }

  void change(ObjectId id, UnaryOperator<Thing> how) {
    Thing before = find(id).orElseThrow(() -> Judge.unknown(id));
    things.put(id, how.apply(before));
  }

  /**
   * Keeps facts on the objects they belong to, from the given one upwards, and signals those that
   * are new.
   */
  void learn(
      ObjectId from,
      Map<String, Value> facts,
      LocalDate since,
      LocalDate learnedOn,
      String source) {
    new TreeMap<>(facts)
        .forEach((fact, value) -> {
          String type = fact.substring(0, fact.indexOf('.'));
          ObjectId owner =
              nearest(from, type)
                  .map(Thing::id)
                  .orElseThrow(
                      () -> new IllegalArgumentException(fact + " does not belong to " + from));
          Optional<Value> before =
              find(owner).map(thing -> thing.facts().get(fact)).map(Known::value);
          change(
              owner,
              thing -> thing.knowing(Map.of(fact, new Known(value, since, learnedOn, source))));
          if (!before.equals(Optional.of(value))) {
            LocalDate day = value instanceof Value.Day(LocalDate named) ? named : since;
            signal(new Signal.FactKnown(owner, day, fact));
          }
        });
  }

  void signal(Signal signal) {
    signals.add(signal);
  }

  Optional<Signal> nextSignal() {
    return Optional.ofNullable(signals.poll());
  }

  void add(Duty duty) {
    duties.add(duty);
  }

  /** A number for the next duty of the rule on the object, from 1. */
  long nextNumber(String rule, ObjectId object) {
    return 1
        + duties.stream()
            .filter(duty -> duty.rule().equals(rule) && duty.object().equals(object))
            .count();
  }

  void changeDuties(Function<Duty, Duty> how) {
    duties.replaceAll(how::apply);
  }

  void add(Violation violation) {
    violations.add(violation);
    signal(new Signal.RuleViolated(violation.object(), violation.on(), violation.blocker().rule()));
  }

  void add(Happening happening) {
    happenings.add(happening);
    signal(new Signal.Happened(happening.object(), happening.on(), happening.name()));
  }

  void add(State.Timer timer) {
    timers.add(timer);
  }

  List<State.Timer> timers() {
    return List.copyOf(timers);
  }

  void remove(State.Timer timer) {
    timers.remove(timer);
  }

  void await(String rule, ObjectId object, LocalDate since, SortedSet<String> missing) {
    awaiting.add(new State.Awaiting(rule, object, since, missing));
  }

  List<State.Awaiting> takeAwaiting() {
    List<State.Awaiting> all = List.copyOf(awaiting);
    awaiting.clear();
    return all;
  }

  /** Notes whether a watched guard holds; true if it began to. */
  boolean beginsToHold(String key, boolean holds) {
    if (!holds) {
      holding.remove(key);
      return false;
    }
    boolean began = holding.add(key);
    if (began) {
      begun.add(key);
    }
    return began;
  }

  /** Whether a watched guard began to hold in this step. */
  boolean begun(String key) {
    return begun.contains(key);
  }

  /** Notes that a period's duty was opened; true if it had not been. */
  boolean beginPeriod(String key) {
    return periods.add(key);
  }

  /** Forgets a period whose duty fell away, so that it can open again. */
  void forgetPeriod(String key) {
    periods.remove(key);
  }
}
