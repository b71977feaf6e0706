package org.banfa.app.web.page;

/** A button that is a link: opens a form or a list; never changes anything by itself. */
public record Action(String label, String href, Weight weight) {
  /** How much an action stands out. At most one {@link #MAIN} in a page head. */
  public enum Weight {
    MAIN,
    PLAIN,
    DANGER
  }

  public static Action main(String label, String href) {
    return new Action(label, href, Weight.MAIN);
  }

  public static Action plain(String label, String href) {
    return new Action(label, href, Weight.PLAIN);
  }
}
