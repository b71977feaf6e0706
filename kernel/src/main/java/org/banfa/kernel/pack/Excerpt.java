package org.banfa.kernel.pack;

import java.util.List;
import java.util.Map;

/**
 * A place in a pack's files as its author wrote it, drawn for a terminal: the line with its number,
 * and a caret under the place.
 *
 * @param line the whole line; empty where the file has no such line
 */
public record Excerpt(Where where, String line) {

  /**
   * The line of a place.
   *
   * @param texts the text of each file by its name, as places name it
   */
  public static Excerpt of(Where where, Map<String, String> texts) {
    List<String> lines = texts.getOrDefault(where.file(), "").lines().toList();
    return new Excerpt(where, where.line() <= lines.size() ? lines.get(where.line() - 1) : "");
  }

  @Override
  public String toString() {
    String number = "%5d ".formatted(where.line());
    return number + "| " + line + "\n" + " ".repeat(number.length()) + "| " + caret();
  }

  /** Blanks as wide as what stands before the place, so that the caret falls under it. */
  private String caret() {
    var blanks = new StringBuilder();
    line.codePoints()
        .limit(where.column() - 1L)
        .map(Excerpt::blank)
        .forEach(blanks::appendCodePoint);
    return blanks.append('^').toString();
  }

  private static int blank(int codePoint) {
    if (codePoint == '\t') {
      return '\t';
    }
    return wide(codePoint) ? '\u3000' : ' ';
  }

  /** Whether a terminal gives the character two columns. */
  private static boolean wide(int codePoint) {
    return codePoint >= 0x2E80 && codePoint <= 0xA4CF
        || codePoint >= 0xF900 && codePoint <= 0xFAFF
        || codePoint >= 0xFE30 && codePoint <= 0xFF60
        || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
        || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
  }
}
