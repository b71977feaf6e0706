package org.banfa.kernel.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One return of a recurring duty.
 *
 * @param periodKey the period it is about: 2026, 2026H2, 2026Q3 or 2026-07
 * @param last the last day of the period or the day that is named, before any grace or move
 * @param due when it is due, with its trail
 */
public record Occurrence(String periodKey, LocalDate last, DueDate due) {

  /** The first day on which it may be done; empty if any day will do. */
  public Optional<LocalDate> opens() {
    return due.opens();
  }
}
