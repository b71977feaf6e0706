package org.banfa.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.banfa.kernel.time.CalendarFormatException.Problem;

/** Reads the lines of a calendar table, collecting every problem before giving up. */
final class CalendarTable {

  private static final String HEADER = "date,kind,name";

  private final NavigableMap<LocalDate, DayKind> days = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private CalendarTable() {}

  static NavigableMap<LocalDate, DayKind> read(String csv) {
    var table = new CalendarTable();
    List<String> lines = csv.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
      table.problems.add(new Problem(1, "the first line must be \"" + HEADER + "\""));
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        table.line(i + 1, lines.get(i).strip());
      }
    }
    if (!table.problems.isEmpty()) {
      throw new CalendarFormatException(table.problems);
    }
    return table.days;
  }

  private void line(int number, String text) {
    String[] cells = text.split(",", -1);
    if (cells.length != 3) {
      problems.add(new Problem(number, "expected 3 cells, found " + cells.length));
      return;
    }
    Optional<LocalDate> date = date(number, cells[0].strip());
    Optional<DayKind> kind = kind(number, cells[1].strip(), cells[2].strip());
    if (date.isPresent() && kind.isPresent()) {
      enter(number, date.get(), kind.get());
    }
  }

  private Optional<LocalDate> date(int number, String cell) {
    try {
      return Optional.of(LocalDate.parse(cell));
    } catch (DateTimeParseException e) {
      problems.add(new Problem(number, "\"" + cell + "\" is not a date such as 2026-10-01"));
      return Optional.empty();
    }
  }

  private Optional<DayKind> kind(int number, String cell, String name) {
    if (name.isEmpty()) {
      problems.add(new Problem(number, "the name is missing"));
      return Optional.empty();
    }
    return switch (cell) {
      case "off" -> Optional.of(new DayKind.Holiday(name));
      case "work" -> Optional.of(new DayKind.MakeUp(name));
      default -> {
        problems.add(new Problem(number, "\"" + cell + "\" is neither off nor work"));
        yield Optional.empty();
      }
    };
  }

  private void enter(int number, LocalDate date, DayKind kind) {
    // A notice may also say of a Monday that work begins again; that makes up for nothing.
    boolean plain = kind instanceof DayKind.MakeUp && !isWeekend(date);
    if (days.putIfAbsent(date, plain ? new DayKind.Working() : kind) != null) {
      problems.add(new Problem(number, date + " is listed twice"));
    }
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
