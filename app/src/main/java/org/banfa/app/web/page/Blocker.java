package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * One reason for a no.
 *
 * @param words what the provision asks, in the pack's own words; may be empty
 * @param finding what was found
 * @param readings readings that bear on it, each a chip and what the other reading would mean
 * @param how who clears it and how
 * @param acts what to press; the first may be the main one
 */
public record Blocker(
    String title,
    List<Chip> chips,
    String words,
    Optional<String> quote,
    String finding,
    List<Reading> readings,
    String how,
    List<Action> acts) {
  public Blocker {
    chips = List.copyOf(chips);
    readings = List.copyOf(readings);
    acts = List.copyOf(acts);
  }

  /** A reading in use here and its alternative in words. */
  public record Reading(Chip chip, String text) {}
}
