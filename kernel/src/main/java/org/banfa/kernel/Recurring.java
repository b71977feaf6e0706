package org.banfa.kernel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.time.Deadlines;
import org.banfa.kernel.time.DueDate;
import org.banfa.kernel.time.Occurrence;
import org.banfa.kernel.time.TimeSpec;

/** Opens the duties that return every year, quarter or month, one for each object and period. */
record Recurring(Ruleset rules, Session session) {

  /** Every period's last day comes within this many days. */
  private static final int HORIZON = 800;

  void refresh(LocalDate today) {
    for (Rule rule : rules.pack().rules().values()) {
      if (rule instanceof Rule.Recurrence recurrence) {
        for (Thing thing : session.things()) {
          if (thing.id().type().equals(recurrence.object()) && !thing.ended()) {
            refresh(recurrence, thing, today);
          }
        }
      }
    }
  }

  private void refresh(Rule.Recurrence rule, Thing thing, LocalDate today) {
    switch (holds(rule, thing)) {
      case Truth.Yes() ->
          running(rule, today).ifPresent(occurrence -> open(rule, thing, occurrence, today));
      case Truth.No() -> {
        if (rule.lapsesWhenCeased()) {
          lapse(rule, thing, today);
        }
      }
      case Truth.Unknown _ -> {}
    }
  }

  private Truth holds(Rule.Recurrence rule, Thing thing) {
    View view = View.of(rules, session, thing.id());
    return view.test(rule.whileHolds()).and(view.test(rule.head().when()));
  }

  /**
   * The period that is running today: the first whose last day has not passed, if it has opened.
   */
  private Optional<Occurrence> running(Rule.Recurrence rule, LocalDate today) {
    return occurrences(rule, today).stream()
        .filter(occurrence -> !occurrence.opens().filter(today::isBefore).isPresent())
        .findFirst();
  }

  private List<Occurrence> occurrences(Rule.Recurrence rule, LocalDate from) {
    TimeSpec spec = rules.period(rule.every());
    if (!(spec instanceof TimeSpec.Recurring recurring)) {
      throw new IllegalStateException(rule.id() + ": does not recur: " + rule.every());
    }
    return Deadlines.occurrences(
        recurring, from, from.plusDays(HORIZON), rules.pack().counting(), rules.calendar());
  }

  private void open(Rule.Recurrence rule, Thing thing, Occurrence occurrence, LocalDate today) {
    if (!session.beginPeriod(rule.id() + "@" + thing.id() + "#" + occurrence.periodKey())) {
      return;
    }
    LocalDate due = occurrence.due().due().orElse(today);
    Terms stated = rules.terms(Optional.of(rule.every()));
    Terms.Basis basis = stated instanceof Terms.Limit limit ? limit.basis() : new Terms.Stated();
    session.add(
        new Duty(
            rule.id() + "@" + thing.id() + "#" + occurrence.periodKey(),
            rule.id(),
            thing.id(),
            rule.act(),
            rule.bearer(),
            today,
            due,
            Optional.of(occurrence.periodKey()),
            new Terms.Limit(new TimeSpec.FixedDate(due), basis, List.of()),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private void lapse(Rule.Recurrence rule, Thing thing, LocalDate today) {
    session.changeDuties(duty ->
        duty.open()
                && duty.rule().equals(rule.id())
                && duty.object().equals(thing.id())
                && duty.overdueOn().isEmpty()
            ? duty.closed(new Duty.Cancelled(today, rule.id()))
            : duty);
  }

  /** The next day on which a period begins for some object. */
  Optional<LocalDate> nextOpening(LocalDate today) {
    return rules.pack().rules().values().stream()
        .filter(Rule.Recurrence.class::isInstance)
        .map(Rule.Recurrence.class::cast)
        .filter(this::concernsSomething)
        .flatMap(rule -> nextOpening(rule, today).stream())
        .min(Comparator.naturalOrder());
  }

  private boolean concernsSomething(Rule.Recurrence rule) {
    return session.things().stream()
        .anyMatch(thing ->
            thing.id().type().equals(rule.object())
                && !thing.ended()
                && holds(rule, thing) instanceof Truth.Yes);
  }

  private Optional<LocalDate> nextOpening(Rule.Recurrence rule, LocalDate today) {
    List<Occurrence> coming = occurrences(rule, today);
    return coming.stream()
        .flatMap(occurrence -> begins(occurrence, coming).stream())
        .filter(today::isBefore)
        .findFirst();
  }

  /** The day a period begins: when it opens, or the day after the one before it is due. */
  private static Optional<LocalDate> begins(Occurrence occurrence, List<Occurrence> all) {
    int at = all.indexOf(occurrence);
    Optional<DueDate> before = at == 0 ? Optional.empty() : Optional.of(all.get(at - 1).due());
    return occurrence.opens().or(() -> before.flatMap(DueDate::due).map(day -> day.plusDays(1)));
  }
}
