package org.banfa.kernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.banfa.kernel.text.Passage.Kind;

/** Goes through the lines of a copy once and cuts it. */
final class Cutter {

  /** A signature or a day below the last article is no longer than this. */
  private static final int LONGEST_SIGNATURE = 30;

  private final List<String> lines;
  private final SortedMap<Integer, Marks.Mark> starts;
  private final int first;
  private final int last;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private Place here = Place.NOWHERE;
  private boolean numbered;
  private boolean back;

  private Cutter(List<String> lines) {
    this.lines = lines;
    this.starts = Starts.of(lines);
    this.first = starts.isEmpty() ? lines.size() : starts.firstKey();
    this.last = starts.isEmpty() ? lines.size() : starts.lastKey();
  }

  static OfficialText cut(List<String> lines) {
    Cutter cutter = new Cutter(lines);
    int opening = cutter.opening();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i < opening) {
        cutter.front(line);
      } else if (i > cutter.last && Furniture.ends(line)) {
        break;
      } else if (!(i > cutter.last && Furniture.ofWeb(line))) {
        cutter.take(i, line);
      }
    }
    return new OfficialText(cutter.passages, cutter.gaps);
  }

  /** Where the first chapter or article begins: a table of contents stands before its heading. */
  private int opening() {
    for (int i = Math.min(first, lines.size()) - 1; i >= 0 && first < lines.size(); i--) {
      if (Marks.chapter(lines.get(i)).isPresent()) {
        return i;
      }
    }
    boolean general = first > 0 && first < lines.size() && Marks.general(lines.get(first - 1));
    return general ? first - 1 : first;
  }

  private void front(String line) {
    if (!Furniture.ofWeb(line)) {
      passages.add(new Passage(Kind.FRONT, Place.NOWHERE, "", line, false));
    }
  }

  private void take(int i, String line) {
    Optional<Marks.Mark> chapter = Marks.chapter(line).filter(this::nextChapter);
    Optional<Marks.Mark> section = Marks.section(line).filter(_ -> here.chapter() > 0);
    if (back || ended(i, line)) {
      back = true;
      passages.add(new Passage(Kind.BACK, Place.NOWHERE, "", line, false));
    } else if (starts.containsKey(i)) {
      article(starts.get(i));
    } else if (chapter.isPresent()) {
      heading(Kind.CHAPTER, here.atChapter(chapter.get().number()), chapter.get(), false);
    } else if (section.isPresent()) {
      heading(Kind.SECTION, here.atSection(section.get().number()), section.get(), false);
    } else if (unnumbered(i, line)) {
      Marks.Mark none = new Marks.Mark("", here.chapter() + 1, line);
      heading(Kind.CHAPTER, here.atChapter(none.number()), none, true);
    } else if (!item(line) && !point(line)) {
      plain(line);
    }
  }

  /** An annex, or what is signed below the last article. */
  private boolean ended(int i, String line) {
    boolean signature =
        i > last && Starts.torn(line) && line.length() <= LONGEST_SIGNATURE && !listed(line);
    return i > first && !broken() && (Starts.annex(line) || signature);
  }

  private static boolean listed(String line) {
    return Marks.item(line).isPresent() || Marks.point(line).isPresent();
  }

  private boolean nextChapter(Marks.Mark mark) {
    return mark.number() > here.chapter() && mark.number() <= here.chapter() + 2;
  }

  /** A heading that lost its number stands alone right before an article. */
  private boolean unnumbered(int i, String line) {
    boolean list = here.item() > 0;
    return starts.containsKey(i + 1)
        && Marks.heading(line)
        && (i < first ? Marks.general(line) : !broken() || list);
  }

  private void heading(Kind kind, Place place, Marks.Mark mark, boolean inferred) {
    int article = here.article();
    // Articles are counted through all chapters.
    here = new Place(place.chapter(), place.section(), article, here.paragraph(), 0, 0);
    passages.add(
        new Passage(kind, place, mark.label(), mark.rest().replaceAll("\\s", ""), inferred));
  }

  private void article(Marks.Mark mark) {
    if (mark.number() > here.article() + 1) {
      gaps.add(new Gap(here.article(), here.article() + 1, mark.number() - 1));
    }
    here = here.atArticle(mark.number());
    add(Kind.ARTICLE, mark);
  }

  private boolean item(String line) {
    Optional<Marks.Mark> mark =
        Marks.item(line).or(() -> Marks.counted(line).filter(_ -> !broken() || here.item() > 0));
    return mark.filter(one -> one.number() == here.item() + 1 || one.number() == 1)
        .map(one -> item(one, false))
        .isPresent();
  }

  /** Points below an item; where there is no item above them they are items themselves. */
  private boolean point(String line) {
    boolean items = here.item() == 0 || numbered;
    int before = items ? here.item() : here.point();
    return Marks.point(line)
        .filter(one -> before > 0 && one.number() == before + 1 || one.number() == 1 && !broken())
        .map(one -> {
          if (items) {
            return item(one, true);
          }
          here = here.atPoint(one.number());
          return add(Kind.POINT, one);
        })
        .isPresent();
  }

  private Passage item(Marks.Mark mark, boolean inDigits) {
    numbered = inDigits;
    here = here.atItem(mark.number());
    return add(Kind.ITEM, mark);
  }

  private void plain(String line) {
    boolean below =
        !passages.isEmpty()
            && passages.getLast().place().article() == 0
            && passages.getLast().kind() != Kind.FRONT;
    if (broken() || below && Marks.heading(line)) {
      passages.set(passages.size() - 1, passages.getLast().and(line));
    } else if (here.article() == 0) {
      front(line);
    } else {
      here = here.atNextParagraph();
      add(Kind.PARAGRAPH, new Marks.Mark("", 0, line));
    }
  }

  private Passage add(Kind kind, Marks.Mark mark) {
    Passage passage = new Passage(kind, here, mark.label(), mark.rest(), false);
    passages.add(passage);
    return passage;
  }

  /** Whether the last line stopped in the middle of a sentence. */
  private boolean broken() {
    return !passages.isEmpty()
        && switch (passages.getLast().kind()) {
          case FRONT, CHAPTER, SECTION -> false;
          case ARTICLE, PARAGRAPH, ITEM, POINT, BACK -> Starts.torn(passages.getLast().words());
        };
  }
}
