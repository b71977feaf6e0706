package org.banfa.kernel.time;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Days in a row that were passed over for one reason.
 *
 * @param from the first
 * @param to the last
 * @param reason the holiday's name, 周末, or why the clock stood
 */
public record DaysOff(LocalDate from, LocalDate to, String reason) {

  /** As shown in a trail, such as 10-01至10-07国庆节. */
  public String label() {
    return (from.equals(to) ? day(from) : day(from) + "至" + day(to)) + reason;
  }

  static String labels(List<DaysOff> runs) {
    return runs.stream().map(DaysOff::label).collect(Collectors.joining("、"));
  }

  /**
   * Adds one more day, which must follow all days in the list, joining it to the last run if it
   * can.
   */
  static void append(List<DaysOff> runs, LocalDate day, String reason) {
    if (!runs.isEmpty()) {
      DaysOff last = runs.getLast();
      if (last.to().plusDays(1).equals(day) && last.reason().equals(reason)) {
        runs.set(runs.size() - 1, new DaysOff(last.from(), day, reason));
        return;
      }
    }
    runs.add(new DaysOff(day, day, reason));
  }

  private static String day(LocalDate date) {
    return date.toString().substring(5);
  }
}
