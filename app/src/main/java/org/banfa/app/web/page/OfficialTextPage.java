package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * {@code /regulations/{pack}/text}: the official text as it was put beside the rules, each piece at
 * its anchor. {@code ?entry=} opens an earlier one.
 *
 * @param version which version of the regulation it stands beside, where there are several
 * @param notes what this copy lacks, or that a later one has taken its place
 * @param pieces the text; empty while there is none
 * @param loaded what was put here, the last one first
 */
public record OfficialTextPage(
    Frame frame,
    Head head,
    Optional<VersionNote> version,
    List<String> notes,
    List<Piece> pieces,
    Optional<Panel> loaded)
    implements Page {
  public OfficialTextPage {
    notes = List.copyOf(notes);
    pieces = List.copyOf(pieces);
  }

  /**
   * One piece of the text.
   *
   * @param kind {@code front}, {@code chapter}, {@code section}, {@code article}, {@code
   *     paragraph}, {@code item}, {@code point} or {@code back}
   * @param anchor what a link leads to; may be empty
   * @param label the mark as printed; may be empty
   * @param rules the page that tells what is made of the article; may be empty
   */
  public record Piece(String kind, String anchor, String label, String words, String rules) {}
}
