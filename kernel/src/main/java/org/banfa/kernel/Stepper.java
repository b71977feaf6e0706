package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Effect;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;
import org.banfa.kernel.time.Deadlines;
import org.banfa.kernel.time.DueDate;
import org.banfa.kernel.time.ExcludedTime;
import org.banfa.kernel.time.Extension;

/** Carries one event into a session and lets the rules follow until nothing moves any more. */
final class Stepper {

  /**
   * Far more than any stratified pack needs: beyond it rules are setting each other off in a
   * circle.
   */
  private static final int MOST_ROUNDS = 10_000;

  private final Ruleset rules;
  private final Session session;

  Stepper(Ruleset rules, Session session) {
    this.rules = rules;
    this.session = session;
  }

  void opened(Event.Opened event) {
    session.open(event.object(), event.parent(), event.on());
    session.learn(event.object(), event.facts(), event.on(), event.on(), "");
    settle(event.on());
  }

  void learned(Event.Learned event) {
    session.learn(
        event.object(),
        event.facts(),
        event.trueSince().orElse(event.on()),
        event.on(),
        event.source());
    settle(event.on());
  }

  void done(Event.Done event, Judgement judgement) {
    Act act = rules.pack().act(event.act());
    takePart(event, act);
    event
        .opens()
        .ifPresent(opened -> {
          if (session.find(opened).isEmpty()) {
            session.open(opened, Optional.of(event.object()), event.on());
          }
        });
    ObjectId context = event.opens().orElse(event.object());
    session.learn(context, event.facts(), event.on(), event.on(), event.by());
    if (complete(event, act)) {
      Deed deed = record(event, act, judgement);
      violations(deed, context, judgement);
      extend(act, event);
      session.signal(new Signal.Acted(context, event.on(), act.id(), deed.outcome()));
      discharge(deed, context);
    }
    settle(event.on());
  }

  private void takePart(Event.Done event, Act act) {
    if (act.by() instanceof Act.Joint) {
      session.change(
          event.object(),
          thing ->
              thing.taking(act.id(), new Thing.Part(event.role(), event.on(), event.outcome())));
    }
  }

  private boolean complete(Event.Done event, Act act) {
    return !(act.by() instanceof Act.Joint joint)
        || partsOf(event.object(), act).stream()
            .map(Thing.Part::role)
            .toList()
            .containsAll(joint.roles());
  }

  private List<Thing.Part> partsOf(ObjectId object, Act act) {
    return session
        .find(object)
        .map(thing -> thing.parts().getOrDefault(act.id(), List.of()))
        .orElse(List.of());
  }

  private Deed record(Event.Done event, Act act, Judgement judgement) {
    List<Thing.Part> parts = partsOf(event.object(), act);
    List<String> roles =
        parts.isEmpty() ? List.of(event.role()) : parts.stream().map(Thing.Part::role).toList();
    Optional<String> outcome =
        act.by() instanceof Act.Joint joint
            ? parts.stream()
                .filter(part -> part.role().equals(joint.lead()))
                .findFirst()
                .flatMap(Thing.Part::outcome)
            : event.outcome();
    List<String> relied =
        switch (judgement) {
          case Judgement.Allowed allowed -> allowed.relied();
          case Judgement.Refused _, Judgement.Undetermined _ -> List.of();
        };
    Deed deed =
        new Deed(
            session.nextDeed(),
            act.id(),
            event.object(),
            event.on(),
            roles,
            outcome,
            event.attached(),
            event.opens(),
            relied,
            false);
    session.change(event.object(), thing -> thing.having(deed));
    return deed;
  }

  private void violations(Deed deed, ObjectId context, Judgement judgement) {
    if (judgement instanceof Judgement.Refused(List<Blocker> blockers)) {
      for (Blocker blocker : blockers) {
        if (blocker.definite()) {
          session.add(new Violation(deed.number(), deed.act(), context, deed.on(), blocker));
        }
      }
    }
  }

  private void extend(Act act, Event.Done event) {
    act.extension()
        .ifPresent(move -> {
          if (event.facts().get(move.to()) instanceof Value.Day(LocalDate to)) {
            moveDue(move.duty(), event, to);
          }
        });
  }

  private void moveDue(String rule, Event.Done event, LocalDate to) {
    session.changeDuties(duty -> {
      if (!duty.open() || !duty.rule().equals(rule) || !related(duty, event.object())) {
        return duty;
      }
      List<Extension> moves = new ArrayList<>(duty.extensions());
      moves.add(new Extension(to, event.role(), event.on()));
      return duty.extended(moves);
    });
  }

  private boolean related(Duty duty, ObjectId object) {
    return isAt(duty.object(), object) || isAt(object, duty.object());
  }

  /** Whether the first is the second or hangs somewhere under it. */
  private boolean isAt(ObjectId lower, ObjectId upper) {
    return session.nearest(lower, upper.type()).map(Thing::id).filter(upper::equals).isPresent();
  }

  /** Closes, for every rule, its oldest open duty that this deed answers. */
  private void discharge(Deed deed, ObjectId context) {
    Set<String> answered = new HashSet<>();
    Counting counting = new Counting(rules, session);
    session.changeDuties(duty -> {
      if (!duty.open() || !answers(deed, context, duty) || !answered.add(answer(duty))) {
        return duty;
      }
      boolean late =
          counting.due(duty).flatMap(DueDate::due).filter(deed.on()::isAfter).isPresent();
      return duty.closed(new Duty.Fulfilled(deed.on(), deed.number(), late));
    });
  }

  private static String answer(Duty duty) {
    return duty.rule() + "@" + duty.object();
  }

  private boolean answers(Deed deed, ObjectId context, Duty duty) {
    if (!isAt(deed.object(), duty.object()) && !isAt(context, duty.object())) {
      return false;
    }
    Optional<Trigger.Done> special =
        rules.pack().rules().get(duty.rule()) instanceof Rule.Obligation obligation
            ? obligation.dischargedBy()
            : Optional.empty();
    return special
        .map(done -> matches(done, deed.act(), deed.outcome()))
        .orElse(deed.act().equals(duty.act()));
  }

  private static boolean matches(Trigger.Done done, String act, Optional<String> outcome) {
    return done.act().equals(act)
        && (done.outcomes().isEmpty() || outcome.filter(done.outcomes()::contains).isPresent());
  }

  /** Lets rules follow until nothing moves any more. */
  void settle(LocalDate today) {
    int rounds = 0;
    boolean moved = true;
    while (moved) {
      Optional<Signal> signal = session.nextSignal();
      while (signal.isPresent()) {
        hear(signal.get(), today);
        if (++rounds > MOST_ROUNDS) {
          throw new IllegalStateException(
              rules.pack().id() + ": rules set each other off without end at " + signal.get());
        }
        signal = session.nextSignal();
      }
      moved = watch(today) | judgeAgain(today) | withdraw(today);
    }
    new Recurring(rules, session).refresh(today);
  }

  private void hear(Signal signal, LocalDate today) {
    for (Rule rule : rules.pack().rules().values()) {
      Optional<Trigger> trigger = triggerOf(rule);
      if (trigger.filter(one -> sets(one, signal)).isPresent()) {
        fire(rule, signal.object(), signal.on(), today);
      }
    }
  }

  static Optional<Trigger> triggerOf(Rule rule) {
    return switch (rule) {
      case Rule.Obligation obligation -> Optional.of(obligation.on());
      case Rule.Lapse lapse -> Optional.of(lapse.on());
      case Rule.Consequence consequence -> Optional.of(consequence.on());
      case Rule.Gate _,
          Rule.Prohibition _,
          Rule.Settlement _,
          Rule.Enablement _,
          Rule.Permission _,
          Rule.Recurrence _ ->
          Optional.empty();
    };
  }

  private static boolean sets(Trigger trigger, Signal signal) {
    return switch (trigger) {
      case Trigger.Done done ->
          signal instanceof Signal.Acted acted && matches(done, acted.act(), acted.outcome());
      case Trigger.Known known ->
          signal instanceof Signal.FactKnown fact && fact.fact().equals(known.fact());
      case Trigger.Breached breached ->
          signal instanceof Signal.DutyBreached duty && duty.rule().equals(breached.rule());
      case Trigger.Overdue overdue ->
          signal instanceof Signal.DutyOverdue duty && duty.rule().equals(overdue.rule());
      case Trigger.Occurs occurs ->
          signal instanceof Signal.Happened happened && happened.name().equals(occurs.name());
      case Trigger.Violated violated ->
          signal instanceof Signal.RuleViolated rule && rule.rule().equals(violated.rule());
      case Trigger.Becomes _ -> false;
    };
  }

  /** Fires rules whose watched guard begins to hold. */
  private boolean watch(LocalDate today) {
    boolean moved = false;
    for (Rule rule : rules.pack().rules().values()) {
      if (triggerOf(rule).orElse(null) instanceof Trigger.Becomes becomes) {
        String type = Contexts.of(rules.pack()).ofBecomes(becomes);
        for (Thing thing : session.things()) {
          if (thing.id().type().equals(type) && !thing.ended()) {
            boolean holds =
                View.of(rules, session, thing.id()).test(becomes.guard()) instanceof Truth.Yes;
            if (session.beginsToHold(rule.id() + "@" + thing.id(), holds)) {
              fire(rule, thing.id(), today, today);
              moved = true;
            }
          }
        }
      }
    }
    return moved;
  }

  /** Judges again the rules that waited for facts. */
  private boolean judgeAgain(LocalDate today) {
    boolean moved = false;
    for (State.Awaiting waiting : session.takeAwaiting()) {
      Rule rule = rules.pack().rule(waiting.rule());
      moved |= fire(rule, waiting.object(), waiting.since(), today);
    }
    return moved;
  }

  /** Ends open duties whose rule is judged all the time and no longer holds. */
  private boolean withdraw(LocalDate today) {
    boolean[] moved = {false};
    session.changeDuties(duty -> {
      Rule rule = rules.pack().rule(duty.rule());
      if (!duty.open()
          || !(rule instanceof Rule.Obligation)
          || rule.head().judgedAtTrigger()
          || !(View.of(rules, session, duty.object()).test(rule.head().when())
              instanceof Truth.No)) {
        return duty;
      }
      moved[0] = true;
      return duty.closed(new Duty.Cancelled(today, rule.id()));
    });
    return moved[0];
  }

  /** Carries a rule out where its test holds; true unless it must wait for facts. */
  private boolean fire(Rule rule, ObjectId object, LocalDate on, LocalDate today) {
    if (session.find(object).filter(Thing::ended).isPresent()) {
      return false;
    }
    View view = View.of(rules, session, object);
    if (yields(rule, view)) {
      return false;
    }
    return switch (view.test(rule.head().when())) {
      case Truth.No() -> false;
      case Truth.Unknown(SortedSet<String> missing) -> {
        session.await(rule.id(), object, on, missing);
        yield false;
      }
      case Truth.Yes() -> {
        carryOut(rule, object, on, today);
        yield true;
      }
    };
  }

  private boolean yields(Rule rule, View view) {
    return rules.pack().rules().values().stream()
        .filter(other -> other.head().overrides().contains(rule.id()))
        .anyMatch(other -> view.test(other.head().when()) instanceof Truth.Yes);
  }

  private void carryOut(Rule rule, ObjectId object, LocalDate on, LocalDate today) {
    switch (rule) {
      case Rule.Obligation obligation -> oblige(obligation, object, on, today);
      case Rule.Lapse lapse ->
          session.add(new State.Timer(lapse.id(), object, on, rules.period(lapse.after())));
      case Rule.Consequence consequence ->
          consequence.then().forEach(effect -> apply(effect, rule, object, today));
      case Rule.Gate _,
          Rule.Prohibition _,
          Rule.Settlement _,
          Rule.Enablement _,
          Rule.Permission _,
          Rule.Recurrence _ ->
          throw new IllegalStateException("not set off by anything: " + rule.id());
    }
  }

  private void oblige(Rule.Obligation rule, ObjectId object, LocalDate on, LocalDate today) {
    ObjectId owner =
        session.nearest(object, rules.scope().dutyObject(rule.act())).map(Thing::id).orElse(object);
    boolean sameAgain =
        rule.on() instanceof Trigger.Known
            && session.duties().stream()
                .anyMatch(duty -> duty.rule().equals(rule.id()) && duty.object().equals(owner));
    if (sameAgain) {
      return;
    }
    List<String> after =
        rule.after().isEmpty() && rule.on() instanceof Trigger.Known(String fact)
            ? List.of(fact)
            : rule.after();
    session.add(
        new Duty(
            rule.id() + "@" + owner + "#" + session.nextNumber(rule.id(), owner),
            rule.id(),
            owner,
            rule.act(),
            rule.bearer(),
            today,
            on,
            Optional.empty(),
            rules.terms(rule.due()),
            after,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private void apply(Effect effect, Rule rule, ObjectId object, LocalDate today) {
    switch (effect) {
      case Effect.SetFacts set ->
          session.learn(object, new LinkedHashMap<>(set.values()), today, today, rule.id());
      case Effect.Resets(List<String> acts) ->
          onActs(object, acts, (thing, ours) -> thing.resetting(ours));
      case Effect.Excludes(List<String> acts) ->
          onActs(object, acts, (thing, ours) -> thing.excluding(union(thing.excluded(), ours)));
      case Effect.Includes(List<String> acts) ->
          onActs(object, acts, (thing, ours) -> thing.excluding(minus(thing.excluded(), ours)));
      case Effect.Cancels(List<String> cancelled) ->
          onDuties(object, cancelled, duty -> duty.closed(new Duty.Cancelled(today, rule.id())));
      case Effect.Suspends(List<String> stopped, String reason) ->
          onDuties(object, stopped, duty -> stop(duty, today, reason, rule.id()));
      case Effect.Resumes(List<String> going) -> onDuties(object, going, duty -> goOn(duty, today));
      case Effect.Occurs(String name, String label) ->
          session.add(new Happening(name, label, object, today, rule.id()));
      case Effect.Ends() -> end(object, rule, today);
    }
  }

  private interface OnThing {
    Thing apply(Thing thing, Set<String> acts);
  }

  private void onActs(ObjectId object, List<String> acts, OnThing how) {
    Map<ObjectId, Set<String>> byObject = new LinkedHashMap<>();
    for (String act : acts) {
      session
          .nearest(object, rules.pack().act(act).on())
          .ifPresent(thing -> byObject.computeIfAbsent(thing.id(), id -> new TreeSet<>()).add(act));
    }
    byObject.forEach((id, ours) -> session.change(id, thing -> how.apply(thing, ours)));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private static Set<String> minus(Set<String> one, Set<String> other) {
    Set<String> rest = new TreeSet<>(one);
    rest.removeAll(other);
    return rest;
  }

  private void onDuties(ObjectId object, List<String> ofRules, UnaryOperator<Duty> how) {
    session.changeDuties(duty ->
        duty.open() && ofRules.contains(duty.rule()) && related(duty, object)
            ? how.apply(duty)
            : duty);
  }

  private static Duty stop(Duty duty, LocalDate today, String reason, String by) {
    boolean standing = duty.excluded().stream().anyMatch(time -> time.to().isEmpty());
    if (standing) {
      return duty;
    }
    List<ExcludedTime> times = new ArrayList<>(duty.excluded());
    times.add(new ExcludedTime(today, Optional.empty(), reason, by));
    return duty.excluding(times);
  }

  private static Duty goOn(Duty duty, LocalDate today) {
    return duty.excluding(
        duty.excluded().stream()
            .filter(time -> time.to().isPresent() || time.from().isBefore(today))
            .map(time ->
                time.to().isPresent()
                    ? time
                    : new ExcludedTime(
                        time.from(), Optional.of(today.minusDays(1)), time.reason(), time.by()))
            .toList());
  }

  private void end(ObjectId object, Rule rule, LocalDate today) {
    session.change(object, Thing::end);
    session.changeDuties(duty ->
        duty.open() && isAt(duty.object(), object)
            ? duty.closed(new Duty.Cancelled(today, rule.id()))
            : duty);
  }

  /** Marks duties whose day has passed and lets timers run out, on the given day. */
  void passTo(LocalDate today) {
    Counting counting = new Counting(rules, session);
    session.changeDuties(duty -> late(duty, counting, today));
    for (State.Timer timer : session.timers()) {
      runOut(timer, today);
    }
    settle(today);
  }

  private Duty late(Duty duty, Counting counting, LocalDate today) {
    if (!duty.open()) {
      return duty;
    }
    Duty after = duty;
    Optional<LocalDate> due = counting.due(duty).flatMap(DueDate::due);
    if (after.overdueOn().isEmpty() && due.filter(today::isAfter).isPresent()) {
      after = after.overdue(today);
      session.signal(new Signal.DutyOverdue(duty.object(), today, duty.rule()));
    }
    if (after.breachedOn().isEmpty()
        && counting.latestOfTheLaw(duty).filter(today::isAfter).isPresent()) {
      after = after.breached(today);
      session.signal(new Signal.DutyBreached(duty.object(), today, duty.rule()));
    }
    return after;
  }

  private void runOut(State.Timer timer, LocalDate today) {
    Rule.Lapse rule = (Rule.Lapse) rules.pack().rule(timer.rule());
    if (answered(rule, timer)) {
      session.remove(timer);
    } else if (lastDay(timer).filter(today::isAfter).isPresent()) {
      session.remove(timer);
      session.add(new Happening(rule.occurs(), rule.label(), timer.object(), today, rule.id()));
    }
  }

  private boolean answered(Rule.Lapse rule, State.Timer timer) {
    return rule.unless().stream()
        .anyMatch(done ->
            session.nearest(timer.object(), rules.pack().act(done.act()).on()).stream()
                .flatMap(thing -> thing.deeds().stream())
                .anyMatch(deed ->
                    !deed.on().isBefore(timer.since())
                        && matches(done, deed.act(), deed.outcome())));
  }

  private Optional<LocalDate> lastDay(State.Timer timer) {
    return Deadlines.due(
            timer.after(), timer.since(), List.of(), rules.pack().counting(), rules.calendar())
        .due();
  }

  /** The next day after today on which time alone changes something. */
  Optional<LocalDate> nextWakeUp(LocalDate today) {
    Counting counting = new Counting(rules, session);
    List<LocalDate> days = new ArrayList<>();
    for (Duty duty : session.duties()) {
      if (duty.open()) {
        counting.due(duty).flatMap(DueDate::due).ifPresent(days::add);
        counting.latestOfTheLaw(duty).ifPresent(days::add);
      }
    }
    session.timers().forEach(timer -> lastDay(timer).ifPresent(days::add));
    List<LocalDate> wakeUps = new ArrayList<>();
    days.forEach(day -> wakeUps.add(day.plusDays(1)));
    new Recurring(rules, session).nextOpening(today).ifPresent(wakeUps::add);
    return wakeUps.stream().filter(today::isBefore).min(Comparator.naturalOrder());
  }
}
