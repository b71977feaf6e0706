package org.banfa.app.web.page;

import java.util.Locale;

/** A language the frame can speak. The law keeps the labels its regulation gave it. */
public enum Language {
  ZH("zh-CN", "zh"),
  EN("en", "en");

  private final String tag;
  private final String code;

  Language(String tag, String code) {
    this.tag = tag;
    this.code = code;
  }

  /** The BCP 47 tag, for the {@code lang} attribute. */
  public String tag() {
    return tag;
  }

  /** The short code: the form value of the language switch and the end of the message file name. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }
}
