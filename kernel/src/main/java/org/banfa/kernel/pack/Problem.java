package org.banfa.kernel.pack;

import java.util.Map;

/**
 * Something wrong in a pack, said to its author in Chinese.
 *
 * @param where the place of the words at fault
 * @param line the whole line they stand in; empty where the file has no such line; where only the
 *     text of a condition is known, that
 * @param problem what is wrong, as one sentence
 * @param cause why it is wrong; may have several lines
 * @param remedy what to write instead
 */
public record Problem(Where where, String line, String problem, String cause, String remedy) {

  private static final String MARGIN = "      ";

  /** The problem as drawn on a terminal: place, line with a caret, cause and remedy. */
  @Override
  public String toString() {
    return """
    %s  %s
    %s
    %s原因：%s
    %s改法：%s\
    """
        .formatted(
            where, problem, new Excerpt(where, line), MARGIN, under(cause), MARGIN, under(remedy));
  }

  /**
   * The same, drawn in the file it is about: what is found in the text of a condition is known by
   * that text alone.
   *
   * @param texts the text of each file by its name
   */
  public Problem in(Map<String, String> texts) {
    String whole = Excerpt.of(where, texts).line();
    int at = whole.indexOf(line);
    if (at < 0 || whole.equals(line)) {
      return this;
    }
    boolean quoted = !line.isEmpty() && at > 0 && "'\"".indexOf(whole.charAt(at - 1)) >= 0;
    Where place = new Where(where.file(), where.line(), where.column() + (quoted ? 1 : 0));
    return new Problem(place, whole, problem, cause, remedy);
  }

  private static String under(String words) {
    return words.replace("\n", "\n" + MARGIN + "　　　");
  }
}
