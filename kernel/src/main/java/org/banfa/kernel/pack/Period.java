package org.banfa.kernel.pack;

/** Reads periods where rules use them. */
final class Period {

  /** What a rule does with the period. */
  enum Use {
    /** Counts it from a day. */
    COUNTED,
    /** Opens a duty each time that it comes round. */
    RECURRING
  }

  private Period() {}

  static Literal<String> read(String words, Use use) {
    return new Literal.Meant<>(words);
  }
}
