package org.banfa.kernel.tell;

import java.util.Locale;

/** A language that answers are told in. What a pack says stays in the language of the pack. */
public enum Tongue {
  ZH,
  EN;

  /** The end of the names of its files, and what people name it by. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
