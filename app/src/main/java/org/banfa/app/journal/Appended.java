package org.banfa.app.journal;

import java.util.List;

/** What became of an attempt to write into the book. */
public sealed interface Appended {

  /**
   * Everything was written.
   *
   * @param entries the entries in the order of the drafts
   */
  record Written(List<Entry> entries) implements Appended {

    /** Keeps its own copy of the entries. */
    public Written {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Nothing was written: somebody else wrote to a chain after it was read.
   *
   * @param subject the first such chain
   * @param meanwhile what was written there in the meantime: who, what, when
   */
  record Conflict(Subject subject, List<Entry> meanwhile) implements Appended {

    /** Keeps its own copy of the entries. */
    public Conflict {
      meanwhile = List.copyOf(meanwhile);
    }
  }

  /**
   * The entries, where the writer expected no particular head and a conflict is impossible.
   *
   * @throws IllegalStateException on a conflict
   */
  default List<Entry> orThrow() {
    return switch (this) {
      case Written(List<Entry> entries) -> entries;
      case Conflict(Subject subject, var _) ->
          throw new IllegalStateException("Somebody else wrote to " + subject);
    };
  }
}
