package org.banfa.kernel.time;

/** What a day is in a {@link LegalCalendar}. */
public sealed interface DayKind {

  /** A Monday to Friday that no notice lifts out of the week. */
  record Working() implements DayKind {}

  /** A plain Saturday or Sunday. */
  record Weekend() implements DayKind {}

  /**
   * A day lifted out of work by a notice: a holiday, or a day off moved next to one.
   *
   * @param name the holiday's name as the notice gives it
   */
  record Holiday(String name) implements DayKind {}

  /**
   * A Saturday or Sunday that is worked to make up for a moved day off (调休).
   *
   * @param name the holiday it makes up for
   */
  record MakeUp(String name) implements DayKind {}

  /** Whether work is done on such a day. */
  default boolean isWorking() {
    return switch (this) {
      case Working _, MakeUp _ -> true;
      case Weekend _, Holiday _ -> false;
    };
  }
}
