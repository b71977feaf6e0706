package org.banfa.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * An act that was done.
 *
 * @param number position among all deeds of the history, from 1
 * @param roles who did it; several for a joint act
 * @param attached slot to the items ticked as contained
 * @param relied permissions that stood in for a rule
 * @param reset whether a later consequence opened the act again
 */
public record Deed(
    int number,
    String act,
    ObjectId object,
    LocalDate on,
    List<String> roles,
    Optional<String> outcome,
    SequencedMap<String, Set<String>> attached,
    Optional<ObjectId> opened,
    List<String> relied,
    boolean reset) {
  public Deed {
    roles = List.copyOf(roles);
    relied = List.copyOf(relied);
  }

  Deed undone() {
    return new Deed(number, act, object, on, roles, outcome, attached, opened, relied, true);
  }
}
