package org.banfa.kernel.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that do not count towards a period: the clock stands still.
 *
 * @param from the first day that does not count
 * @param to the last day that does not count; empty while the clock still stands
 * @param reason why, in Chinese
 * @param by who decided or caused it
 */
public record ExcludedTime(LocalDate from, Optional<LocalDate> to, String reason, String by) {

  public ExcludedTime {
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException(
          "excluded time ends on " + to.get() + ", before it begins on " + from);
    }
  }

  /** Whether that day does not count. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
