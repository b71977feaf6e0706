package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
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
      extend(act, event);
      session.signal(new Signal.Acted(context, deed.on(), act.id(), deed.outcome()));
      discharge(deed, context);
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
    return session.isAt(duty.object(), object) || session.isAt(object, duty.object());
  }

  /** Closes, for every rule, its oldest open duty that this deed answers. */
  private void discharge(Deed deed, ObjectId context) {
    Set<String> answered = new HashSet<>();
    Counting counting = new Counting(rules, session);
    session.changeDuties(duty -> {
      if (!duty.open() || !answers(deed, context, duty) || !answered.add(answer(duty))) {
        return duty;
      }
      return fulfilled(duty, deed, counting);
    });
  }

  /**
   * A duty that is told of late may have been done meanwhile: by the first deed after the day that
   * set it off which settled no other duty of its rule.
   */
  private void settleByEarlier(Duty duty) {
    Set<Integer> spent = new HashSet<>();
    for (Duty other : session.duties()) {
      if (other.rule().equals(duty.rule())
          && other.closure().orElse(null) instanceof Duty.Fulfilled(_, int deed, _)) {
        spent.add(deed);
      }
    }
    session.things().values().stream()
        .flatMap(thing -> thing.deeds().stream())
        .filter(deed -> !deed.reset() && deed.on().isAfter(duty.triggeredOn()))
        .filter(deed -> !spent.contains(deed.number()))
        .filter(deed -> answers(deed, deed.opened().orElse(deed.object()), duty))
        .min(Comparator.comparing(Deed::on).thenComparingInt(Deed::number))
        .ifPresent(deed -> close(duty, deed));
  }

  private void close(Duty told, Deed deed) {
    Counting counting = new Counting(rules, session);
    session.changeDuties(duty ->
        duty.id().equals(told.id())
            ? fulfilled(marked(duty, counting, deed.on()), deed, counting)
            : duty);
  }

  /** A duty done in time was never late, although it may have been told late. */
  private static Duty fulfilled(Duty duty, Deed deed, Counting counting) {
    Optional<LocalDate> due = counting.due(duty).flatMap(DueDate::due);
    Optional<LocalDate> latest = counting.latestOfTheLaw(duty);
    boolean late = due.filter(deed.on()::isAfter).isPresent();
    return duty.marked(
            due.isPresent() && !late ? Optional.empty() : duty.overdueOn(),
            latest.filter(day -> !deed.on().isAfter(day)).isPresent()
                ? Optional.empty()
                : duty.breachedOn())
        .closed(new Duty.Fulfilled(deed.on(), deed.number(), late));
  }

  private static String answer(Duty duty) {
    return duty.rule() + "@" + duty.object();
  }

  private boolean answers(Deed deed, ObjectId context, Duty duty) {
    Optional<Trigger.Done> special =
        rules.pack().rules().get(duty.rule()) instanceof Rule.Obligation obligation
            ? obligation.dischargedBy()
            : Optional.empty();
    boolean here =
        session.isAt(deed.object(), duty.object()) || session.isAt(context, duty.object());
    return special
        .map(done ->
            (here || session.isAt(duty.object(), deed.object()))
                && matches(done, deed.act(), deed.outcome()))
        .orElse(here && deed.act().equals(duty.act()));
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
      Optional<Trigger> trigger = rule.trigger();
      if (trigger.filter(one -> sets(one, signal)).isPresent()) {
        fire(rule, signal.object(), signal.on(), today);
      }
    }
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
      case Rule.Obligation obligation -> oblige(obligation, object, on, today);
      case Rule.Lapse lapse -> begin(lapse, object, on);
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

  /** A lapse that counts from a day that was corrected begins anew. */
  private void begin(Rule.Lapse lapse, ObjectId object, LocalDate on) {
    if (lapse.on() instanceof Trigger.Known) {
      session.timers().stream()
          .filter(timer -> timer.rule().equals(lapse.id()) && timer.object().equals(object))
          .forEach(session::remove);
    }
    session.add(
        new State.Timer(lapse.id(), object, on, rules.period(lapse.after()), session.deeds()));
  }

  private void oblige(Rule.Obligation rule, ObjectId object, LocalDate on, LocalDate today) {
    ObjectId owner =
        session.nearest(object, rules.scope().dutyObject(rule.act())).map(Thing::id).orElse(object);
    boolean sameAgain =
        rule.on() instanceof Trigger.Known
            && session.duties().stream()
                .anyMatch(duty -> duty.rule().equals(rule.id()) && duty.about().equals(object));
    if (sameAgain) {
      return;
    }
    List<String> after =
        rule.after().isEmpty() && rule.on() instanceof Trigger.Known(String fact)
            ? List.of(fact)
            : rule.after();
    Duty duty =
        new Duty(
            rule.id() + "@" + owner + "#" + session.nextNumber(rule.id(), owner),
            rule.id(),
            owner,
            object,
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
            rules.unruled(on));
    session.add(duty);
    settleByEarlier(duty);
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
          onDuties(object, cancelled, duty -> duty.closed(new Duty.Cancelled(today, rule.id())));
      case Effect.Suspends(List<String> stopped, String reason) ->
          onDuties(object, stopped, duty -> stop(duty, since, reason, rule.id()));
      case Effect.Resumes(List<String> going) -> onDuties(object, going, duty -> goOn(duty, since));
      case Effect.Occurs(String name, String label) ->
          session.add(new Happening(name, label, object, since, rule.id()));
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
        duty.open() && session.isAt(duty.object(), object)
            ? duty.closed(new Duty.Cancelled(today, rule.id()))
            : duty);
    session.timers().stream()
        .filter(timer -> session.isAt(timer.object(), object))
        .forEach(session::remove);
  }

  /**
   * Marks duties whose day has passed and lets timers run out on the given day, until nothing moves
   * any more.
   */
  void passTo(LocalDate today) {
    int rounds = 0;
    boolean moved = true;
    while (moved) {
      moved = mark(today) | runOut(today);
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

  private boolean mark(LocalDate today) {
    Counting counting = new Counting(rules, session);
    boolean[] moved = {false};
    session.changeDuties(duty -> {
      Duty after = duty.open() ? marked(duty, counting, today) : duty;
      moved[0] |= !after.equals(duty);
      return after;
    });
    return moved[0];
  }

  private Duty marked(Duty duty, Counting counting, LocalDate today) {
    Optional<LocalDate> overdue =
        past(counting.due(duty).flatMap(DueDate::due), duty.overdueOn(), today);
    Optional<LocalDate> breached = past(counting.latestOfTheLaw(duty), duty.breachedOn(), today);
    if (duty.overdueOn().isEmpty()) {
      overdue.ifPresent(
          day -> session.signal(new Signal.DutyOverdue(duty.object(), day, duty.rule())));
    }
    if (duty.breachedOn().isEmpty()) {
      breached.ifPresent(
          day -> session.signal(new Signal.DutyBreached(duty.object(), day, duty.rule())));
    }
    return duty.marked(overdue, breached);
  }

  /**
   * The day after the last one, once it has come. A mark goes again where the last day turns out to
   * be later, and stays where there is no last day now because the clock stands.
   */
  private Optional<LocalDate> past(
      Optional<LocalDate> last, Optional<LocalDate> mark, LocalDate today) {
    Optional<LocalDate> after = last.map(day -> day.plusDays(1));
    LocalDate now = session.date().filter(today::isBefore).orElse(today);
    if (after.isEmpty() || mark.isEmpty()) {
      return after.isEmpty() ? mark : after.filter(day -> !day.isAfter(today));
    }
    return after.filter(day -> !day.isAfter(now));
  }

  private boolean runOut(LocalDate today) {
    boolean moved = false;
    for (State.Timer timer : session.timers()) {
      moved |= runOut(timer, today);
    }
    return moved;
  }

  private boolean runOut(State.Timer timer, LocalDate today) {
    Rule.Lapse rule = (Rule.Lapse) rules.pack().rule(timer.rule());
    Optional<LocalDate> last = lastDay(timer);
    if (answered(rule, timer, last)) {
      session.remove(timer);
    } else if (last.filter(today::isAfter).isPresent()) {
      session.remove(timer);
      session.add(
          new Happening(
              rule.occurs(), rule.label(), timer.object(), last.get().plusDays(1), rule.id()));
      return true;
    }
    return false;
  }

  private boolean answered(Rule.Lapse rule, State.Timer timer, Optional<LocalDate> last) {
    return rule.unless().stream()
        .anyMatch(done ->
            session.nearest(timer.object(), rules.pack().act(done.act()).on()).stream()
                .flatMap(thing -> thing.deeds().stream())
                .filter(deed -> comesAfter(deed, timer))
                .filter(deed -> last.filter(deed.on()::isAfter).isEmpty())
                .anyMatch(deed -> matches(done, deed.act(), deed.outcome())));
  }

  private static boolean comesAfter(Deed deed, State.Timer timer) {
    return deed.on().isAfter(timer.since())
        || deed.on().equals(timer.since()) && deed.number() > timer.deeds();
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
        Optional<DueDate> due = counting.due(duty);
        due.flatMap(DueDate::due).ifPresent(days::add);
        due.flatMap(DueDate::opens).ifPresent(day -> days.add(day.minusDays(1)));
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
