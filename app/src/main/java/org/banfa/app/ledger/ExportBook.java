package org.banfa.app.ledger;

import java.time.LocalDate;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps in the book who took how much out of the ledger, and what for. */
@Component
public class ExportBook {

  private final Journal journal;

  ExportBook(Journal journal) {
    this.journal = journal;
  }

  /** Notes that the viewer takes so many projects out, selected in this way. */
  @Transactional
  public void note(Viewer viewer, LocalDate on, int projects, String purpose, String selection) {
    journal.append(
        new InstallationEvent.LedgerExported(viewer.account(), projects, purpose, selection)
            .draft(on, viewer.actor()));
  }
}
