package org.banfa.kernel;

import java.util.List;
import java.util.SortedSet;

/** How an act stands on a day. */
public sealed interface Standing {

  /**
   * It may be done now.
   *
   * @param subjectTo facts of its own form that the verdict still depends on
   * @param remaining roles whose part is still wanting; all of them at the beginning
   * @param relied permissions it would rely on
   */
  record Open(SortedSet<String> subjectTo, List<String> remaining, List<String> relied)
      implements Standing {
    public Open {
      remaining = List.copyOf(remaining);
      relied = List.copyOf(relied);
    }
  }

  /** The law says no. */
  record Blocked(List<Blocker> blockers) implements Standing {
    public Blocked {
      blockers = List.copyOf(blockers);
    }
  }

  /** It cannot be told for want of facts. */
  record Unknown(List<Blocker> blockers, SortedSet<String> missing) implements Standing {
    public Unknown {
      blockers = List.copyOf(blockers);
    }
  }

  /** It does not concern this object. */
  record NotApplicable(List<Blocker> blockers) implements Standing {
    public NotApplicable {
      blockers = List.copyOf(blockers);
    }
  }

  /** It was done and is not open again. */
  record AlreadyDone(Deed deed) implements Standing {}
}
