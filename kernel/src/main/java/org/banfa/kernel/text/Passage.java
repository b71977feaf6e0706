package org.banfa.kernel.text;

import java.util.Optional;

/**
 * One piece of an official text, as it is printed under one mark or on its own lines.
 *
 * @param kind what it is
 * @param article the number of the article it stands in; 0 in front of the first one and after the
 *     last, and for chapters
 * @param paragraph which paragraph (款) of the article, from 1; 0 outside of articles. An item
 *     counts to the paragraph that introduces it
 * @param item the item's (项) number in its list
 * @param label the mark as printed, such as {@code 第三条} or {@code (二)}; empty for none
 * @param words the words without the mark
 * @param inferred whether the mark is missing in this copy and was told from what is around it
 */
public record Passage(
    Kind kind,
    int article,
    int paragraph,
    Optional<Integer> item,
    String label,
    String words,
    boolean inferred) {

  /** What a passage is. */
  public enum Kind {
    /** Title, number, addressees: what stands before the first chapter or article. */
    FRONT,
    /** The heading of a chapter (章). */
    CHAPTER,
    /** The first paragraph of an article (条). */
    ARTICLE,
    /** A further paragraph of an article (款). */
    PARAGRAPH,
    /** An item of a list (项). */
    ITEM,
    /** An annex and what follows it. */
    BACK
  }

  /** A name for it on a page, such as {@code a19p1i2}; empty for what no citation names. */
  public String anchor() {
    return switch (kind) {
      case FRONT, CHAPTER, BACK -> "";
      case ARTICLE -> "a" + article;
      case PARAGRAPH -> "a" + article + "p" + paragraph;
      case ITEM -> "a" + article + "p" + paragraph + "i" + item.orElse(0);
    };
  }

  Passage and(String more) {
    return new Passage(kind, article, paragraph, item, label, words + more, inferred);
  }
}
