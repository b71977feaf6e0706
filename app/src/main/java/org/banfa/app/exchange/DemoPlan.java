package org.banfa.app.exchange;

import java.time.LocalDate;
import java.util.List;

/**
 * The demonstration: its places, and what they share.
 *
 * @param today the day up to which they have lived
 * @param password the one password of all its people
 */
record DemoPlan(LocalDate today, String password, List<PlacePlan> places) {

  DemoPlan {
    places = List.copyOf(places);
    PlaceCheck.check(places);
  }

  /** The earliest day of any place. */
  LocalDate since() {
    return places.stream().map(PlacePlan::since).min(LocalDate::compareTo).orElse(today);
  }
}
