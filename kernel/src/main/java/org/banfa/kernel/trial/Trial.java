package org.banfa.kernel.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.Assessment;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.State;

/**
 * One law beside another: a history is judged by both as if either had been in force from its
 * beginning. What happened stays as it happened; what was recorded on the organisation because of
 * its other projects stays too.
 *
 * @param now the law in force
 * @param other the law to try
 */
public record Trial(Kernel now, Kernel other) {

  /**
   * Tries the other law on a history.
   *
   * @param day the day on which the two are compared
   */
  public Finding on(List<Event> history, LocalDate day) {
    return on(history, now.replay(history), day);
  }

  /**
   * The same for one who knows already what the history comes to.
   *
   * @param before what it comes to under the law in force
   */
  public Finding on(List<Event> history, State before, LocalDate day) {
    State state = other.begin();
    for (Event event : history) {
      Optional<String> misfit = other.misfit(state, event);
      if (misfit.isPresent()) {
        return new Finding.CannotTell(event, misfit.get());
      }
      state = other.step(state, event);
    }
    return between(now.assess(before, day), other.assess(state, day));
  }

  private Finding between(Assessment before, Assessment after) {
    Difference difference =
        new Difference(
            new Sortings(now, other).between(before.state(), after.state()),
            Acts.between(before, after),
            new Duties(now, other).between(before, after),
            new Breaches(now, other).between(before.state(), after.state()));
    return difference.none() ? new Finding.Same() : new Finding.Different(difference);
  }
}
