package org.banfa.app.web.page;

import java.util.List;
import java.util.Set;

/**
 * Something went wrong; the words are chosen by status.
 *
 * @param status one of 400, 403, 404, 405, 409, 413, 415, 500, 503
 * @param reference the number under which it stands in the log; may be empty
 * @param detail what exactly, if it helps the user; may be empty
 * @param kept what was typed and not taken, so that nothing is lost
 * @param instead what is there of the same kind; may be empty
 */
public record ErrorPage(
    Frame frame,
    int status,
    String reference,
    String detail,
    List<Panel.Fact> kept,
    List<Link> instead)
    implements Page {
  private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 415, 500, 503);

  /** A page that keeps nothing. */
  public ErrorPage(Frame frame, int status, String reference, String detail) {
    this(frame, status, reference, detail, List.of(), List.of());
  }

  public ErrorPage {
    kept = List.copyOf(kept);
    instead = List.copyOf(instead);
    if (!KNOWN.contains(status)) {
      throw new IllegalArgumentException("No page for status " + status);
    }
  }

  /** The page for any status: an unlisted one falls to 400 or 500 by its class. */
  public static ErrorPage of(Frame frame, int status, String reference) {
    int shown = KNOWN.contains(status) ? status : status >= 500 ? 500 : 400;
    return new ErrorPage(frame, shown, reference, "");
  }
}
