package org.banfa.kernel.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Turns a {@link TimeSpec} and a trigger into days. */
public final class Deadlines {

  private Deadlines() {}

  /**
   * When it is due.
   *
   * <p>A yearly spec is taken in the year its {@link WhichYear} says, an end of period in the
   * period that holds the trigger. Excluded time touches what is counted forward, nothing else:
   * days the calendar names stay, and days counted back stay.
   *
   * @param trigger the day of what starts it, or for a backward count the day it precedes
   * @param excluded days that do not count; they may overlap
   */
  public static DueDate due(
      TimeSpec spec,
      LocalDate trigger,
      List<ExcludedTime> excluded,
      CountingRules rules,
      LegalCalendar calendar) {
    var reckoning = new Reckoning(rules, calendar, excluded);
    reckoning.note(new Step.Triggered(trigger));
    return due(spec, trigger, reckoning);
  }

  /**
   * When it is due, counted from the latest of several triggers.
   *
   * @param triggers at least one
   * @throws IllegalArgumentException if there is none
   */
  public static DueDate dueAfterLatest(
      TimeSpec spec,
      List<LocalDate> triggers,
      List<ExcludedTime> excluded,
      CountingRules rules,
      LegalCalendar calendar) {
    if (triggers.isEmpty()) {
      throw new IllegalArgumentException("no trigger to count from");
    }
    var reckoning = new Reckoning(rules, calendar, excluded);
    reckoning.note(new Step.LatestOf(triggers));
    return due(spec, Collections.max(triggers), reckoning);
  }

  private static DueDate due(TimeSpec spec, LocalDate trigger, Reckoning reckoning) {
    return switch (spec) {
      case TimeSpec.Span span -> span(spec, span, trigger, reckoning);
      case TimeSpec.Validity validity -> span(spec, validity.length(), trigger, reckoning);
      case TimeSpec.Window window -> window(window, trigger, reckoning);
      case TimeSpec.DaysBefore(int count) ->
          back(spec, reckoning, () -> reckoning.back(trigger, count, false));
      case TimeSpec.WorkingDaysBefore(int count) ->
          back(spec, reckoning, () -> reckoning.back(trigger, count, true));
      case TimeSpec.SameDay _ -> named(spec, trigger, reckoning);
      case TimeSpec.FixedDate(LocalDate date) -> named(spec, date, reckoning);
      case TimeSpec.YearlyDate yearly ->
          named(spec, yearly.day().in(year(yearly.year(), trigger, yearly.day()::in)), reckoning);
      case TimeSpec.YearlyWindow window ->
          inYear(window, year(window.year(), trigger, window::dueIn), reckoning);
      case TimeSpec.PartOfMonth part ->
          inYear(part, year(part.year(), trigger, year -> last(part, year)), reckoning);
      case TimeSpec.PeriodEnd end -> periodEnd(end, trigger, reckoning);
      case TimeSpec.Unstated _ -> {
        reckoning.note(new Step.NotStated());
        yield result(Optional.empty(), Optional.empty(), reckoning);
      }
    };
  }

  private static DueDate span(
      TimeSpec spec, TimeSpec.Span span, LocalDate trigger, Reckoning reckoning) {
    LocalDate start = reckoning.start(trigger);
    reckoning.note(new Step.Counting(spec));
    Optional<LocalDate> due =
        reckoning.count(span, trigger, start).flatMap(day -> reckoning.roll(day, spec.shape()));
    return result(Optional.empty(), due, reckoning);
  }

  // It opens on the very day the first length is reached, wherever that falls: the earliest
  // reading.
  private static DueDate window(TimeSpec.Window window, LocalDate trigger, Reckoning reckoning) {
    LocalDate start = reckoning.start(trigger);
    reckoning.note(new Step.Counting(window));
    Optional<LocalDate> opens = reckoning.glance(window.from(), trigger, start);
    opens.ifPresent(day -> reckoning.note(new Step.Opens(day)));
    Optional<LocalDate> due =
        reckoning
            .count(window.to(), trigger, start)
            .flatMap(day -> reckoning.roll(day, window.shape()));
    return result(opens, due, reckoning);
  }

  private static DueDate back(TimeSpec spec, Reckoning reckoning, Supplier<LocalDate> count) {
    reckoning.note(new Step.Counting(spec));
    return result(Optional.empty(), reckoning.roll(count.get(), spec.shape()), reckoning);
  }

  private static DueDate named(TimeSpec spec, LocalDate day, Reckoning reckoning) {
    reckoning.note(new Step.Named(spec, day));
    return result(Optional.empty(), reckoning.roll(day, spec.shape()), reckoning);
  }

  private static DueDate inYear(TimeSpec.YearlyWindow window, int year, Reckoning reckoning) {
    LocalDate opens = window.opensIn(year);
    reckoning.note(new Step.Opens(opens));
    DueDate due = named(window, window.dueIn(year), reckoning);
    return new DueDate(Optional.of(opens), due.due(), Optional.empty(), due.trail());
  }

  private static DueDate inYear(TimeSpec.PartOfMonth part, int year, Reckoning reckoning) {
    DueDate due = named(part, last(part, year), reckoning);
    LocalDate first = part.part().firstDay(YearMonth.of(year, part.month()));
    return new DueDate(Optional.empty(), due.due(), Optional.of(first), due.trail());
  }

  private static LocalDate last(TimeSpec.PartOfMonth part, int year) {
    return part.part().lastDay(YearMonth.of(year, part.month()));
  }

  // With a grace the report is written when the period is over, so it opens on the period's last
  // day.
  private static DueDate periodEnd(TimeSpec.PeriodEnd spec, LocalDate in, Reckoning reckoning) {
    LocalDate end = spec.cycle().lastDay(in);
    Optional<LocalDate> opens =
        Optional.of(spec.grace().isPresent() ? end : spec.cycle().firstDay(in));
    DueDate due =
        spec.grace().isPresent()
            ? afterEnd(spec, spec.grace().get(), end, reckoning)
            : named(spec, end, reckoning);
    return new DueDate(opens, due.due(), Optional.empty(), due.trail());
  }

  private static DueDate afterEnd(
      TimeSpec.PeriodEnd spec, TimeSpec.Span grace, LocalDate end, Reckoning reckoning) {
    reckoning.note(new Step.Named(new TimeSpec.PeriodEnd(spec.cycle(), Optional.empty()), end));
    return span(spec, grace, end, reckoning);
  }

  private static int year(WhichYear which, LocalDate trigger, IntFunction<LocalDate> day) {
    int year = trigger.getYear();
    return switch (which) {
      case WhichYear.Offset(int years) -> year + years;
      case WhichYear.Coming _ -> {
        // A window over the turn of the year may have opened the year before.
        int first = year - 1;
        while (day.apply(first).isBefore(trigger)) {
          first++;
        }
        yield first;
      }
    };
  }

  private static DueDate result(
      Optional<LocalDate> opens, Optional<LocalDate> due, Reckoning reckoning) {
    return new DueDate(opens, due, Optional.empty(), reckoning.trail());
  }

  /**
   * Every return of a recurring duty whose period ends, or whose day is named, between two days.
   *
   * <p>The day that decides is the one before any grace or move, so neither a new table nor a
   * different cut of the time changes which returns there are. The year in the key is the year the
   * duty is about: for a day in the year after, the key is one less than the year of the day.
   *
   * @param from the first day, counted in
   * @param to the last day, counted in
   */
  public static List<Occurrence> occurrences(
      TimeSpec.Recurring spec,
      LocalDate from,
      LocalDate to,
      CountingRules rules,
      LegalCalendar calendar) {
    return switch (spec) {
      case TimeSpec.PeriodEnd end -> periods(end, from, to, rules, calendar);
      case TimeSpec.YearlyDate yearly ->
          years(
              from,
              to,
              yearly.year(),
              yearly.day()::in,
              (year, reckoning) -> named(yearly, yearly.day().in(year), reckoning),
              rules,
              calendar);
      case TimeSpec.YearlyWindow window ->
          years(
              from,
              to,
              window.year(),
              window::dueIn,
              (year, reckoning) -> inYear(window, year, reckoning),
              rules,
              calendar);
      case TimeSpec.PartOfMonth part ->
          years(
              from,
              to,
              part.year(),
              year -> last(part, year),
              (year, reckoning) -> inYear(part, year, reckoning),
              rules,
              calendar);
    };
  }

  private static List<Occurrence> periods(
      TimeSpec.PeriodEnd spec,
      LocalDate from,
      LocalDate to,
      CountingRules rules,
      LegalCalendar calendar) {
    var all = new ArrayList<Occurrence>();
    LocalDate end = spec.cycle().lastDay(from);
    while (!end.isAfter(to)) {
      var reckoning = new Reckoning(rules, calendar, List.of());
      all.add(new Occurrence(spec.cycle().key(end), end, periodEnd(spec, end, reckoning)));
      end = spec.cycle().lastDay(end.plusDays(1));
    }
    return List.copyOf(all);
  }

  private interface InYear {
    DueDate due(int year, Reckoning reckoning);
  }

  private static List<Occurrence> years(
      LocalDate from,
      LocalDate to,
      WhichYear which,
      IntFunction<LocalDate> day,
      InYear inYear,
      CountingRules rules,
      LegalCalendar calendar) {
    var all = new ArrayList<Occurrence>();
    for (int year = from.getYear() - 1; year <= to.getYear(); year++) {
      LocalDate nominal = day.apply(year);
      if (!nominal.isBefore(from) && !nominal.isAfter(to)) {
        var reckoning = new Reckoning(rules, calendar, List.of());
        String key = String.valueOf(year - which.offset());
        all.add(new Occurrence(key, nominal, inYear.due(year, reckoning)));
      }
    }
    return List.copyOf(all);
  }

  /**
   * Sets a later due date, if it is later and within the cap.
   *
   * @param cap empty if nothing limits it
   */
  public static Extension.Outcome extend(
      DueDate current,
      Extension extension,
      Optional<Extension.Cap> cap,
      CountingRules rules,
      LegalCalendar calendar) {
    if (current.due().isEmpty()) {
      return new Extension.NothingToExtend();
    }
    LocalDate old = current.due().get();
    if (!extension.newDue().isAfter(old)) {
      return new Extension.NotLater(old);
    }
    Optional<DueDate> limit =
        cap.map(most -> due(most.span(), most.origin(), List.of(), rules, calendar))
            .filter(most -> most.due().filter(extension.newDue()::isAfter).isPresent());
    if (limit.isPresent()) {
      return new Extension.BeyondCap(limit.get());
    }
    Trail trail = current.trail().with(new Step.Extended(old, extension));
    return new Extension.Granted(
        new DueDate(current.opens(), Optional.of(extension.newDue()), Optional.empty(), trail));
  }
}
