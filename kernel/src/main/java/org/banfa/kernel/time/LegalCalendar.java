package org.banfa.kernel.time;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which days are worked: the plain week, corrected by the yearly notices and, where there are any,
 * by local festivals.
 *
 * <p>A year counts as published when the national table names at least one of its days. In any
 * other year the plain week is applied and whatever is counted there is provisional. Immutable.
 */
public final class LegalCalendar {

  private final NavigableMap<LocalDate, DayKind> days;
  private final SortedSet<Integer> years;

  private LegalCalendar(NavigableMap<LocalDate, DayKind> days, SortedSet<Integer> years) {
    this.days = Collections.unmodifiableNavigableMap(days);
    this.years = Collections.unmodifiableSortedSet(years);
  }

  /**
   * Reads the national table.
   *
   * @param csv lines {@code date,kind,name} under that header; kind is {@code off} or {@code work};
   *     a weekday that is listed as worked is a plain working day
   * @throws CalendarFormatException naming every faulty line
   */
  public static LegalCalendar parse(String csv) {
    NavigableMap<LocalDate, DayKind> days = CalendarTable.read(csv);
    var years = new TreeSet<Integer>();
    days.keySet().forEach(day -> years.add(day.getYear()));
    return new LegalCalendar(days, years);
  }

  /**
   * This calendar with local festivals laid over it: where both name a day, the local layer wins. A
   * local layer publishes no year.
   *
   * @param csv a table in the same form as the national one
   * @throws CalendarFormatException naming every faulty line
   */
  public LegalCalendar withLocalLayer(String csv) {
    var merged = new TreeMap<>(days);
    merged.putAll(CalendarTable.read(csv));
    return new LegalCalendar(merged, years);
  }

  /** What that day is; in a year that is not published, by the plain week and the local layer. */
  public DayKind kind(LocalDate date) {
    DayKind plain = CalendarTable.isWeekend(date) ? new DayKind.Weekend() : new DayKind.Working();
    return days.getOrDefault(date, plain);
  }

  /** Whether that day is worked. */
  public boolean isWorking(LocalDate date) {
    return kind(date).isWorking();
  }

  /** Whether the national table holds that year. */
  public boolean published(int year) {
    return years.contains(year);
  }

  /** Whether the national table holds that year. */
  public boolean published(Year year) {
    return published(year.getValue());
  }

  /** The last year the national table holds; empty for a table without days. */
  public OptionalInt lastPublishedYear() {
    return years.isEmpty() ? OptionalInt.empty() : OptionalInt.of(years.last());
  }

  /**
   * Working days after {@code from} up to and including {@code to}: what is left on day {@code
   * from} of a period that ends on day {@code to}. Zero on the same day; negative when {@code to}
   * is earlier, and then the number of working days by which {@code from} is late.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorking).count();
  }

  /** The first working day on or after that day. */
  public LocalDate workingDayFrom(LocalDate date) {
    LocalDate day = date;
    while (!isWorking(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
