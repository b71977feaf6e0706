package org.banfa.kernel.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Chooses the days worth drawing around a due date. */
final class Ruler {

  private static final int MOST = 24;
  private static final int MARGIN = 3;

  private final LegalCalendar calendar;
  private final Trail trail;
  private final LocalDate due;
  private final LocalDate today;

  Ruler(LegalCalendar calendar, Trail trail, LocalDate due, LocalDate today) {
    this.calendar = calendar;
    this.trail = trail;
    this.due = due;
    this.today = today;
  }

  List<RulerDay> days() {
    var cells = new ArrayList<RulerDay>();
    LocalDate before = null;
    for (LocalDate day : chosen()) {
      int omitted = before == null ? 0 : (int) ChronoUnit.DAYS.between(before, day) - 1;
      cells.add(cell(day, omitted));
      before = day;
    }
    return List.copyOf(cells);
  }

  private TreeSet<LocalDate> chosen() {
    LocalDate first = earliest(earliest(ended(), due).minusDays(MARGIN), today);
    LocalDate last = today.isAfter(due) ? today : due;
    var days = new TreeSet<LocalDate>();
    if (ChronoUnit.DAYS.between(first, last) < MOST) {
      add(days, first, last);
      return days;
    }
    LocalDate around = due.minusDays(2L * MARGIN);
    LocalDate from = ended().isBefore(around) ? around : earliest(ended(), due).minusDays(MARGIN);
    add(days, from, due.plusDays(MARGIN));
    add(days, today.minusDays(MARGIN), today.plusDays(MARGIN));
    return days;
  }

  private static void add(TreeSet<LocalDate> days, LocalDate from, LocalDate to) {
    from.datesUntil(to.plusDays(1)).forEach(days::add);
  }

  /** The last day of the period before it moved; the due day itself if it did not. */
  private LocalDate ended() {
    LocalDate ended = due;
    for (Step step : trail.steps()) {
      if (step instanceof Step.Rolled rolled && rolled.to().equals(due)) {
        ended = rolled.from();
      }
    }
    return ended;
  }

  private RulerDay cell(LocalDate day, int omitted) {
    boolean late = day.isAfter(due) && !day.isAfter(today) && calendar.isWorking(day);
    return new RulerDay(
        day,
        calendar.kind(day),
        day.equals(due),
        late ? calendar.workingDaysBetween(due, day) : 0,
        day.equals(today),
        excluded(day),
        omitted);
  }

  private boolean excluded(LocalDate day) {
    return trail.steps().stream()
        .anyMatch(step -> step instanceof Step.Excluded(var time, _, _) && time.contains(day));
  }

  private static LocalDate earliest(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
