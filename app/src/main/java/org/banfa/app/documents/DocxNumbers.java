package org.banfa.app.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The numbers that a word processor puts before paragraphs by itself. In many published texts the
 * labels of articles are such numbers, and stand nowhere in the paragraphs.
 */
final class DocxNumbers {

  private static final int LEVELS = 9;
  private static final String DIGITS = "零一二三四五六七八九";
  private static final int FIRST_CIRCLE = '①';
  private static final int MOST_CIRCLES = 20;

  /** A level of a list: what stands around the number, how it is written, where it begins. */
  private static final class Level {
    String text = "";
    String format = "decimal";
    int start = 1;
  }

  /** A list of levels, and how far it is counted. */
  private static final class Counting {
    final Map<Integer, Level> levels = new HashMap<>();
    final int[] count = new int[LEVELS];
    final boolean[] begun = new boolean[LEVELS];
  }

  /** A use of a list; some begin it anew. */
  private static final class Use {
    String list = "";
    final Map<Integer, Integer> anew = new HashMap<>();
  }

  /** What a paragraph, or the style it has, asks for. */
  static final class Asked {
    private String style = "";
    private String based = "";
    private Optional<String> number = Optional.empty();
    private Optional<Integer> level = Optional.empty();

    void note(String name, String value) {
      switch (name) {
        case "pStyle" -> style = value;
        case "numId" -> number = Optional.of(value);
        case "ilvl" -> level = whole(value).filter(it -> it >= 0 && it < LEVELS);
        default -> throw new IllegalArgumentException(name);
      }
    }
  }

  private final Map<String, Counting> lists = new HashMap<>();
  private final Map<String, Use> uses = new HashMap<>();
  private final Map<String, Asked> styles = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  private static Optional<Integer> whole(String value) {
    return value.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
  }

  /** Reads how lists are numbered. */
  void numbering(XMLStreamReader xml) throws XMLStreamException {
    var list = new Counting();
    var level = new Level();
    var use = new Use();
    int number = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String value = DocxText.value(xml, "val").orElse("");
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          list = new Counting();
          lists.put(DocxText.value(xml, "abstractNumId").orElse(""), list);
        }
        case "lvl" -> {
          level = new Level();
          list.levels.put(level(xml), level);
        }
        case "start" -> level.start = whole(value).orElse(1);
        case "numFmt" -> level.format = value;
        case "lvlText" -> level.text = value;
        case "num" -> {
          use = new Use();
          uses.put(DocxText.value(xml, "numId").orElse(""), use);
        }
        case "abstractNumId" -> use.list = value;
        case "lvlOverride" -> number = level(xml);
        case "startOverride" -> use.anew.put(number, whole(value).orElse(1));
        default -> {}
      }
    }
  }

  private static int level(XMLStreamReader xml) {
    return DocxText.value(xml, "ilvl")
        .flatMap(DocxNumbers::whole)
        .filter(it -> it < LEVELS)
        .orElse(0);
  }

  /** Reads which styles number their paragraphs. */
  void styles(XMLStreamReader xml) throws XMLStreamException {
    var style = new Asked();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String value = DocxText.value(xml, "val").orElse("");
      switch (xml.getLocalName()) {
        case "style" -> {
          style = new Asked();
          styles.put(DocxText.value(xml, "styleId").orElse(""), style);
        }
        case "basedOn" -> style.based = value;
        case "numId", "ilvl" -> style.note(xml.getLocalName(), value);
        default -> {}
      }
    }
  }

  /** The number before the next paragraph, with what stands around it; empty for none. */
  String next(Asked paragraph) {
    List<Asked> all = withStyles(paragraph);
    Optional<String> number =
        all.stream().map(one -> one.number).flatMap(Optional::stream).findFirst();
    int level = all.stream().map(one -> one.level).flatMap(Optional::stream).findFirst().orElse(0);
    Optional<Use> use = number.map(uses::get);
    Optional<Counting> list = use.map(one -> lists.get(one.list));
    return list.isPresent() && list.get().levels.containsKey(level)
        ? count(list.get(), level, begins(number.orElseThrow(), use.orElseThrow(), level))
        : "";
  }

  private List<Asked> withStyles(Asked paragraph) {
    List<Asked> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<Asked> next = Optional.of(paragraph);
    String style = paragraph.style;
    while (next.isPresent()) {
      all.add(next.get());
      next = seen.add(style) ? Optional.ofNullable(styles.get(style)) : Optional.empty();
      style = next.map(one -> one.based).orElse("");
    }
    return all;
  }

  private Optional<Integer> begins(String number, Use use, int level) {
    return begun.add(number + " " + level)
        ? Optional.ofNullable(use.anew.get(level))
        : Optional.empty();
  }

  private static String count(Counting list, int level, Optional<Integer> anew) {
    for (int upper = 0; upper < level; upper++) {
      begin(list, upper);
    }
    boolean first = begin(list, level);
    if (anew.isPresent()) {
      list.count[level] = anew.get();
    } else if (!first) {
      list.count[level]++;
    }
    for (int lower = level + 1; lower < LEVELS; lower++) {
      list.begun[lower] = false;
    }
    return written(list, level);
  }

  private static boolean begin(Counting list, int level) {
    if (list.begun[level]) {
      return false;
    }
    list.begun[level] = true;
    list.count[level] = Optional.ofNullable(list.levels.get(level)).map(it -> it.start).orElse(1);
    return true;
  }

  private static String written(Counting list, int level) {
    Level of = Optional.ofNullable(list.levels.get(level)).orElseThrow();
    if (of.format.equals("bullet") || of.format.equals("none")) {
      return "";
    }
    String text = of.text;
    for (int i = 0; i < LEVELS; i++) {
      String format = Optional.ofNullable(list.levels.get(i)).map(it -> it.format).orElse("");
      text = text.replace("%" + (i + 1), written(list.count[i], format));
    }
    return text.isBlank() ? "" : text + " ";
  }

  private static String written(int number, String format) {
    if (format.equals("decimalEnclosedCircle") && number <= MOST_CIRCLES) {
      return Character.toString(FIRST_CIRCLE + number - 1);
    }
    // 一, 二, 三 have many names: by country, by script and by how large numbers are put.
    boolean words =
        format.startsWith("chinese")
            || format.startsWith("taiwanese")
            || format.startsWith("japaneseCounting")
            || format.equals("ideographDigital");
    return words ? inWords(number) : Integer.toString(number);
  }

  /** From 1 to 9999; a larger one in digits. */
  private static String inWords(int number) {
    if (number < 1 || number > 9999) {
      return Integer.toString(number);
    }
    var words = new StringBuilder();
    int[] units = {1000, 100, 10, 1};
    String names = "千百十";
    for (int i = 0; i < units.length; i++) {
      int digit = number / units[i] % 10;
      boolean ten = units[i] == 10 && digit == 1 && words.isEmpty();
      if (digit > 0) {
        words.append(ten ? "" : DIGITS.substring(digit, digit + 1));
        words.append(i < names.length() ? names.substring(i, i + 1) : "");
      } else if (!words.isEmpty() && number % units[i] > 0 && !words.toString().endsWith("零")) {
        words.append('零');
      }
    }
    return words.toString();
  }
}
