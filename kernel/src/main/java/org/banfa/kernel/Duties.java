package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;
import org.banfa.kernel.time.DueDate;
import org.banfa.kernel.time.ExcludedTime;
import org.banfa.kernel.time.Extension;

/**
 * What becomes of the duties of a session: they begin, move, stand still, are done, become late and
 * end.
 */
final class Duties {

  private final Ruleset rules;
  private final Session session;

  /** How many deeds there were before the event that is carried in. */
  private final int before;

  Duties(Ruleset rules, Session session) {
    this.rules = rules;
    this.session = session;
    this.before = session.deeds();
  }

  /** Moves the last day of the duty that the act extends. */
  void extend(Act act, Event.Done event) {
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
  void discharge(Deed deed, ObjectId context) {
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
   * set it off, or in some cases on it, which settled no other duty of its rule.
   */
  private void settleByEarlier(Duty duty, Trigger trigger) {
    Set<Integer> spent = new HashSet<>();
    for (Duty other : session.duties()) {
      if (other.rule().equals(duty.rule())
          && other.closure().orElse(null) instanceof Duty.Fulfilled(_, int deed, _)) {
        spent.add(deed);
      }
    }
    session.things().values().stream()
        .flatMap(thing -> thing.deeds().stream())
        .filter(deed -> !deed.reset() && follows(deed, duty.triggeredOn(), trigger))
        .filter(deed -> !spent.contains(deed.number()))
        .filter(deed -> answers(deed, deed.opened().orElse(deed.object()), duty))
        .min(Comparator.comparing(Deed::on).thenComparingInt(Deed::number))
        .ifPresent(deed -> close(duty, deed));
  }

  /**
   * Whether a deed came after what set a duty off. On one and the same day the order in the book
   * tells, but only where it was written on that day. Of what was told later a day that a fact
   * names is there as a whole, and a duty is breached or overdue from the beginning of its day, so
   * what was done on it was done in time. An act may have come before the other of its day, as a
   * paper comes before it is sent back: that cannot be told.
   */
  private boolean follows(Deed deed, LocalDate on, Trigger trigger) {
    boolean toldLater = session.date().filter(on::isBefore).isPresent();
    return deed.on().isAfter(on)
        || deed.on().equals(on)
            && toldLater
            && deed.number() <= before
            && switch (trigger) {
              case Trigger.Known _, Trigger.Breached _, Trigger.Overdue _ -> true;
              case Trigger.Done _, Trigger.Becomes _, Trigger.Occurs _, Trigger.Violated _ -> false;
            };
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
                && done.matches(deed.act(), deed.outcome()))
        .orElse(here && deed.act().equals(duty.act()));
  }

  /** Begins a duty, which may have been done meanwhile. */
  void oblige(Rule.Obligation rule, ObjectId object, LocalDate on, LocalDate today) {
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
    List<String> said = Stream.concat(Stream.of(rule.bearer()), after.stream()).toList();
    Duty duty =
        new Duty(
            rule.id() + "@" + owner + "#" + session.nextNumber(rule.id(), owner),
            rule.id(),
            owner,
            object,
            rule.act(),
            rules.word(rule.bearer()),
            rules.read(said),
            today,
            on,
            Optional.empty(),
            rules.terms(rule.due(), after),
            rules.days(after),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            rules.unruled(on));
    session.add(duty);
    settleByEarlier(duty, rule.on());
  }

  /** Ends the duties of these rules that are open here. */
  void cancel(ObjectId object, List<String> ofRules, LocalDate today, String by) {
    onOpen(object, ofRules, duty -> duty.closed(new Duty.Cancelled(today, by)));
  }

  /** Stops their clocks. */
  void suspend(ObjectId object, List<String> ofRules, LocalDate since, String reason, String by) {
    onOpen(object, ofRules, duty -> stop(duty, since, reason, by));
  }

  /** Lets their clocks go on. */
  void resume(ObjectId object, List<String> ofRules, LocalDate since) {
    onOpen(object, ofRules, duty -> goOn(duty, since));
  }

  /** Ends everything that is owed on an object or below it. */
  void end(ObjectId object, LocalDate today, String by) {
    session.changeDuties(duty ->
        duty.open() && session.isAt(duty.object(), object)
            ? duty.closed(new Duty.Cancelled(today, by))
            : duty);
  }

  private void onOpen(ObjectId object, List<String> ofRules, UnaryOperator<Duty> how) {
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

  /** Marks duties whose day has passed; true where a mark moved. */
  boolean mark(LocalDate today) {
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

  /** The days after which time alone changes a duty. */
  List<LocalDate> lastDays() {
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
    return days;
  }
}
