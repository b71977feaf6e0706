package org.banfa.app.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a jurisdiction founds projects under a pack.
 *
 * @param from the first day
 * @param until the first day on which it no longer does
 */
public record Adoption(String pack, LocalDate from, Optional<LocalDate> until) {

  /** Whether it holds on the day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
  }
}
