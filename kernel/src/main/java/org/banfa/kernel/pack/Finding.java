package org.banfa.kernel.pack;

import java.util.List;

/**
 * A gap of the regulation's own text that its author should know of.
 *
 * @param says what is missing, open or at odds
 * @param reading how it is handled meanwhile
 */
public record Finding(List<String> cites, About about, String says, String reading, Where where) {

  /** What kind of gap. */
  public enum About {
    SILENCE,
    GAP,
    VAGUE,
    CONFLICT
  }

  public Finding {
    cites = List.copyOf(cites);
  }
}
