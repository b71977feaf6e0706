package org.banfa.app.projects;

import java.util.List;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.Entry;
import org.banfa.kernel.Event;
import org.banfa.kernel.Judgement;

/** What became of an attempt. */
public sealed interface Performed {

  /**
   * It stands in the book.
   *
   * @param relied permissions it relied on
   */
  record Recorded(CaseFile file, Event.Done event, Entry entry, List<String> relied)
      implements Performed {
    public Recorded {
      relied = List.copyOf(relied);
    }
  }

  /** The law says no. The attempt stands in the book, the act does not. */
  record Refused(CaseFile file, Event.Done attempt, Entry entry, Judgement.Refused judgement)
      implements Performed {}

  /** It cannot be told for want of facts. The attempt stands in the book, the act does not. */
  record Undetermined(
      CaseFile file, Event.Done attempt, Entry entry, Judgement.Undetermined judgement)
      implements Performed {}

  /** Somebody else acted meanwhile; nothing was written. */
  record Overtaken(CaseFile file, List<Entry> meanwhile) implements Performed {
    public Overtaken {
      meanwhile = List.copyOf(meanwhile);
    }
  }

  /** There is no such project, object or act for this person to see. */
  record NotFound() implements Performed {}

  /** The person may look, but plays no part in this project. */
  record NoPart(CaseFile file) implements Performed {}

  /** It was stated that the project holds state secrets; nothing was written. */
  record Stopped() implements Performed {}
}
