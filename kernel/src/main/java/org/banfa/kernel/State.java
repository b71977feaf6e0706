package org.banfa.kernel;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedSet;
import org.banfa.kernel.time.TimeSpec;

/**
 * What a history comes to on a day. Immutable; the same pack and history give the same state.
 *
 * @param readings the options chosen by events, by reading; others hold as the pack says
 * @param things in the order they were opened
 * @param timers lapses that are running
 * @param holding guards watched for beginning to hold that hold now: rule and object
 * @param awaiting rules set off that could not be judged yet
 * @param periods recurring duties opened already: rule, object and period
 * @param date the day up to which time has passed
 */
public record State(
    SequencedMap<String, String> readings,
    SequencedMap<ObjectId, Thing> things,
    List<Duty> duties,
    List<Violation> violations,
    List<Happening> happenings,
    List<Timer> timers,
    SequencedSet<String> holding,
    List<Awaiting> awaiting,
    SequencedSet<String> periods,
    Optional<LocalDate> date,
    int deeds)
    implements World {

  public State {
    readings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(readings));
    things = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(things));
    duties = List.copyOf(duties);
    violations = List.copyOf(violations);
    happenings = List.copyOf(happenings);
    timers = List.copyOf(timers);
    holding = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(holding));
    awaiting = List.copyOf(awaiting);
    periods = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(periods));
  }

  /**
   * A lapse that is running.
   *
   * @param since the day it counts from
   * @param deeds how many deeds there were when it was set off: earlier ones do not answer it
   */
  public record Timer(String rule, ObjectId object, LocalDate since, TimeSpec after, int deeds) {}

  /** A rule that was set off on a day and waits for facts. */
  public record Awaiting(
      String rule, ObjectId object, LocalDate since, SortedSet<String> missing) {}

  static State empty() {
    return new State(
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new LinkedHashSet<>(),
        List.of(),
        new LinkedHashSet<>(),
        Optional.empty(),
        0);
  }
}
