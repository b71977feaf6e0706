package org.banfa.app.journal;

import java.util.List;
import org.banfa.kernel.Event;

/** What can stand in the chain of a project, of its organisation or of a regulation. */
public sealed interface CaseEntry {

  /**
   * The first entry of a project: it exists, and this regulation, in this version, governs it from
   * now on.
   *
   * @param unit the code of the office it belongs to
   * @param jurisdiction where that office belongs; {@link Subject#FIRST_JURISDICTION} in entries
   *     from before there were several
   */
  record Founded(String pack, String packVersion, String name, String unit, String jurisdiction)
      implements CaseEntry {}

  /**
   * From here on another version of the regulation governs the project, and all that happened is
   * judged by it.
   *
   * @param reason why, in the office's words
   */
  record Moved(String from, String to, String reason) implements CaseEntry {}

  /**
   * An event of the history that the law is asked about.
   *
   * @param opinion what the person wrote beside it; may be empty
   */
  record Happened(Event event, String opinion, List<Attachment> files) implements CaseEntry {
    public Happened {
      files = List.copyOf(files);
    }

    /** An event without opinion and files. */
    public static Happened of(Event event) {
      return new Happened(event, "", List.of());
    }
  }

  /**
   * An attempt that was not let through; it is no part of the history that the law is asked about.
   *
   * @param files kept so that nothing has to be handed in twice
   * @param refused true where the law said no, false where it could not be told
   * @param rules the rules that stood in the way
   * @param cites the provisions they rest on
   */
  record Tried(
      Event.Done attempt,
      String opinion,
      List<Attachment> files,
      boolean refused,
      List<String> rules,
      List<String> cites)
      implements CaseEntry {
    public Tried {
      files = List.copyOf(files);
      rules = List.copyOf(rules);
      cites = List.copyOf(cites);
    }
  }

  /**
   * An act was withdrawn (撤回): the law is asked as if it had not been done. It stays in the book.
   *
   * @param entry the number of its entry in the same chain
   * @param reason why, as the person said
   */
  record Withdrawn(long entry, String reason) implements CaseEntry {}

  /** How this looks in the book. */
  default EntryBody body() {
    return CaseCodec.write(this);
  }

  /**
   * Reads one back.
   *
   * @throws IllegalArgumentException when the body is of a kind that no case has
   */
  static CaseEntry of(EntryBody body) {
    return CaseCodec.read(body);
  }
}
