package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A question the text leaves open, its answers and what each would mean here.
 *
 * @param who who chose and since when; may be empty
 * @param ask where another reading can be asked for or chosen
 */
public record ReadingChoice(String question, List<Answer> answers, String who, Optional<Link> ask) {
  public ReadingChoice {
    answers = List.copyOf(answers);
  }

  /**
   * A reading.
   *
   * @param effect what follows here; {@code changes} if that differs from the reading in use
   */
  public record Answer(String label, boolean inUse, String effect, boolean changes) {}
}
