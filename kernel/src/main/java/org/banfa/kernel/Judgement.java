package org.banfa.kernel;

import java.util.List;
import java.util.SortedSet;

/** What the law says of an attempt. */
public sealed interface Judgement {

  /**
   * It may be done.
   *
   * @param relied permissions it relies on
   */
  record Allowed(List<String> relied) implements Judgement {
    public Allowed {
      relied = List.copyOf(relied);
    }
  }

  /**
   * The law says no. Blockers that could not be judged are in the list too.
   *
   * @param blockers all that stands in the way, at least one of them definite
   */
  record Refused(List<Blocker> blockers) implements Judgement {
    public Refused {
      blockers = List.copyOf(blockers);
    }
  }

  /**
   * It cannot be told yet.
   *
   * @param missing the facts that are wanting
   */
  record Undetermined(List<Blocker> blockers, SortedSet<String> missing) implements Judgement {
    public Undetermined {
      blockers = List.copyOf(blockers);
    }
  }
}
