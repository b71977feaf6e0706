package org.banfa.kernel.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When something is due, and why.
 *
 * @param opens the first day on which it may be done; empty if any day will do
 * @param due the last day on which it is in time; empty when no time is given or the clock stands
 * @param warnFrom the day from which an early reading of the text would already call it late
 * @param trail how the days were found
 */
public record DueDate(
    Optional<LocalDate> opens, Optional<LocalDate> due, Optional<LocalDate> warnFrom, Trail trail) {

  /** Whether a table that is not published yet could still move it. */
  public boolean provisional() {
    return trail.provisional();
  }

  /** Whether the clock stands, so that there is no due date now. */
  public boolean stopped() {
    return trail.stopped();
  }

  /**
   * The days to draw: from a little before the end of the period to the due day or today, whichever
   * is later. At most 24 cells; days left out between are counted in {@link RulerDay#omitted()}.
   * Empty when there is no due date.
   *
   * @param today marked if it lies in the span or after it
   */
  public List<RulerDay> ruler(LegalCalendar calendar, LocalDate today) {
    return due.map(day -> new Ruler(calendar, trail, day, today).days()).orElse(List.of());
  }
}
