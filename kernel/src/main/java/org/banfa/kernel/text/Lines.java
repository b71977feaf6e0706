package org.banfa.kernel.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a copy without what only its page, its printer or its reader put in. */
record Lines(String text) {

  private static final String HAN = "[\\u3400-\\u9fff]";

  /** One syllable of pinyin: with a tone mark, with the number of a tone, or bare. */
  private static final String SYLLABLE =
      "[a-züā-ǜ]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*|[a-zü]{1,6}[1-5]";

  private static final String BARE = "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng|n|r)?";

  /** A pronunciation in brackets behind its character; capitals such as (IT) are words. */
  private static final Pattern GLOSS =
      Pattern.compile(
          "(?<="
              + HAN
              + ")[（(]\\s*(?:(?:"
              + SYLLABLE
              + ")(?:[\\s'’-]*(?:"
              + SYLLABLE
              + "))*|"
              + BARE
              + ")\\s*[）)]");

  /** Spaces of every width. */
  private static final Pattern SPACE =
      Pattern.compile("[\\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]");

  private static final Pattern NOTHING = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");

  /** How much less than the longest a full line may be: two characters. */
  private static final int RAGGED = 4;

  /** So many full lines, and one of so many, make a text of lines of one width. */
  private static final int FULL_LINES = 5;

  private static final int WRAPPED = 3;

  /** Signs for the parts of characters, which some programs write in the place of the character. */
  private static final Pattern RADICAL = Pattern.compile("[\\u2e80-\\u2fd5]");

  private static final String RADICALS = "⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";
  private static final String CHARACTERS = "母民虎西见角贝车長长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟";

  /**
   * A second article or chapter on the line, and the items of a list that stand behind one another.
   */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<=。)\\s*(?=第[^条條章]{1,6}[条條章]\\s)" + "|(?<=[：:；;。])\\s*(?=[（(][一二三四五六七八九十]{1,3}[）)])");

  /** The lines, none of them empty. */
  List<String> clean() {
    List<String> raw =
        text.replace("\r\n", "\n")
            .replace('\r', '\n')
            .replace('\f', '\n')
            .replace('\u2028', '\n')
            .lines()
            .filter(line -> !plain(line).isEmpty() && !Furniture.ofPaper(plain(line)))
            .map(String::stripTrailing)
            .toList();
    List<String> lines = new ArrayList<>();
    unwrapped(raw).forEach(line -> apart(line, lines));
    return lines;
  }

  /** A text of lines of one width: a full one goes on in the next that is not set in. */
  private static List<String> unwrapped(List<String> raw) {
    int full = raw.stream().mapToInt(Lines::width).max().orElse(0) - RAGGED;
    long many = raw.stream().filter(line -> width(line) >= full).count();
    boolean wrapped = many >= FULL_LINES && many * WRAPPED >= raw.size();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      String line = plain(raw.get(i));
      if (wrapped && i > 0 && width(raw.get(i - 1)) >= full && goesOn(raw.get(i), line)) {
        lines.set(lines.size() - 1, lines.getLast() + line);
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private static boolean goesOn(String raw, String line) {
    return !Character.isWhitespace(raw.charAt(0))
        && Marks.chapter(line).isEmpty()
        && Marks.section(line).isEmpty()
        && Marks.article(line).isEmpty()
        && Marks.item(line).isEmpty()
        && Marks.point(line).isEmpty();
  }

  /** In halves of a character. */
  private static int width(String line) {
    return line.chars().map(sign -> sign < 0x2000 ? 1 : 2).sum();
  }

  private static String plain(String line) {
    String spaced = SPACE.matcher(NOTHING.matcher(line).replaceAll("")).replaceAll(" ").strip();
    // A vowel and its tone mark may come as two signs.
    String composed = Normalizer.normalize(spaced, Normalizer.Form.NFC);
    String whole = RADICAL.matcher(composed).replaceAll(part -> character(part.group()));
    return GLOSS.matcher(whole).replaceAll("");
  }

  private static String character(String radical) {
    int known = RADICALS.indexOf(radical);
    return known >= 0
        ? CHARACTERS.substring(known, known + 1)
        : Normalizer.normalize(radical, Normalizer.Form.NFKC);
  }

  private static void apart(String line, List<String> lines) {
    Matcher inside = INSIDE.matcher(line);
    int from = 0;
    while (inside.find()) {
      add(line.substring(from, inside.start()).strip(), lines);
      from = inside.end();
    }
    add(line.substring(from).strip(), lines);
  }

  private static void add(String line, List<String> lines) {
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }
}
