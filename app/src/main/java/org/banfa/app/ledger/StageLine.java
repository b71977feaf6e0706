package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.banfa.kernel.pack.Stage;

/**
 * A stage of a project's regulation and where the project stands to it.
 *
 * @param lastOn the day of the last act of the stage, where one was done
 * @param blocked how many reasons stand against acts of the stage that are owed
 */
public record StageLine(Stage stage, Place place, Optional<LocalDate> lastOn, int blocked) {

  /** Where the project is. */
  public enum Place {
    BEHIND,
    HERE,
    AHEAD
  }
}
