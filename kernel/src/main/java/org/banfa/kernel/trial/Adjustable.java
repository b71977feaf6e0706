package org.banfa.kernel.trial;

import java.util.List;

/**
 * A value of a pack that may be tried otherwise.
 *
 * @param path its place, as {@link Amendment.Write} takes it
 * @param text what is written there now
 * @param about what it is, in the words of the pack, the wider first; never empty
 * @param options the only texts that may stand there; empty where any may that fits
 * @param cites the rows it carries out
 */
public record Adjustable(
    Kind kind,
    String path,
    String text,
    List<String> about,
    List<String> options,
    List<String> cites) {

  public Adjustable {
    about = List.copyOf(about);
    options = List.copyOf(options);
    cites = List.copyOf(cites);
  }

  /** What kind of value it is. */
  public enum Kind {
    /** An amount of money at which a scale changes. */
    LIMIT,
    /** A period of the text. */
    PERIOD,
    /** A period that a house added. */
    HOUSE,
    /** How open words are read. */
    READING,
    /** A condition with a number in it. */
    CONDITION
  }
}
