package org.banfa.app.web.page;

import java.util.List;

/** {@code /regulations}: the regulations in use. */
public record RegulationsPage(Frame frame, Head head, List<Regulation> regulations)
    implements Page {
  public RegulationsPage {
    regulations = List.copyOf(regulations);
  }

  /**
   * A regulation: its version, force, coverage and how many projects follow it.
   *
   * @param here whether it applies in the reader's jurisdiction, in words
   */
  public record Regulation(
      String title,
      String href,
      String issued,
      String force,
      String here,
      Coverage coverage,
      String provisions,
      String rules,
      String projects,
      String findings) {}
}
