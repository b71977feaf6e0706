package org.banfa.kernel.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.banfa.kernel.time.CountingRules.FirstDay;
import org.banfa.kernel.time.CountingRules.MissingDay;
import org.banfa.kernel.time.CountingRules.Shape;

/** One count from a trigger to a day, writing down each step it takes. */
final class Reckoning {

  private final CountingRules rules;
  private final LegalCalendar calendar;
  private final List<ExcludedTime> excluded;
  private final List<Step> steps = new ArrayList<>();
  private final TreeSet<Integer> unpublished = new TreeSet<>();

  Reckoning(CountingRules rules, LegalCalendar calendar, List<ExcludedTime> excluded) {
    this.rules = rules;
    this.calendar = calendar;
    this.excluded = excluded;
  }

  void note(Step step) {
    steps.add(step);
  }

  Trail trail() {
    var all = new ArrayList<>(steps);
    unpublished.forEach(year -> all.add(new Step.Provisional(year)));
    return new Trail(all);
  }

  /** The first day that counts. */
  LocalDate start(LocalDate trigger) {
    String basis = rules.basis().firstDay();
    return switch (rules.firstDay()) {
      case EXCLUDED -> {
        note(new Step.FirstDayNotCounted(trigger.plusDays(1), basis));
        yield trigger.plusDays(1);
      }
      case COUNTED -> {
        note(new Step.FirstDayCounted(trigger, basis));
        yield trigger;
      }
    };
  }

  /**
   * Counts a span to its last day, before any move; empty if the clock stands before it is reached.
   */
  Optional<LocalDate> count(TimeSpec.Span span, LocalDate trigger, LocalDate start) {
    return switch (span) {
      case TimeSpec.WorkingDays(int count) -> walk(start, count, true, "");
      case TimeSpec.Days(int count) -> walk(start, count, false, "");
      case TimeSpec.Months(int count) -> months(trigger, count, start);
      case TimeSpec.Years(int count) -> months(trigger, 12 * count, start);
    };
  }

  /** As {@link #count}, but keeping only the years it met: for a day that is not the end. */
  Optional<LocalDate> glance(TimeSpec.Span span, LocalDate trigger, LocalDate start) {
    var aside = new Reckoning(rules, calendar, excluded);
    Optional<LocalDate> day = aside.count(span, trigger, start);
    unpublished.addAll(aside.unpublished);
    return day;
  }

  private Optional<LocalDate> months(LocalDate trigger, int months, LocalDate start) {
    LocalDate end = corresponding(trigger, months);
    int length = (int) ChronoUnit.DAYS.between(start, end) + 1;
    return walk(start, length, false, rules.basis().periodEnd());
  }

  private LocalDate corresponding(LocalDate trigger, int months) {
    int number = trigger.getDayOfMonth();
    YearMonth month = YearMonth.from(trigger).plusMonths(months);
    if (month.isValidDay(number)) {
      LocalDate same = month.atDay(number);
      return rules.firstDay() == FirstDay.COUNTED ? same.minusDays(1) : same;
    }
    LocalDate used =
        rules.missingDay() == MissingDay.MONTH_END
            ? month.atEndOfMonth()
            : month.plusMonths(1).atDay(1);
    note(new Step.CorrespondingDayMissing(number, used, rules.basis().periodEnd()));
    return used;
  }

  private Optional<LocalDate> walk(LocalDate start, int length, boolean working, String basis) {
    if (!working && excluded.isEmpty()) {
      LocalDate last = start.plusDays(length - 1L);
      note(new Step.Reached(last, List.of(), basis));
      return Optional.of(last);
    }
    Map<ExcludedTime, Integer> stood = new LinkedHashMap<>();
    List<DaysOff> passedOver = new ArrayList<>();
    LocalDate day = start;
    for (int counted = 0; ; day = day.plusDays(1)) {
      Optional<ExcludedTime> standing = standing(day);
      boolean counts = !working || isWorking(day);
      if (standing.isPresent() && standing.get().to().isEmpty()) {
        stood.forEach((time, days) -> note(new Step.Excluded(time, days, working)));
        note(new Step.Stopped(standing.get()));
        return Optional.empty();
      }
      if (!counts) {
        DaysOff.append(passedOver, day, whyOff(day));
      } else if (standing.isPresent()) {
        stood.merge(standing.get(), 1, Integer::sum);
      } else if (++counted == length) {
        stood.forEach((time, days) -> note(new Step.Excluded(time, days, working)));
        note(new Step.Reached(day, passedOver, basis));
        return Optional.of(day);
      }
    }
  }

  /** Moves a last day off as the rules say for its shape; empty if the clock stands on the way. */
  Optional<LocalDate> roll(LocalDate last, Shape shape) {
    return switch (rules.lastDayOff(shape)) {
      case STAYS -> Optional.of(last);
      case NEXT_WORKING_DAY -> isWorking(last) ? Optional.of(last) : later(last);
      case PREVIOUS_WORKING_DAY -> Optional.of(isWorking(last) ? last : earlier(last));
    };
  }

  private Optional<LocalDate> later(LocalDate last) {
    List<DaysOff> passedOver = new ArrayList<>();
    LocalDate day = last;
    while (!isWorking(day) || standing(day).isPresent()) {
      Optional<ExcludedTime> standing = standing(day);
      if (standing.isPresent() && standing.get().to().isEmpty()) {
        note(new Step.Stopped(standing.get()));
        return Optional.empty();
      }
      DaysOff.Why why =
          standing.<DaysOff.Why>map(time -> new DaysOff.Stood(time.reason())).orElse(whyOff(day));
      DaysOff.append(passedOver, day, why);
      day = day.plusDays(1);
    }
    note(new Step.Rolled(last, passedOver, day, rules.basis().lastDayOff()));
    return Optional.of(day);
  }

  private LocalDate earlier(LocalDate last) {
    LocalDate day = last;
    while (!isWorking(day)) {
      day = day.minusDays(1);
    }
    List<DaysOff> passedOver = new ArrayList<>();
    day.plusDays(1)
        .datesUntil(last.plusDays(1))
        .forEach(off -> DaysOff.append(passedOver, off, whyOff(off)));
    note(new Step.Rolled(last, passedOver, day, rules.basis().lastDayOff()));
    return day;
  }

  /** Counts back from a day that does not count itself, unless the rules count the first day. */
  LocalDate back(LocalDate trigger, int length, boolean working) {
    List<DaysOff> passedOver = new ArrayList<>();
    LocalDate day = rules.firstDay() == FirstDay.COUNTED ? trigger : trigger.minusDays(1);
    for (int counted = 0; ; day = day.minusDays(1)) {
      if (working && !isWorking(day)) {
        passedOver.addFirst(new DaysOff(day, day, whyOff(day)));
      } else if (++counted == length) {
        note(new Step.CountedBack(day, joined(passedOver)));
        return day;
      }
    }
  }

  private static List<DaysOff> joined(List<DaysOff> single) {
    List<DaysOff> runs = new ArrayList<>();
    single.forEach(day -> DaysOff.append(runs, day.from(), day.why()));
    return runs;
  }

  private boolean isWorking(LocalDate day) {
    if (!calendar.published(day.getYear())) {
      unpublished.add(day.getYear());
    }
    return calendar.isWorking(day);
  }

  private Optional<ExcludedTime> standing(LocalDate day) {
    return excluded.stream().filter(time -> time.contains(day)).findFirst();
  }

  private DaysOff.Why whyOff(LocalDate day) {
    return switch (calendar.kind(day)) {
      case DayKind.Holiday(String name) -> new DaysOff.Holiday(name);
      case DayKind.Weekend _, DayKind.Working _, DayKind.MakeUp _ -> new DaysOff.Weekend();
    };
  }
}
