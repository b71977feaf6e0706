package org.banfa.kernel.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.banfa.kernel.time.CountingRules.Basis;
import org.banfa.kernel.time.CountingRules.FirstDay;
import org.banfa.kernel.time.CountingRules.LastDayOff;
import org.banfa.kernel.time.CountingRules.MissingDay;
import org.banfa.kernel.time.CountingRules.Shape;

/** The real calendar, and the counting rules that the test vectors assume. */
final class Fixture {

  static final LegalCalendar CALENDAR = LegalCalendar.parse(table());

  static final CountingRules RULES =
      rules(FirstDay.EXCLUDED, LastDayOff.NEXT_WORKING_DAY, Set.of(Shape.PERIOD));

  private Fixture() {}

  static String table() {
    try {
      return Files.readString(Path.of("../regulations/calendar/cn.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CountingRules rules(FirstDay firstDay, LastDayOff lastDayOff, Set<Shape> appliesTo) {
    return CountingRules.of(
        firstDay, MissingDay.MONTH_END, lastDayOff, appliesTo, new Basis("首日", "对应日", "末日"));
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  static DueDate due(String words, String trigger, ExcludedTime... excluded) {
    return due(RULES, words, trigger, excluded);
  }

  static DueDate due(CountingRules rules, String words, String trigger, ExcludedTime... excluded) {
    return Deadlines.due(TimeSpec.parse(words), day(trigger), List.of(excluded), rules, CALENDAR);
  }
}
