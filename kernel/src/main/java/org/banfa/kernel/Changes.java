package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.time.DueDate;

/**
 * What differs between two assessments of one history, or of one history under two choices.
 *
 * @param opened duties that only the second has, or that only there are still open
 * @param closed duties that are open in the first and not in the second
 * @param moved duties open in both whose due day differs
 * @param standings acts that stand otherwise; for an act of a new object there is nothing before
 */
public record Changes(
    List<Duty> opened, List<Duty> closed, List<Moved> moved, List<Turned> standings) {

  public Changes {
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
    moved = List.copyOf(moved);
    standings = List.copyOf(standings);
  }

  /** A due day that moved; empty where there is none. */
  public record Moved(Duty duty, Optional<LocalDate> before, Optional<LocalDate> after) {}

  /** An act whose standing is of another kind, or rests on other blockers. */
  public record Turned(ObjectId object, String act, Optional<Standing> before, Standing after) {}

  /** Whether nothing differs. */
  public boolean none() {
    return opened.isEmpty() && closed.isEmpty() && moved.isEmpty() && standings.isEmpty();
  }

  static Changes between(Assessment before, Assessment after) {
    SequencedMap<String, DutyStatus> old = owed(before);
    SequencedMap<String, DutyStatus> now = owed(after);
    List<Moved> moved = new ArrayList<>();
    now.forEach((id, status) -> {
      Optional<DutyStatus> earlier = Optional.ofNullable(old.get(id));
      earlier
          .filter(one -> !day(one).equals(day(status)))
          .ifPresent(one -> moved.add(new Moved(status.duty(), day(one), day(status))));
    });
    return new Changes(without(now, old), without(old, now), moved, standings(before, after));
  }

  private static SequencedMap<String, DutyStatus> owed(Assessment assessment) {
    SequencedMap<String, DutyStatus> all = new LinkedHashMap<>();
    assessment.duties().stream()
        .filter(status -> status.duty().open())
        .forEach(status -> all.put(status.duty().id(), status));
    return all;
  }

  private static List<Duty> without(
      SequencedMap<String, DutyStatus> these, Map<String, DutyStatus> those) {
    return these.values().stream()
        .map(DutyStatus::duty)
        .filter(duty -> !those.containsKey(duty.id()))
        .toList();
  }

  private static Optional<LocalDate> day(DutyStatus status) {
    return status.due().flatMap(DueDate::due);
  }

  private static List<Turned> standings(Assessment before, Assessment after) {
    Map<String, Standing> old = new LinkedHashMap<>();
    before.acts().forEach(one -> old.put(one.object() + " " + one.act(), one.standing()));
    List<Turned> turned = new ArrayList<>();
    for (ActStatus now : after.acts()) {
      Optional<Standing> earlier = Optional.ofNullable(old.get(now.object() + " " + now.act()));
      if (!earlier.equals(Optional.of(now.standing()))) {
        turned.add(new Turned(now.object(), now.act(), earlier, now.standing()));
      }
    }
    return turned;
  }
}
