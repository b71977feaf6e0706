package org.banfa.kernel.text;

/**
 * One piece of an official text, as it is printed under one mark or on its own lines.
 *
 * @param kind what it is
 * @param place where it stands; {@link Place#NOWHERE nowhere} in front of the text and after it
 * @param label the mark as printed, such as {@code 第三条} or {@code (二)}; empty for none
 * @param words the words without the mark
 * @param inferred whether the mark is missing in this copy and was told from what is around it
 */
public record Passage(Kind kind, Place place, String label, String words, boolean inferred) {

  /** What a passage is. */
  public enum Kind {
    /** Title, number, addressees: what stands before the first chapter or article. */
    FRONT,
    /** The heading of a chapter (章). */
    CHAPTER,
    /** The heading of a section (节). */
    SECTION,
    /** The first paragraph of an article (条). */
    ARTICLE,
    /** A further paragraph of an article (款). */
    PARAGRAPH,
    /** An item of a list (项). */
    ITEM,
    /** A point below an item (目). */
    POINT,
    /** A signature, an annex and what follows it. */
    BACK
  }

  /** The number of the article it belongs to; 0 for what belongs to none. */
  public int article() {
    return place.article();
  }

  /** A name for it on a page, such as {@code a19p1i2}; empty for what no citation names. */
  public String anchor() {
    String paragraph = "a" + place.article() + "p" + place.paragraph();
    return switch (kind) {
      case FRONT, BACK -> "";
      case CHAPTER -> "c" + place.chapter();
      case SECTION -> "c" + place.chapter() + "s" + place.section();
      case ARTICLE -> "a" + place.article();
      case PARAGRAPH -> paragraph;
      case ITEM -> paragraph + "i" + place.item();
      case POINT -> paragraph + "i" + place.item() + "n" + place.point();
    };
  }

  /** The same with the words of a line that continues it. */
  Passage and(String more) {
    boolean latin =
        !words.isEmpty() && latin(words.charAt(words.length() - 1)) && latin(more.charAt(0));
    return new Passage(kind, place, label, words + (latin ? " " : "") + more, inferred);
  }

  private static boolean latin(char sign) {
    return sign < 0x250 && Character.isLetter(sign);
  }
}
