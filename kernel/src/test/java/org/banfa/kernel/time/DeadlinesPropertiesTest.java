package org.banfa.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.kernel.time.Fixture.CALENDAR;
import static org.banfa.kernel.time.Fixture.RULES;
import static org.banfa.kernel.time.Fixture.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random cases from a seed; a failure names the seed, and -Dbanfa.seed=N replays it. */
class DeadlinesPropertiesTest {

  private static final int CASES = 20_000;

  private final long seed = Long.getLong("banfa.seed", 20_261_012L);
  private final Random random = new Random(seed);
  private final Map<LocalDate, String> listed = listed();

  private record Case(TimeSpec.Span span, LocalDate trigger, List<ExcludedTime> excluded) {}

  @Test
  void theKernelAgreesWithCountingDayByDay() {
    for (int i = 0; i < CASES; i++) {
      Case each = any();
      assertThat(due(each).due()).as(replay(each)).isEqualTo(naive(each));
    }
  }

  @Test
  void aDueDateOfAPeriodIsNeverADayOff() {
    for (int i = 0; i < CASES; i++) {
      Case each = any();
      due(each).due().ifPresent(day -> assertThat(working(day)).as(replay(each)).isTrue());
    }
  }

  @Test
  void moreTimeIsNeverLess() {
    for (int i = 0; i < CASES; i++) {
      Case each = any();
      Case more = new Case(longer(each.span()), each.trigger(), each.excluded());
      Optional<LocalDate> later = due(more).due();
      if (later.isPresent()) {
        assertThat(due(each).due().orElseThrow()).as(replay(each)).isBeforeOrEqualTo(later.get());
      }
    }
  }

  @Test
  void excludedTimeNeverMakesItEarlier() {
    for (int i = 0; i < CASES; i++) {
      Case each = any();
      LocalDate plain = due(new Case(each.span(), each.trigger(), List.of())).due().orElseThrow();
      due(each).due().ifPresent(day -> assertThat(day).as(replay(each)).isAfterOrEqualTo(plain));
    }
  }

  @Test
  void workingDaysForthAndBackAgree() {
    for (int i = 0; i < CASES; i++) {
      int count = 1 + random.nextInt(60);
      LocalDate start = CALENDAR.workingDayFrom(trigger());
      Case each = new Case(new TimeSpec.WorkingDays(count), start, List.of());
      LocalDate due = due(each).due().orElseThrow();
      DueDate back =
          Deadlines.due(new TimeSpec.WorkingDaysBefore(count), due, List.of(), RULES, CALENDAR);
      assertThat(back.due()).as(replay(each)).hasValue(start);
      assertThat(CALENDAR.workingDaysBetween(start, due)).as(replay(each)).isEqualTo(count);
      assertThat(CALENDAR.workingDaysBetween(due, start)).as(replay(each)).isEqualTo(-count);
    }
  }

  @Test
  void itIsProvisionalOnlyIfItTouchesAYearWithoutATable() {
    for (int i = 0; i < CASES; i++) {
      Case each = any();
      DueDate due = due(each);
      if (due.due().isPresent()) {
        boolean past = due.due().get().getYear() > 2026;
        assertThat(due.provisional()).as(replay(each)).isEqualTo(past);
      }
    }
  }

  private DueDate due(Case each) {
    return Deadlines.due(each.span(), each.trigger(), each.excluded(), RULES, CALENDAR);
  }

  private String replay(Case each) {
    // The description is a format string for AssertJ.
    return ("-Dbanfa.seed=" + seed + " " + each).replace("%", "%%");
  }

  private Case any() {
    TimeSpec.Span span =
        switch (random.nextInt(4)) {
          case 0 -> new TimeSpec.WorkingDays(1 + random.nextInt(60));
          case 1 -> new TimeSpec.Days(1 + random.nextInt(120));
          case 2 -> new TimeSpec.Months(1 + random.nextInt(30));
          default -> new TimeSpec.Years(1 + random.nextInt(3));
        };
    LocalDate trigger = trigger();
    var excluded = new ArrayList<ExcludedTime>();
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate from = trigger.plusDays(random.nextInt(100) - 10);
      Optional<LocalDate> to =
          random.nextInt(12) == 0
              ? Optional.empty()
              : Optional.of(from.plusDays(random.nextInt(40)));
      excluded.add(new ExcludedTime(from, to, "整改", "建设单位"));
    }
    return new Case(span, trigger, List.copyOf(excluded));
  }

  private LocalDate trigger() {
    return day("2018-01-01").plusDays(random.nextInt(3287));
  }

  private static TimeSpec.Span longer(TimeSpec.Span span) {
    return switch (span) {
      case TimeSpec.WorkingDays(int count) -> new TimeSpec.WorkingDays(count + 1);
      case TimeSpec.Days(int count) -> new TimeSpec.Days(count + 1);
      case TimeSpec.Months(int count) -> new TimeSpec.Months(count + 1);
      case TimeSpec.Years(int count) -> new TimeSpec.Years(count + 1);
    };
  }

  // From here on: the same law, told independently and slowly.

  private Optional<LocalDate> naive(Case each) {
    LocalDate day = each.trigger();
    int left = length(each);
    boolean inWorkingDays = each.span() instanceof TimeSpec.WorkingDays;
    boolean done = false;
    boolean moving = false;
    while (!done) {
      day = day.plusDays(1);
      boolean runs = running(day, each.excluded());
      if (forever(day, each.excluded())) {
        return Optional.empty();
      }
      if (moving) {
        done = runs && working(day);
      } else if (runs && (!inWorkingDays || working(day))) {
        left--;
        moving = left == 0;
        done = left == 0 && working(day);
      }
    }
    return Optional.of(day);
  }

  private int length(Case each) {
    return switch (each.span()) {
      case TimeSpec.WorkingDays(int count) -> count;
      case TimeSpec.Days(int count) -> count;
      case TimeSpec.Months(int count) -> daysIn(each.trigger(), count);
      case TimeSpec.Years(int count) -> daysIn(each.trigger(), 12 * count);
    };
  }

  private static int daysIn(LocalDate trigger, int months) {
    int index = trigger.getYear() * 12 + trigger.getMonthValue() - 1 + months;
    LocalDate first = LocalDate.of(index / 12, index % 12 + 1, 1);
    LocalDate end = first.plusDays(Math.min(trigger.getDayOfMonth(), first.lengthOfMonth()) - 1L);
    int days = 0;
    for (LocalDate day = trigger; day.isBefore(end); day = day.plusDays(1)) {
      days++;
    }
    return days;
  }

  private static boolean running(LocalDate day, List<ExcludedTime> excluded) {
    for (ExcludedTime time : excluded) {
      LocalDate last = time.to().orElse(LocalDate.MAX);
      if (day.compareTo(time.from()) >= 0 && day.compareTo(last) <= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean forever(LocalDate day, List<ExcludedTime> excluded) {
    return excluded.stream().anyMatch(t -> t.to().isEmpty() && !day.isBefore(t.from()));
  }

  private boolean working(LocalDate day) {
    boolean weekday =
        day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    return listed.containsKey(day) ? listed.get(day).equals("work") : weekday;
  }

  private static Map<LocalDate, String> listed() {
    var days = new HashMap<LocalDate, String>();
    Fixture.table()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(cells -> days.put(LocalDate.parse(cells[0]), cells[1]));
    return days;
  }
}
