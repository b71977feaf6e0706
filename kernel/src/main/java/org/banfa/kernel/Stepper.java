package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Effect;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;

/** Carries one event into a session and lets the rules follow until nothing moves any more. */
final class Stepper {

  /**
   * Far more than any stratified pack needs: beyond it rules are setting each other off in a
   * circle.
   */
  private static final int MOST_ROUNDS = 10_000;

  private final Ruleset rules;
  private final Session session;
  private final Duties duties;
  private final Timers timers;

  Stepper(Ruleset rules, Session session) {
    this.rules = rules;
    this.session = session;
    this.duties = new Duties(rules, session);
    this.timers = new Timers(rules, session);
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
    Thing.Part part = part(event, judgement);
    session.change(event.object(), thing -> thing.taking(act.id(), part));
    List<Thing.Part> parts = session.find(event.object()).orElseThrow().parts(act.id());
    event
        .opens()
        .filter(opened -> session.find(opened).isEmpty())
        .ifPresent(opened -> session.open(opened, Optional.of(event.object()), event.on()));
    ObjectId context = opened(parts).orElse(event.object());
    session.learn(context, event.facts(), event.on(), event.on(), event.by());
    if (rules.parties().remaining(act, parts).isEmpty()) {
      Deed deed = record(act, event.object(), parts);
      parts.forEach(one -> violations(deed, context, one));
      duties.extend(act, event);
      session.signal(new Signal.Acted(context, deed.on(), act.id(), deed.outcome()));
      duties.discharge(deed, context);
    }
    settle(event.on());
  }

  private static Thing.Part part(Event.Done event, Judgement judgement) {
    return new Thing.Part(
        event.role(),
        event.on(),
        event.outcome(),
        event.attached(),
        event.opens(),
        judgement instanceof Judgement.Allowed(List<String> relied) ? relied : List.of(),
        judgement instanceof Judgement.Refused(List<Blocker> blockers)
            ? blockers.stream().filter(Blocker::definite).toList()
            : List.of());
  }

  private static Optional<ObjectId> opened(List<Thing.Part> parts) {
    return parts.stream().flatMap(part -> part.opened().stream()).findFirst();
  }

  /** The act happens on the day the last part is in; its outcome is that of whoever decides. */
  private Deed record(Act act, ObjectId object, List<Thing.Part> parts) {
    SequencedMap<String, Set<String>> attached = new LinkedHashMap<>();
    parts.forEach(part -> attached.putAll(part.attached()));
    Deed deed =
        new Deed(
            session.nextDeed(),
            act.id(),
            object,
            parts.stream().map(Thing.Part::on).max(Comparator.naturalOrder()).orElseThrow(),
            parts.stream().map(Thing.Part::role).toList(),
            parts.stream()
                .filter(part -> rules.parties().decides(act, part.role()))
                .findFirst()
                .flatMap(Thing.Part::outcome),
            Thing.sorted(attached),
            opened(parts),
            parts.stream().flatMap(part -> part.relied().stream()).distinct().toList(),
            false);
    session.change(object, thing -> thing.having(deed));
    return deed;
  }

  private void violations(Deed deed, ObjectId context, Thing.Part part) {
    part.against()
        .forEach(blocker ->
            session.add(new Violation(deed.number(), deed.act(), context, deed.on(), blocker)));
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
      Optional<Trigger> trigger = rule.trigger();
      if (trigger.filter(one -> sets(one, signal)).isPresent()) {
        fire(rule, signal.object(), signal.on(), today);
      }
    }
  }

  private static boolean sets(Trigger trigger, Signal signal) {
    return switch (trigger) {
      case Trigger.Done done ->
          signal instanceof Signal.Acted acted && done.matches(acted.act(), acted.outcome());
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
      if (rule.trigger().orElse(null) instanceof Trigger.Becomes becomes) {
        String type = Contexts.of(rules.pack()).ofBecomes(becomes);
        for (Thing thing : session.everything()) {
          if (thing.id().type().equals(type) && !session.ended(thing.id())) {
            Truth truth = View.of(rules, session, thing.id()).test(becomes.guard());
            if (!(truth instanceof Truth.Unknown)
                && session.beginsToHold(rule.id() + "@" + thing.id(), truth instanceof Truth.Yes)) {
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
          || !(applies(rule, duty.about()) instanceof Truth.No)) {
        return duty;
      }
      moved[0] = true;
      return duty.closed(new Duty.Cancelled(today, rule.id()));
    });
    return moved[0];
  }

  /** Carries a rule out where its test holds; true unless it must wait for facts. */
  private boolean fire(Rule rule, ObjectId object, LocalDate on, LocalDate today) {
    if (session.ended(object)) {
      return false;
    }
    return switch (applies(rule, object)) {
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

  private Truth applies(Rule rule, ObjectId object) {
    return rules.precedence().applies(rule, View.of(rules, session, object));
  }

  private void carryOut(Rule rule, ObjectId object, LocalDate on, LocalDate today) {
    switch (rule) {
      case Rule.Obligation obligation -> duties.oblige(obligation, object, on, today);
      case Rule.Lapse lapse -> timers.begin(lapse, object, on);
      case Rule.Consequence consequence ->
          consequence.then().forEach(effect -> apply(effect, rule, object, on, today));
      case Rule.Gate _,
          Rule.Prohibition _,
          Rule.Settlement _,
          Rule.Enablement _,
          Rule.Permission _,
          Rule.Recurrence _ ->
          throw new IllegalStateException("not set off by anything: " + rule.id());
    }
  }

  /**
   * @param on the day of what set the rule off: facts hold, clocks stand and things count as having
   *     happened from then
   */
  private void apply(Effect effect, Rule rule, ObjectId object, LocalDate on, LocalDate today) {
    LocalDate since = on.isAfter(today) ? today : on;
    switch (effect) {
      case Effect.SetFacts set ->
          session.learn(object, new LinkedHashMap<>(set.values()), since, today, rule.id());
      case Effect.Resets(List<String> acts) ->
          onActs(object, acts, (thing, ours) -> thing.resetting(ours));
      case Effect.Excludes(List<String> acts) ->
          onActs(object, acts, (thing, ours) -> thing.excluding(union(thing.excluded(), ours)));
      case Effect.Includes(List<String> acts) ->
          onActs(object, acts, (thing, ours) -> thing.excluding(minus(thing.excluded(), ours)));
      case Effect.Cancels(List<String> cancelled) ->
          duties.cancel(object, cancelled, today, rule.id());
      case Effect.Suspends(List<String> stopped, String reason) ->
          duties.suspend(object, stopped, since, reason, rule.id());
      case Effect.Resumes(List<String> going) -> duties.resume(object, going, since);
      case Effect.Occurs(String name, String label) ->
          session.add(new Happening(name, label, object, since, rule.id()));
      case Effect.Ends() -> {
        session.change(object, Thing::end);
        duties.end(object, today, rule.id());
        timers.end(object);
      }
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

  /**
   * Marks duties whose day has passed and lets timers run out on the given day, until nothing moves
   * any more.
   */
  void passTo(LocalDate today) {
    int rounds = 0;
    boolean moved = true;
    while (moved) {
      moved = duties.mark(today) | timers.runOut(today);
      settle(today);
      if (++rounds > MOST_ROUNDS) {
        throw new IllegalStateException(
            rules.pack().id() + ": duties of one day follow from each other without end");
      }
    }
  }

  /** Lets the days pass one after the other, as far as something happens on them. */
  void pass(LocalDate from, LocalDate to) {
    Optional<LocalDate> next = nextWakeUp(from);
    while (next.filter(day -> !day.isAfter(to)).isPresent()) {
      LocalDate day = next.get();
      reach(day);
      passTo(day);
      next = nextWakeUp(day);
    }
    reach(to);
    passTo(to);
  }

  private void reach(LocalDate day) {
    if (session.date().filter(day::isBefore).isEmpty()) {
      session.reach(day);
    }
  }

  /** The next day after today on which time alone changes something. */
  Optional<LocalDate> nextWakeUp(LocalDate today) {
    List<LocalDate> wakeUps = new ArrayList<>();
    duties.lastDays().forEach(day -> wakeUps.add(day.plusDays(1)));
    timers.lastDays().forEach(day -> wakeUps.add(day.plusDays(1)));
    new Recurring(rules, session).nextOpening(today).ifPresent(wakeUps::add);
    return wakeUps.stream().filter(today::isBefore).min(Comparator.naturalOrder());
  }
}
