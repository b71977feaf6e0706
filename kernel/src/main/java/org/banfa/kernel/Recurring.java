package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.time.Deadlines;
import org.banfa.kernel.time.Occurrence;
import org.banfa.kernel.time.TimeSpec;

/** Opens the duties that return every year, quarter or month, one for each object and period. */
record Recurring(Ruleset rules, Session session) {

  /** Every period's last day comes within this many days. */
  private static final int HORIZON = 800;

  void refresh(LocalDate today) {
    for (Rule rule : rules.pack().rules().values()) {
      if (rule instanceof Rule.Recurrence recurrence) {
        for (Thing thing : session.everything()) {
          if (thing.id().type().equals(recurrence.object()) && !session.ended(thing.id())) {
            refresh(recurrence, thing, today);
          }
        }
      }
    }
  }

  private void refresh(Rule.Recurrence rule, Thing thing, LocalDate today) {
    String key = rule.id() + "@" + thing.id();
    switch (holds(rule, thing)) {
      case Truth.Yes() -> {
        session.beginsToHold(key, true);
        rules
            .readings()
            .readingIn(rule.whenCeased())
            .ifPresent(reading -> change(rule, thing, duty -> undisputed(duty, reading)));
        if (session.begun(key) || session.date().filter(today::isBefore).isEmpty()) {
          running(rule, today).ifPresent(occurrence -> open(rule, thing, occurrence, today));
        }
      }
      case Truth.No() -> {
        session.beginsToHold(key, false);
        if (lapses(rules.word(rule.whenCeased()))) {
          lapse(rule, thing, today);
        } else {
          rules
              .otherwise(rule.whenCeased(), Recurring::lapses)
              .ifPresent(other -> change(rule, thing, duty -> disputed(duty, other)));
        }
      }
      case Truth.Unknown _ -> {}
    }
  }

  private Truth holds(Rule.Recurrence rule, Thing thing) {
    View view = View.of(rules, session, thing.id());
    return view.test(rule.whileHolds()).and(rules.precedence().applies(rule, view));
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
    return occurrences(rule, rules.period(rule.every()), from);
  }

  private List<Occurrence> occurrences(Rule.Recurrence rule, TimeSpec spec, LocalDate from) {
    if (!(spec instanceof TimeSpec.Recurring recurring)) {
      throw new IllegalStateException(rule.id() + ": does not recur: " + rule.every());
    }
    return Deadlines.occurrences(
        recurring, from, from.plusDays(HORIZON), rules.pack().counting(), rules.calendar());
  }

  private void open(Rule.Recurrence rule, Thing thing, Occurrence occurrence, LocalDate today) {
    if (!session.beginPeriod(key(rule, thing, occurrence.periodKey()))) {
      return;
    }
    LocalDate due = occurrence.due().due().orElse(today);
    session.add(
        new Duty(
            fresh(key(rule, thing, occurrence.periodKey())),
            rule.id(),
            thing.id(),
            thing.id(),
            rule.act(),
            rules.word(rule.bearer()),
            rules.read(List.of(rule.bearer())),
            today,
            due,
            Optional.of(occurrence.periodKey()),
            limit(rule, occurrence, due),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            rules.unruled(today)));
  }

  private static String key(Rule.Recurrence rule, Thing thing, String period) {
    return rule.id() + "@" + thing.id() + "#" + period;
  }

  /** The name of a duty, told from that of one that fell away before. */
  private String fresh(String key) {
    long before = session.duties().stream().filter(duty -> duty.id().startsWith(key)).count();
    return before == 0 ? key : key + "/" + (before + 1);
  }

  /** The day of this period, and those that other readings would give for the same period. */
  private Terms limit(Rule.Recurrence rule, Occurrence occurrence, LocalDate due) {
    TimeSpec fixed = new TimeSpec.FixedDate(due);
    return switch (rules.terms(Optional.of(rule.every()), List.of())) {
      case Terms.NoLimit() -> new Terms.Limit(fixed, new Terms.Stated(), List.of());
      case Terms.Limit(TimeSpec _, Terms.Basis basis, List<Terms.Alternative> others) ->
          new Terms.Limit(
              fixed,
              basis,
              others.stream().map(other -> samePeriod(rule, other, occurrence)).toList());
    };
  }

  private Terms.Alternative samePeriod(
      Rule.Recurrence rule, Terms.Alternative other, Occurrence occurrence) {
    if (other.spec() instanceof TimeSpec.Unstated) {
      return other;
    }
    TimeSpec there =
        occurrences(rule, other.spec(), occurrence.last().minusYears(1)).stream()
            .filter(one -> one.periodKey().equals(occurrence.periodKey()))
            .findFirst()
            .flatMap(one -> one.due().due())
            .<TimeSpec>map(TimeSpec.FixedDate::new)
            .orElse(new TimeSpec.Unstated());
    return new Terms.Alternative(other.under(), there, List.of());
  }

  private static boolean lapses(String whenCeased) {
    return whenCeased.equals("lapse");
  }

  private void lapse(Rule.Recurrence rule, Thing thing, LocalDate today) {
    change(
        rule,
        thing,
        duty -> {
          duty.period().ifPresent(period -> session.forgetPeriod(key(rule, thing, period)));
          return duty.closed(new Duty.Cancelled(today, rule.id()));
        });
  }

  /** Changes the duties that fall away, or might, with their reason: those not overdue. */
  private void change(Rule.Recurrence rule, Thing thing, UnaryOperator<Duty> how) {
    session.changeDuties(duty ->
        duty.open()
                && duty.rule().equals(rule.id())
                && duty.object().equals(thing.id())
                && duty.overdueOn().isEmpty()
            ? how.apply(duty)
            : duty);
  }

  /** A duty that another reading of what the end of its reason brings would have ended. */
  private static Duty disputed(Duty duty, Terms.Read other) {
    List<Terms.Read> under = List.of(other);
    if (!(duty.terms() instanceof Terms.Limit limit)
        || limit.alternatives().stream().anyMatch(one -> one.under().equals(under))) {
      return duty;
    }
    List<Terms.Alternative> all = new ArrayList<>(limit.alternatives());
    all.add(new Terms.Alternative(under, new TimeSpec.Unstated(), List.of()));
    return duty.on(new Terms.Limit(limit.spec(), limit.basis(), all));
  }

  /** Its reason has returned, so that it is owed under every reading. */
  private static Duty undisputed(Duty duty, Reading reading) {
    if (!(duty.terms() instanceof Terms.Limit limit)) {
      return duty;
    }
    List<Terms.Alternative> rest =
        limit.alternatives().stream()
            .filter(other -> other.under().stream().noneMatch(one -> names(one, reading)))
            .toList();
    return duty.on(new Terms.Limit(limit.spec(), limit.basis(), rest));
  }

  private static boolean names(Terms.Read one, Reading reading) {
    return one.reading().equals(reading.id());
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
    return session.everything().stream()
        .anyMatch(thing ->
            thing.id().type().equals(rule.object())
                && !session.ended(thing.id())
                && holds(rule, thing) instanceof Truth.Yes);
  }

  private Optional<LocalDate> nextOpening(Rule.Recurrence rule, LocalDate today) {
    List<Occurrence> coming = occurrences(rule, today);
    return coming.stream()
        .flatMap(occurrence -> begins(occurrence, coming).stream())
        .filter(today::isBefore)
        .findFirst();
  }

  /** The day a period begins: when it opens, or the day after the one before it ends. */
  private static Optional<LocalDate> begins(Occurrence occurrence, List<Occurrence> all) {
    int at = all.indexOf(occurrence);
    return occurrence
        .opens()
        .or(() -> at == 0 ? Optional.empty() : Optional.of(all.get(at - 1).last().plusDays(1)));
  }
}
