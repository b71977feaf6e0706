package org.banfa.app.documents;

import java.text.Normalizer;
import java.util.Optional;

/**
 * The degrees of state secrets, and how a document bears them: the degree, a star, and mostly a
 * term. The star is what tells the mark from a text that speaks about secrecy.
 */
public enum Secrecy {
  /** 绝密. */
  TOP_SECRET("绝密★"),
  /** 机密. */
  SECRET("机密★"),
  /** 秘密. */
  CONFIDENTIAL("秘密★");

  private final String mark;

  Secrecy(String mark) {
    this.mark = mark;
  }

  /** The word and its star, as documents bear them. */
  public String mark() {
    return mark;
  }

  /** The highest mark in a text, whatever space stands between its characters. */
  static Optional<Secrecy> in(CharSequence text) {
    String dense = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]", "");
    for (Secrecy degree : values()) {
      if (dense.contains(degree.mark)) {
        return Optional.of(degree);
      }
    }
    return Optional.empty();
  }
}
