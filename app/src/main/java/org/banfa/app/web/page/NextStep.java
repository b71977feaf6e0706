package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * Who does what before when.
 *
 * @param mine the reader is the one who has to act
 * @param act where to do it, or whom to ask
 */
public record NextStep(
    String who,
    boolean mine,
    String what,
    List<Chip> chips,
    Light light,
    String due,
    Optional<Action> act) {
  public NextStep {
    chips = List.copyOf(chips);
  }
}
