package org.banfa.kernel.guard;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.fact.Value;

/**
 * Reads a guard from left to right once before CEL does: rewrites amounts of money and days as
 * whole numbers, and points out what a Chinese author is likely to mistype. What stands between
 * quotation marks is left alone.
 */
final class LiteralReader {

  private static final Pattern STRING =
      Pattern.compile("'(?:[^'\\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern DATE =
      Pattern.compile("date\\(\\s*(?:'([^'\\n]*)'|\"([^\"\\n]*)\")\\s*\\)");
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?:[ ]*([\\u4e00-\\u9fff]+))?");
  private static final Pattern EQUALS = Pattern.compile("[=!<>]=|=");
  private static final Map<String, Integer> POWER_OF_TEN =
      Map.of("元", 0, "千元", 3, "万元", 4, "百万元", 6, "千万元", 7, "亿元", 8);
  private static final Map<String, String> WORD_OPERATORS =
      Map.of("and", "&&", "or", "||", "not", "!", "AND", "&&", "OR", "||", "NOT", "!");
  private static final String FULL_WIDTH = "（）＜＞＝！＆｜＋－＊，．‘’“”［］：？";
  private static final String HALF_WIDTH = "()<>=!&|+-*,.''''[]:?";
  private static final Set<Character> MINUS_LIKE = Set.of('—', '–', '−');

  private final String text;
  private final StringBuilder rewritten = new StringBuilder();
  private final NavigableMap<Integer, SourceText.Anchor> anchors = new TreeMap<>();
  private final Map<Integer, Value> literals = new HashMap<>();
  private final List<GuardProblem> problems = new ArrayList<>();
  private int at;

  private LiteralReader(String text) {
    this.text = text;
  }

  /** What was read: the rewritten text and what is wrong already. */
  record Reading(SourceText source, List<GuardProblem> problems) {}

  static Reading read(String text) {
    LiteralReader reader = new LiteralReader(text);
    while (reader.at < text.length()) {
      reader.step();
    }
    return new Reading(
        new SourceText(reader.rewritten.toString(), reader.anchors, reader.literals),
        List.copyOf(reader.problems));
  }

  private void step() {
    Matcher string = here(STRING);
    Matcher date = here(DATE);
    Matcher word = here(WORD);
    Matcher number = here(NUMBER);
    if (string.lookingAt()) {
      copy(string.end());
    } else if (date.lookingAt()) {
      day(date);
    } else if (word.lookingAt()) {
      word(word.group(), word.end());
    } else if (number.lookingAt()) {
      number(number);
    } else {
      sign();
    }
  }

  private Matcher here(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  private void copy(int end) {
    anchors.put(places(rewritten), new SourceText.Anchor(places(text.substring(0, at)), true));
    rewritten.append(text, at, end);
    at = end;
  }

  /** Puts a number in the place of a literal; the brackets keep a sign before it apart. */
  private void replace(int end, Value value, long number) {
    int place = places(rewritten);
    anchors.put(place, new SourceText.Anchor(places(text.substring(0, at)), false));
    literals.put(place + 1, value);
    rewritten.append('(').append(number).append(')');
    at = end;
  }

  private void day(Matcher date) {
    String iso = date.group(1) == null ? date.group(2) : date.group(1);
    try {
      LocalDate day = LocalDate.parse(iso);
      replace(date.end(), new Value.Day(day), day.toEpochDay());
    } catch (DateTimeException e) {
      problem("没有“" + iso + "”这一天", "日期写成 date('2026-01-01')，年四位、月日各两位");
      replace(date.end(), new Value.Day(LocalDate.EPOCH), 0);
    }
  }

  private void word(String word, int end) {
    boolean member = at > 0 && text.charAt(at - 1) == '.';
    String operator = WORD_OPERATORS.get(word);
    if (operator != null && !member) {
      problem("不用“" + word + "”连接条件", "写成 " + operator);
    }
    copy(end);
  }

  private void number(Matcher number) {
    String unit = number.group(2);
    if (unit == null) {
      bareNumber(number);
      return;
    }
    Integer power = POWER_OF_TEN.get(unit);
    if (power == null) {
      String remedy =
          unit.endsWith("元") ? "写成元、万元或亿元，例如 50万元" : "写成 " + number.group(1) + unitGuess(unit);
      problem("不认识单位“" + unit + "”", remedy);
      replace(number.end(), new Value.Money(0), 0);
      return;
    }
    try {
      long fen = new BigDecimal(number.group(1)).scaleByPowerOfTen(power + 2).longValueExact();
      replace(number.end(), new Value.Money(fen), fen);
    } catch (ArithmeticException e) {
      problem("金额“" + number.group() + "”太大或不是整分", "金额最小到分（0.01元），最大约 922 万亿元");
      replace(number.end(), new Value.Money(0), 0);
    }
  }

  private static String unitGuess(String unit) {
    return POWER_OF_TEN.containsKey(unit + "元") ? unit + "元" : "万元";
  }

  private void bareNumber(Matcher number) {
    try {
      new BigDecimal(number.group(1)).longValueExact();
    } catch (ArithmeticException e) {
      boolean fraction = number.group(1).contains(".");
      problem(
          fraction ? "条件里不用小数“" + number.group(1) + "”" : "数“" + number.group(1) + "”太大",
          fraction ? "金额带上单位，例如 0.5万元；比例用整数两边相乘，例如 甲 * 100 <= 乙 * 15" : "写一个较小的数");
      anchors.put(places(rewritten), new SourceText.Anchor(places(text.substring(0, at)), false));
      rewritten.append('0');
      at = number.end();
      return;
    }
    copy(number.end());
  }

  private void sign() {
    char sign = text.charAt(at);
    int wide = FULL_WIDTH.indexOf(sign);
    if (wide >= 0) {
      problem("“" + sign + "”是全角符号", "写成半角的 " + HALF_WIDTH.charAt(wide));
    } else if (MINUS_LIKE.contains(sign)) {
      problem("“" + sign + "”不是减号", "写成半角的 -");
    }
    Matcher equals = here(EQUALS);
    if (equals.lookingAt()) {
      if (equals.group().equals("=")) {
        problem("比较是否相等不用单个“=”", "写成 ==");
      }
      copy(equals.end());
    } else {
      copy(at + Character.charCount(text.codePointAt(at)));
    }
  }

  private void problem(String message, String remedy) {
    problems.add(new GuardProblem(places(text.substring(0, at)) + 1, message, remedy));
  }

  /** CEL counts places in code points. */
  private static int places(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
