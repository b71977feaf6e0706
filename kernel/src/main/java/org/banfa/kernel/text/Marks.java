package org.banfa.kernel.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks at the beginning of a line: 第一章, 第二条, (三). */
final class Marks {

  private static final String DIGITS = "[零〇一二三四五六七八九十百两兩\\d０-９\\s]+?";
  private static final Pattern CHAPTER = Pattern.compile("(第\\s*(" + DIGITS + ")\\s*章)\\s*(.*)");
  private static final Pattern ARTICLE = Pattern.compile("(第\\s*(" + DIGITS + ")\\s*[条條])\\s*(.*)");
  private static final Pattern ITEM =
      Pattern.compile("([（(]\\s*([零〇一二三四五六七八九十百]+)\\s*[）)])\\s*(.*)");
  private static final Pattern HEADING = Pattern.compile("[\\u3400-\\u9fff、和与]{2,15}");

  /** A mark with its number and what follows it. */
  record Mark(String label, int number, String rest) {}

  private Marks() {}

  static Optional<Mark> chapter(String line) {
    return mark(CHAPTER, line);
  }

  static Optional<Mark> article(String line) {
    return mark(ARTICLE, line);
  }

  static Optional<Mark> item(String line) {
    return mark(ITEM, line);
  }

  /** Whether a line is short enough and plain enough for a heading that lost its number. */
  static boolean heading(String line) {
    return HEADING.matcher(line.replaceAll("\\s", "")).matches();
  }

  private static Optional<Mark> mark(Pattern pattern, String line) {
    Matcher found = pattern.matcher(line);
    return found.matches()
        ? number(found.group(2))
            .map(number ->
                new Mark(found.group(1).replaceAll("\\s", ""), number, found.group(3).strip()))
        : Optional.empty();
  }

  /** A number up to 999 in Chinese, Arabic or full-width digits. */
  static Optional<Integer> number(String written) {
    String text = written.replaceAll("\\s", "").replace('〇', '零');
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.chars().allMatch(Character::isDigit)) {
      return text.length() > 3 ? Optional.empty() : Optional.of(Integer.parseInt(text));
    }
    int sum = 0;
    int digit = 0;
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      int unit = one == '十' ? 10 : one == '百' ? 100 : 0;
      if (unit > 0) {
        sum += Math.max(digit, 1) * unit;
        digit = 0;
      } else {
        digit = "零一二三四五六七八九".indexOf(one == '两' || one == '兩' ? '二' : one);
        if (digit < 0) {
          return Optional.empty();
        }
      }
    }
    return sum + digit == 0 ? Optional.empty() : Optional.of(sum + digit);
  }
}
