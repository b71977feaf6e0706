package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.time.Countdown;
import org.banfa.kernel.time.Deadlines;
import org.banfa.kernel.time.DueDate;
import org.banfa.kernel.time.Extension;
import org.banfa.kernel.time.TimeSpec;

/** Turns a duty's terms into days, on the facts as they are known now. */
record Counting(Ruleset rules, World world) {

  /** From when a duty counts. */
  private sealed interface Start {}

  private record From(List<LocalDate> days) implements Start {}

  private record Wanting(SortedSet<String> missing) implements Start {}

  DutyStatus status(Duty duty, LocalDate today) {
    return new DutyStatus(duty, phase(duty, today), alternatives(duty), remaining(duty));
  }

  private List<String> remaining(Duty duty) {
    Act act = rules.pack().act(duty.act());
    List<Thing.Part> parts =
        world.find(duty.object()).map(thing -> thing.parts(act.id())).orElse(List.of());
    return duty.open() ? rules.parties().remaining(act, parts) : List.of();
  }

  private DutyStatus.Phase phase(Duty duty, LocalDate today) {
    if (duty.closure().isPresent()) {
      return new DutyStatus.Ended(duty.closure().get(), due(duty));
    }
    return switch (duty.terms()) {
      case Terms.NoLimit _ -> new DutyStatus.NoLimit();
      case Terms.Limit limit ->
          switch (start(duty, duty.after())) {
            case Wanting(SortedSet<String> missing) -> new DutyStatus.Waiting(missing);
            case From(List<LocalDate> days) ->
                phase(duty, counted(duty, limit.spec(), days), today);
          };
    };
  }

  private DutyStatus.Phase phase(Duty duty, DueDate due, LocalDate today) {
    if (due.due().isEmpty()) {
      return duty.excluded().stream()
          .filter(time -> time.to().isEmpty())
          .findFirst()
          .<DutyStatus.Phase>map(time -> new DutyStatus.Stopped(time.reason(), time.from()))
          .orElse(new DutyStatus.NoLimit());
    }
    Countdown countdown = Countdown.of(due.due().get(), today, rules.calendar());
    return switch (countdown) {
      case Countdown.Overdue over -> new DutyStatus.Late(due, over, duty.breachedOn().isPresent());
      case Countdown.DueToday _, Countdown.Remaining _ ->
          new DutyStatus.Running(due, countdown, !due.opens().filter(today::isBefore).isPresent());
    };
  }

  /** The due date under the readings that hold, where it can be told. */
  Optional<DueDate> due(Duty duty) {
    return switch (duty.terms()) {
      case Terms.NoLimit _ -> Optional.empty();
      case Terms.Limit limit -> due(duty, limit.spec(), duty.after());
    };
  }

  private Optional<DueDate> due(Duty duty, TimeSpec spec, List<String> after) {
    return switch (start(duty, after)) {
      case Wanting _ -> Optional.empty();
      case From(List<LocalDate> days) -> Optional.of(counted(duty, spec, days));
    };
  }

  private DueDate counted(Duty duty, TimeSpec spec, List<LocalDate> days) {
    DueDate due =
        days.size() == 1
            ? Deadlines.due(
                spec, days.getFirst(), duty.excluded(), rules.pack().counting(), rules.calendar())
            : Deadlines.dueAfterLatest(
                spec, days, duty.excluded(), rules.pack().counting(), rules.calendar());
    for (Extension extension : duty.extensions()) {
      due =
          switch (Deadlines.extend(
              due, extension, Optional.empty(), rules.pack().counting(), rules.calendar())) {
            case Extension.Granted granted -> granted.due();
            case Extension.BeyondCap _, Extension.NotLater _, Extension.NothingToExtend _ -> due;
          };
    }
    return due;
  }

  /**
   * The last day that some reading of the law still defends; empty where only a house rule sets a
   * day, where under some reading there is none, or where the text says may: what may be done until
   * a day is no breach when it is left undone.
   */
  Optional<LocalDate> latestOfTheLaw(Duty duty) {
    return switch (duty.terms()) {
      case Terms.NoLimit _ -> Optional.empty();
      case Terms.Limit _ when rules.pack().rule(duty.rule()).head().force() == Rule.Force.MAY ->
          Optional.empty();
      case Terms.Limit limit when limit.basis() instanceof Terms.House -> Optional.empty();
      case Terms.Limit limit -> {
        List<LocalDate> all = new ArrayList<>();
        due(duty).flatMap(DueDate::due).ifPresent(all::add);
        limit.alternatives().forEach(other -> due(duty, other).ifPresent(all::add));
        yield all.size() < 1 + limit.alternatives().size()
            ? Optional.empty()
            : all.stream().max(Comparator.naturalOrder());
      }
    };
  }

  private List<DutyStatus.AlternativeDue> alternatives(Duty duty) {
    List<DutyStatus.AlternativeDue> all = new ArrayList<>();
    if (duty.terms() instanceof Terms.Limit limit) {
      for (Terms.Alternative other : limit.alternatives()) {
        due(duty, other)
            .ifPresent(day -> all.add(new DutyStatus.AlternativeDue(other.under(), day)));
      }
    }
    return all;
  }

  private Optional<LocalDate> due(Duty duty, Terms.Alternative other) {
    return due(duty, other.spec(), other.after()).flatMap(DueDate::due);
  }

  private Start start(Duty duty, List<String> after) {
    if (after.isEmpty()) {
      return new From(List.of(duty.triggeredOn()));
    }
    View view = View.of(rules, world, duty.about());
    List<LocalDate> days = new ArrayList<>();
    SortedSet<String> missing = new TreeSet<>();
    for (String variable : after) {
      switch (view.answer(variable)) {
        case Answer.Known(Value.Day(LocalDate day)) -> days.add(day);
        case Answer.Known other ->
            throw new IllegalStateException(variable + " is not a day: " + other.value());
        case Answer.Missing(SortedSet<String> names) -> missing.addAll(names);
      }
    }
    return missing.isEmpty() ? new From(days) : new Wanting(missing);
  }
}
