package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * {@code /regulations/{pack}/text/load} and {@code …/preview}: a file is chosen and posted as
 * {@code file}; then what was found in it is looked at, and confirmed with {@code text} and {@code
 * source}.
 *
 * @param panels what was found; empty before a file was read
 * @param error why it was not taken
 */
public record TextLoadPage(
    Frame frame, Head head, List<Panel> panels, Optional<String> error, Form form) implements Page {
  public TextLoadPage {
    panels = List.copyOf(panels);
  }

  @Override
  public int status() {
    return error.isPresent() ? 422 : 200;
  }

  /** What is to be filled in. */
  public sealed interface Form {

    /** Where it is posted to. */
    String action();
  }

  /** A file. */
  public record Upload(String action) implements Form {}

  /**
   * Where the text was published.
   *
   * @param text the hash of the words that were looked at
   * @param source what was typed before; may be empty
   * @param again where another file is chosen
   */
  public record Confirmation(String action, String text, String source, String again)
      implements Form {}
}
