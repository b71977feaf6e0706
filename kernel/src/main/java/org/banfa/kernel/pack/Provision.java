package org.banfa.kernel.pack;

import java.util.Optional;

/**
 * One row of the text: the smallest piece that can be obeyed or broken on its own.
 *
 * @param ref article, paragraph, item and letter, such as {@code 19p2}; an article number that the
 *     text does not carry and that was inferred stands in brackets, such as {@code [6]p1}
 * @param article the article's number, for the order and the list
 * @param title a short heading of the article or row
 * @param gist what it means, in the pack author's words
 * @param subject what it is about, where the pack says so
 */
public record Provision(
    String ref,
    int article,
    Kind kind,
    String title,
    String gist,
    Optional<Subject> subject,
    Where where) {

  /** Whether the article number is missing in the text and was inferred. */
  public boolean inferred() {
    return ref.startsWith("[");
  }

  /** What a row asks of software. */
  public enum Kind {
    SCOPE,
    ROLE,
    STEP,
    DUTY,
    GATE,
    BAN,
    CHOICE,
    CONTENT,
    EFFECT,
    CALENDAR,
    PRINCIPLE,
    META;

    /** Whether something in the pack must carry the row out. */
    public boolean operative() {
      return this != PRINCIPLE && this != META;
    }
  }
}
