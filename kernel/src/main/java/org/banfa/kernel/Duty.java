package org.banfa.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.time.ExcludedTime;
import org.banfa.kernel.time.Extension;

/**
 * One duty of one bearer on one object (应当): opened by a rule, and then living a life of its own.
 *
 * @param id rule, object and a number, stable over replays
 * @param object what it is owed for, and where it is settled
 * @param about what set it off: the object itself or one below it, where the days it counts from
 *     are read
 * @param act what discharges it
 * @param bearer the role that owes it
 * @param read the readings that say who owes it and from when it counts, each with the option that
 *     held when it came about
 * @param triggeredOn the day that counting starts from, unless {@code after} names days
 * @param period for a recurring duty, which period, such as {@code 2026}
 * @param after day variables that counting starts from, the latest of them
 * @param excluded times in which the clock stood
 * @param extensions moves of the due day, in order
 * @param overdueOn the first day after its due day, once that has come
 * @param breachedOn the first day after the last defensible due day, where the law set it, once
 *     that has come
 */
public record Duty(
    String id,
    String rule,
    ObjectId object,
    ObjectId about,
    String act,
    String bearer,
    List<Terms.Read> read,
    LocalDate openedOn,
    LocalDate triggeredOn,
    Optional<String> period,
    Terms terms,
    List<String> after,
    List<ExcludedTime> excluded,
    List<Extension> extensions,
    Optional<LocalDate> overdueOn,
    Optional<LocalDate> breachedOn,
    Optional<Closure> closure) {

  public Duty {
    read = List.copyOf(read);
    after = List.copyOf(after);
    excluded = List.copyOf(excluded);
    extensions = List.copyOf(extensions);
  }

  /** Whether it is still owed. */
  public boolean open() {
    return closure.isEmpty();
  }

  /** How a duty ended. */
  public sealed interface Closure {
    /** The day it ended. */
    LocalDate on();
  }

  /**
   * Done.
   *
   * @param deed number of the deed
   * @param late whether after the due day
   */
  public record Fulfilled(LocalDate on, int deed, boolean late) implements Closure {}

  /** Ended by a consequence or because its condition no longer holds. */
  public record Cancelled(LocalDate on, String rule) implements Closure {}

  /**
   * Never owed: when it came about, the text was no longer in force, and no rule has taken its
   * place.
   *
   * @param last the last day of force, where it is known
   */
  public record Unruled(LocalDate on, Optional<LocalDate> last) implements Closure {}

  Duty closed(Closure how) {
    return with(terms, excluded, extensions, overdueOn, breachedOn, Optional.of(how));
  }

  /** The marks of lateness as they follow from what is known now. */
  Duty marked(Optional<LocalDate> overdue, Optional<LocalDate> breached) {
    return with(terms, excluded, extensions, overdue, breached, closure);
  }

  Duty excluding(List<ExcludedTime> times) {
    return with(terms, times, extensions, overdueOn, breachedOn, closure);
  }

  Duty on(Terms others) {
    return with(others, excluded, extensions, overdueOn, breachedOn, closure);
  }

  Duty extended(List<Extension> moves) {
    return with(terms, excluded, moves, overdueOn, breachedOn, closure);
  }

  /** The same duty at another point of its life: only these six ever change. */
  private Duty with(
      Terms limits,
      List<ExcludedTime> times,
      List<Extension> moves,
      Optional<LocalDate> overdue,
      Optional<LocalDate> breached,
      Optional<Closure> how) {
    return new Duty(
        id,
        rule,
        object,
        about,
        act,
        bearer,
        read,
        openedOn,
        triggeredOn,
        period,
        limits,
        after,
        times,
        moves,
        overdue,
        breached,
        how);
  }
}
