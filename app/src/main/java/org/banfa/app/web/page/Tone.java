package org.banfa.app.web.page;

/** The colour of a verdict. Each has its own shape, so it survives black-and-white print. */
public enum Tone {
  GREEN("●"),
  AMBER("▲"),
  RED("■"),
  DEEP_RED("◆"),
  GREY("○"),
  PLAIN("");

  private final String shape;

  Tone(String shape) {
    this.shape = shape;
  }

  public String shape() {
    return shape;
  }

  /** The end of the class name in the style sheet. */
  public String css() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
