package org.banfa.kernel.text;

/**
 * Where in a text something stands; every number counts from 1, and is 0 for what it does not stand
 * in.
 *
 * @param chapter 章
 * @param section 节 of the chapter
 * @param article 条, counted through the whole text
 * @param paragraph 款 of the article
 * @param item 项; it counts to the paragraph that introduces it
 * @param point 目 of the item
 */
public record Place(int chapter, int section, int article, int paragraph, int item, int point) {

  /** In front of everything. */
  static final Place NOWHERE = new Place(0, 0, 0, 0, 0, 0);

  Place atChapter(int number) {
    return new Place(number, 0, 0, 0, 0, 0);
  }

  Place atSection(int number) {
    return new Place(chapter, number, 0, 0, 0, 0);
  }

  Place atArticle(int number) {
    return new Place(chapter, section, number, 1, 0, 0);
  }

  Place atNextParagraph() {
    return new Place(chapter, section, article, paragraph + 1, 0, 0);
  }

  Place atItem(int number) {
    return new Place(chapter, section, article, paragraph, number, 0);
  }

  Place atPoint(int number) {
    return new Place(chapter, section, article, paragraph, item, number);
  }
}
