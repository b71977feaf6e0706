package org.banfa.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything the law says about a history on a day.
 *
 * @param state the history's state on that day, time having passed
 * @param nextWakeUp the next day on which something changes by time alone
 */
public record Assessment(
    LocalDate date,
    State state,
    List<ActStatus> acts,
    List<DutyStatus> duties,
    List<Undetermined> undetermined,
    Optional<LocalDate> nextWakeUp) {

  public Assessment {
    acts = List.copyOf(acts);
    duties = List.copyOf(duties);
    undetermined = List.copyOf(undetermined);
  }

  /** A rule that was set off and could not be judged for want of facts. */
  public record Undetermined(
      String rule, ObjectId object, LocalDate since, java.util.SortedSet<String> missing) {}

  /** The standing of an act on an object, where the object's type has such an act. */
  public Optional<Standing> standing(ObjectId object, String act) {
    return acts.stream()
        .filter(status -> status.object().equals(object) && status.act().equals(act))
        .map(ActStatus::standing)
        .findFirst();
  }
}
