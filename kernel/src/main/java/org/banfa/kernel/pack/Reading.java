package org.banfa.kernel.pack;

import java.util.List;
import java.util.SequencedMap;

/**
 * How open words are read (解释口径).
 *
 * @param chosen the option that holds unless an office chooses another
 */
public record Reading(
    String id,
    String phrase,
    List<String> cites,
    String question,
    String chosen,
    String because,
    SequencedMap<String, Option> options,
    Where where) {
  public Reading {
    cites = List.copyOf(cites);
  }

  /**
   * One way to read the words.
   *
   * @param value what is put in place of the reading's name in rules
   */
  public record Option(String id, String label, String value) {}
}
