package org.banfa.fences;

import java.util.List;

/**
 * What a fence came upon.
 *
 * @param seen how many things it looked at; a fence that saw nothing proves nothing
 * @param breaches each breach in words, in alphabetical order
 */
public record Findings(int seen, List<String> breaches) {

  public Findings {
    breaches = breaches.stream().sorted().distinct().toList();
  }
}
