package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;

/**
 * Which facts of a project a ledger shows in its columns, and a project's page at first sight.
 *
 * @param estimate the money fact of what it may cost, where the pack names one
 * @param contract the money fact of what was contracted
 * @param paid the money fact of what was paid
 * @param headline facts and classifications of the project, in the order to show them
 */
public record Sheet(
    Optional<String> estimate,
    Optional<String> contract,
    Optional<String> paid,
    List<String> headline) {

  public Sheet {
    headline = List.copyOf(headline);
  }
}
