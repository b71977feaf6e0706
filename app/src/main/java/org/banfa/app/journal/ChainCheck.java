package org.banfa.app.journal;

import java.util.Optional;
import org.banfa.app.journal.Verification.Broken;
import org.banfa.app.journal.Verification.Fault;
import org.banfa.app.journal.Verification.Intact;

/** Recomputes one chain, row after row; holds only where it has come to. */
final class ChainCheck {

  private Head reached = Head.EMPTY;
  private Optional<Verification> broken = Optional.empty();

  void next(EntryRow row) {
    if (broken.isEmpty()) {
      broken = faultOf(row).map(fault -> new Broken(reached.seq() + 1, fault));
      reached = new Head(row.seq(), row.hash());
    }
  }

  boolean empty() {
    return reached.equals(Head.EMPTY);
  }

  Verification end(Optional<Head> head) {
    return broken.orElseGet(() ->
        head.map(this::compare).orElseGet(() -> new Broken(reached.seq() + 1, Fault.NO_HEAD)));
  }

  private Verification compare(Head head) {
    return head.equals(reached)
        ? new Intact(reached.seq(), reached.hash())
        : new Broken(Math.min(head.seq(), reached.seq()) + 1, Fault.HEAD);
  }

  private Optional<Fault> faultOf(EntryRow row) {
    if (row.seq() != reached.seq() + 1) {
      return Optional.of(Fault.GAP);
    }
    if (!row.prevHash().equals(reached.hash())) {
      return Optional.of(Fault.LINK);
    }
    return row.hash().equals(EntryHash.of(row)) ? Optional.empty() : Optional.of(Fault.CONTENT);
  }
}
