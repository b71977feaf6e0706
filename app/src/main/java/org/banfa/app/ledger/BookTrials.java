package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.List;
import org.banfa.app.journal.CaseFiles;
import org.banfa.kernel.Library;
import org.banfa.kernel.trial.Adjustable;
import org.banfa.kernel.trial.Amendment;
import org.springframework.stereotype.Component;

/**
 * Tries another law on every project of the book, for whoever has the book itself in hand. Nothing
 * is written.
 */
@Component
public class BookTrials {

  private final TrialRun run;

  BookTrials(Library library, CaseFiles files) {
    this.run = new TrialRun(library, files::foundedUnder);
  }

  /** The values of a pack that may be tried otherwise; none where there is no such pack. */
  public List<Adjustable> adjustable(String pack) {
    return TrialRun.adjustable(run.library(), pack);
  }

  /** Tries a pack with amendments on all projects founded under it. */
  public Trials.Outcome amended(String pack, List<Amendment> amendments, LocalDate day) {
    return run.amended(pack, amendments, day);
  }

  /** Tries another pack, such as a draft, on all projects founded under this one. */
  public Trials.Outcome replaced(String pack, String by, LocalDate day) {
    return run.replaced(pack, by, day);
  }
}
