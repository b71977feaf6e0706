package org.banfa.app.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseHistory;
import org.banfa.app.journal.Entry;
import org.banfa.kernel.Event;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.pack.Pack;

/**
 * One act of one project, flat, for tools that know one case only.
 *
 * @param activity what was done, in the words of the regulation
 * @param resource who did it
 * @param office the code of their office
 * @param recordedAt when it was written into the book
 * @param on the legal day on which it happened
 */
record EventRow(
    String project,
    String activity,
    ObjectId object,
    String resource,
    String office,
    String role,
    Optional<String> outcome,
    Instant recordedAt,
    LocalDate on) {

  /** The acts of a project, in the order of the book; facts that became known are left out. */
  static List<EventRow> of(CaseFile file) {
    Pack pack = file.kernel().pack();
    List<EventRow> rows = new ArrayList<>();
    for (CaseHistory.Line line : file.heard()) {
      if (line.what() instanceof CaseEntry.Happened(Event.Done done, _, _)) {
        rows.add(row(file.key(), pack, line.entry(), done));
      }
    }
    return List.copyOf(rows);
  }

  private static EventRow row(String project, Pack pack, Entry entry, Event.Done done) {
    return new EventRow(
        project,
        pack.act(done.act()).label(),
        done.object(),
        entry.actor().person(),
        entry.actor().office(),
        pack.role(done.role()).label(),
        done.outcome()
            .map(code ->
                Optional.ofNullable(pack.act(done.act()).outcomes().get(code)).orElse(code)),
        entry.recordedAt(),
        done.on());
  }
}
