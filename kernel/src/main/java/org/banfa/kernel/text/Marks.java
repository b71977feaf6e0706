package org.banfa.kernel.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks at the beginning of a line: 第一章, 第二条, (三), 4. */
final class Marks {

  /** A stroke is what scans make of 一. */
  private static final String NUMBER = "([零〇一二三四五六七八九十百千两兩\\d０-９\\s—–－ー-]+?)";

  private static final String UNTIL_TEN = "([零〇一二三四五六七八九十百]+)";
  private static final Pattern CHAPTER = pattern("(第\\s*" + NUMBER + "\\s*章)");
  private static final Pattern SECTION = pattern("(第\\s*" + NUMBER + "\\s*[节節])");
  private static final Pattern ARTICLE = pattern("(第\\s*" + NUMBER + "\\s*[条條])");
  private static final Pattern ITEM = pattern("([（(]\\s*" + UNTIL_TEN + "\\s*[）)]\\s*、?)");
  private static final Pattern COUNTED = pattern("(" + UNTIL_TEN + "\\s*[、．.])");
  private static final Pattern POINT = pattern("(([\\d０-９]{1,2})\\s*[.．、])(?![\\d０-９])");
  private static final Pattern POINT_IN_BRACKETS =
      pattern("([（(]\\s*([\\d０-９]{1,2})\\s*[）)]\\s*、?)");
  private static final Pattern ITEM_IN_ONE = pattern("(([㈠-㈩]))");
  private static final Pattern POINT_IN_ONE = pattern("(([①-⑳]))");

  private static final Pattern HEADING = Pattern.compile("[\\u3400-\\u9fff、和与]{2,15}");
  private static final int LONGEST_HEADING = 40;
  private static final int LARGEST = 9999;

  /** A mark with its number and what follows it. */
  record Mark(String label, int number, String rest) {}

  private Marks() {}

  private static Pattern pattern(String mark) {
    return Pattern.compile(mark + "\\s*(.*)");
  }

  static Optional<Mark> chapter(String line) {
    return mark(CHAPTER, line).filter(Marks::heads);
  }

  static Optional<Mark> section(String line) {
    return mark(SECTION, line).filter(Marks::heads);
  }

  static Optional<Mark> article(String line) {
    return mark(ARTICLE, line);
  }

  /** Such as (一). */
  static Optional<Mark> item(String line) {
    return mark(ITEM, line).or(() -> single(ITEM_IN_ONE, '㈠', line));
  }

  /** Such as 一、 which may also be a word of a sentence. */
  static Optional<Mark> counted(String line) {
    return mark(COUNTED, line);
  }

  /** Such as 1. or (1) or ①. */
  static Optional<Mark> point(String line) {
    return mark(POINT, line)
        .or(() -> mark(POINT_IN_BRACKETS, line))
        .or(() -> single(POINT_IN_ONE, '①', line));
  }

  /** Whether a line is short enough and plain enough for a heading that lost its number. */
  static boolean heading(String line) {
    return HEADING.matcher(line.replaceAll("\\s", "")).matches();
  }

  /** The heading that stands before the first article wherever there is one. */
  static boolean general(String line) {
    return line.replaceAll("\\s", "").matches("[总總][则則]");
  }

  private static boolean heads(Mark mark) {
    return mark.rest().length() <= LONGEST_HEADING && !mark.rest().matches(".*[。；;，,]");
  }

  private static Optional<Mark> mark(Pattern pattern, String line) {
    Matcher found = pattern.matcher(line);
    return found.matches()
        ? number(found.group(2)).map(number -> mark(found, number))
        : Optional.empty();
  }

  private static Optional<Mark> single(Pattern pattern, char first, String line) {
    Matcher found = pattern.matcher(line);
    return found.matches()
        ? Optional.of(mark(found, found.group(2).charAt(0) - first + 1))
        : Optional.empty();
  }

  private static Mark mark(Matcher found, int number) {
    return new Mark(found.group(1).replaceAll("\\s", ""), number, found.group(3).strip());
  }

  /** A number up to 9999 in Chinese, Arabic or full-width digits. */
  static Optional<Integer> number(String written) {
    String text = written.replaceAll("\\s", "").replace('〇', '零').replaceAll("[—–－ー-]", "一");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.chars().allMatch(Character::isDigit)) {
      return text.length() > 4 ? Optional.empty() : counting(Integer.parseInt(text));
    }
    int sum = 0;
    int digit = 0;
    for (int i = 0; i < text.length(); i++) {
      int unit = unit(text.charAt(i));
      if (unit > 0) {
        sum += Math.max(digit, 1) * unit;
        digit = 0;
      } else {
        digit = digit(text.charAt(i));
        if (digit < 0) {
          return Optional.empty();
        }
      }
    }
    return counting(sum + digit);
  }

  private static Optional<Integer> counting(int number) {
    return number == 0 || number > LARGEST ? Optional.empty() : Optional.of(number);
  }

  private static int unit(char sign) {
    return switch (sign) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 0;
    };
  }

  private static int digit(char sign) {
    return "零一二三四五六七八九".indexOf(sign == '两' || sign == '兩' ? '二' : sign);
  }
}
