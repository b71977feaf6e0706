package org.banfa.kernel.pack;

/**
 * Something wrong in a pack, said to its author in Chinese.
 *
 * @param where the place of the words at fault
 * @param line the whole line they stand in; empty where the file has no such line
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
        .formatted(where, problem, drawing(), MARGIN, under(cause), MARGIN, under(remedy));
  }

  private String drawing() {
    String number = "%5d ".formatted(where.line());
    return number + "| " + line + "\n" + " ".repeat(number.length()) + "| " + caret();
  }

  /** Blanks as wide as what stands before the place, so that the caret falls under it. */
  private String caret() {
    var blanks = new StringBuilder();
    line.codePoints()
        .limit(where.column() - 1L)
        .map(Problem::blank)
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

  private static String under(String words) {
    return words.replace("\n", "\n" + MARGIN + "　　　");
  }
}
