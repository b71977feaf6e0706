package org.banfa.kernel.text;

/**
 * Article numbers that this copy does not print: their words stand, unmarked, after another
 * article's.
 *
 * @param after the last article marked before them
 * @param from the first number that is missing
 * @param to the last number that is missing
 */
public record Gap(int after, int from, int to) {

  /** Whether the article is one of the missing ones. */
  public boolean holds(int article) {
    return article >= from && article <= to;
  }
}
