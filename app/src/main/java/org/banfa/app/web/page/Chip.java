package org.banfa.app.web.page;

import java.util.Optional;

/**
 * Where a judgement comes from. The kinds have different edges, so that law, reading and house rule
 * are never taken for one another.
 *
 * @param href the provision's page, or nothing for an attribute
 */
public record Chip(Kind kind, String label, Optional<String> href) {
  /** The source of a judgement. */
  public enum Kind {
    /** The regulation itself: solid grey. */
    ARTICLE,
    /** A reading with alternatives behind it: solid outline. */
    READING,
    /** A house rule where the text gives no number, or a limit set by a notice: dashed outline. */
    HOUSE,
    /** A plain attribute: thin outline. */
    ATTRIBUTE
  }

  public static Chip article(String label, String href) {
    return new Chip(Kind.ARTICLE, label, Optional.of(href));
  }

  public static Chip reading(String label, String href) {
    return new Chip(Kind.READING, label, Optional.of(href));
  }

  public static Chip house(String label) {
    return new Chip(Kind.HOUSE, label, Optional.empty());
  }

  public static Chip attribute(String label) {
    return new Chip(Kind.ATTRIBUTE, label, Optional.empty());
  }
}
