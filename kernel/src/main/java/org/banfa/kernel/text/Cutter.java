package org.banfa.kernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.text.Passage.Kind;

/** Goes through the lines of a copy once and cuts it. */
final class Cutter {

  private static final String ENDS = "。；;：:！!？?”\"）)》";
  private static final Pattern ANNEX = Pattern.compile("附\\s*(?:件|表|录)\\s*\\d*\\s*[:：]?.*");
  private static final Pattern CITED = Pattern.compile("[的规第、和所至之款，,）)].*");
  private static final Pattern INSIDE = Pattern.compile("(?<=。)\\s*(?=第[^条條。]{1,6}[条條]\\s)");

  private final List<Passage> passages = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private int chapter;
  private int article;
  private int paragraph;
  private int item;
  private boolean back;

  OfficialText cut(List<String> lines) {
    List<String> all = new ArrayList<>();
    lines.forEach(line -> all.addAll(apart(line)));
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      if (!line.isEmpty()) {
        take(line, next(all, i));
      }
    }
    return new OfficialText(passages, gaps);
  }

  /** Two articles on one line. */
  private static List<String> apart(String line) {
    Matcher inside = INSIDE.matcher(line);
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (inside.find()) {
      parts.add(line.substring(from, inside.start()).strip());
      from = inside.end();
    }
    parts.add(line.substring(from).strip());
    return parts;
  }

  private static String next(List<String> lines, int at) {
    return lines.subList(at + 1, lines.size()).stream()
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void take(String line, String next) {
    Optional<Marks.Mark> asChapter =
        Marks.chapter(line).filter(mark -> mark.number() <= chapter + 2);
    Optional<Marks.Mark> asArticle = Marks.article(line).filter(this::begins);
    Optional<Marks.Mark> asItem = Marks.item(line).filter(this::continues);
    if (back || article > 0 && ANNEX.matcher(line).matches()) {
      back = true;
      add(Kind.BACK, Optional.empty(), "", line, false);
    } else if (asChapter.isPresent() && contents(next)) {
      add(Kind.FRONT, Optional.empty(), "", line, false);
    } else if (asChapter.isPresent()) {
      chapter(asChapter.get(), false);
    } else if (asArticle.isPresent()) {
      article(asArticle.get());
    } else if (article == 0) {
      add(Kind.FRONT, Optional.empty(), "", line, false);
    } else if (asItem.isPresent()) {
      item = asItem.get().number();
      add(Kind.ITEM, Optional.of(item), asItem.get().label(), asItem.get().rest(), false);
    } else if (unnumbered(line, next)) {
      chapter(new Marks.Mark("", chapter + 1, line), true);
    } else if (broken()) {
      passages.set(passages.size() - 1, passages.getLast().and(line));
    } else {
      paragraph++;
      item = 0;
      add(Kind.PARAGRAPH, Optional.empty(), "", line, false);
    }
  }

  /** In a table of contents one chapter stands right behind the other. */
  private boolean contents(String next) {
    return article == 0 && Marks.chapter(next).isPresent();
  }

  /** An article follows the one before; a number in the middle of a sentence cites another law. */
  private boolean begins(Marks.Mark mark) {
    return broken()
        ? mark.number() == article + 1 && !CITED.matcher(mark.rest()).matches()
        : mark.number() > article;
  }

  private boolean continues(Marks.Mark mark) {
    return mark.number() == item + 1 || mark.number() == 1;
  }

  private boolean unnumbered(String line, String next) {
    return !broken()
        && Marks.heading(line)
        && Marks.article(next).filter(mark -> mark.number() == article + 1).isPresent();
  }

  /** Whether the last line stopped in the middle of a sentence. */
  private boolean broken() {
    if (passages.isEmpty()) {
      return false;
    }
    Passage last = passages.getLast();
    boolean text = last.kind() != Kind.CHAPTER && last.kind() != Kind.FRONT;
    String words = last.words();
    return text && (words.isEmpty() || ENDS.indexOf(words.charAt(words.length() - 1)) < 0);
  }

  private void chapter(Marks.Mark mark, boolean inferred) {
    chapter = mark.number();
    passages.add(
        new Passage(
            Kind.CHAPTER,
            0,
            0,
            Optional.empty(),
            mark.label(),
            mark.rest().replaceAll("\\s", ""),
            inferred));
  }

  private void article(Marks.Mark mark) {
    if (mark.number() > article + 1) {
      gaps.add(new Gap(article, article + 1, mark.number() - 1));
    }
    article = mark.number();
    paragraph = 1;
    item = 0;
    add(Kind.ARTICLE, Optional.empty(), mark.label(), mark.rest(), false);
  }

  private void add(
      Kind kind, Optional<Integer> number, String label, String words, boolean inferred) {
    boolean outside = kind == Kind.FRONT || kind == Kind.BACK;
    passages.add(
        new Passage(
            kind, outside ? 0 : article, outside ? 0 : paragraph, number, label, words, inferred));
  }
}
