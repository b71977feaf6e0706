package org.banfa.kernel.time;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Days in a row that were passed over for one reason.
 *
 * @param from the first
 * @param to the last
 */
public record DaysOff(LocalDate from, LocalDate to, Why why) {

  /** Why a day was passed over. */
  public sealed interface Why {

    /** As said in Chinese: 周末, the holiday's name, or why the clock stood. */
    default String label() {
      return switch (this) {
        case Weekend _ -> "周末";
        case Holiday(String name) -> name;
        case Stood(String reason) -> reason;
      };
    }
  }

  /** A plain Saturday or Sunday. */
  public record Weekend() implements Why {}

  /** A day that a notice lifted out of work, by the name that the notice gives. */
  public record Holiday(String name) implements Why {}

  /** The clock stood, for a reason that the record gives. */
  public record Stood(String reason) implements Why {}

  /** As shown in a trail, such as 10-01至10-07国庆节. */
  public String label() {
    return (from.equals(to) ? day(from) : day(from) + "至" + day(to)) + why.label();
  }

  static String labels(List<DaysOff> runs) {
    return runs.stream().map(DaysOff::label).collect(Collectors.joining("、"));
  }

  /**
   * Adds one more day, which must follow all days in the list, joining it to the last run if it
   * can.
   */
  static void append(List<DaysOff> runs, LocalDate day, Why why) {
    if (!runs.isEmpty()) {
      DaysOff last = runs.getLast();
      if (last.to().plusDays(1).equals(day) && last.why().equals(why)) {
        runs.set(runs.size() - 1, new DaysOff(last.from(), day, why));
        return;
      }
    }
    runs.add(new DaysOff(day, day, why));
  }

  private static String day(LocalDate date) {
    return date.toString().substring(5);
  }
}
