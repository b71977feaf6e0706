package org.banfa.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;
import org.banfa.kernel.time.Deadlines;

/** What lapses in a session when nobody does what would have kept it. */
final class Timers {

  private final Ruleset rules;
  private final Session session;

  Timers(Ruleset rules, Session session) {
    this.rules = rules;
    this.session = session;
  }

  /** A lapse that counts from a day that was corrected begins anew. */
  void begin(Rule.Lapse lapse, ObjectId object, LocalDate on) {
    if (lapse.on() instanceof Trigger.Known) {
      session.timers().stream()
          .filter(timer -> timer.rule().equals(lapse.id()) && timer.object().equals(object))
          .forEach(session::remove);
    }
    session.add(
        new State.Timer(lapse.id(), object, on, rules.period(lapse.after()), session.deeds()));
  }

  /** Lets those run out whose last day has passed; true where something lapsed. */
  boolean runOut(LocalDate today) {
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
                .anyMatch(deed -> done.matches(deed.act(), deed.outcome())));
  }

  private static boolean comesAfter(Deed deed, State.Timer timer) {
    return deed.on().isAfter(timer.since())
        || deed.on().equals(timer.since()) && deed.number() > timer.deeds();
  }

  /** Stops the timers of an object and of those below it. */
  void end(ObjectId object) {
    session.timers().stream()
        .filter(timer -> session.isAt(timer.object(), object))
        .forEach(session::remove);
  }

  /** The days after which time alone lets something lapse. */
  List<LocalDate> lastDays() {
    return session.timers().stream().flatMap(timer -> lastDay(timer).stream()).toList();
  }

  private Optional<LocalDate> lastDay(State.Timer timer) {
    return Deadlines.due(
            timer.after(), timer.since(), List.of(), rules.pack().counting(), rules.calendar())
        .due();
  }
}
