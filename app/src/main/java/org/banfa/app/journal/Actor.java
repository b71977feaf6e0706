package org.banfa.app.journal;

/**
 * Who did what an entry records, as they were known on that day. Parts that do not apply are empty
 * text: the book does not tell absent from empty.
 *
 * @param account the account that acted
 * @param person the person's name
 * @param office the code of the office they acted for
 * @param post the post they held there
 */
public record Actor(String account, String person, String office, String post) {

  /** Somebody who is not signed in. */
  public static final Actor NOBODY = new Actor("", "", "", "");

  /**
   * A part of the system acting of itself, such as the bell that lets time pass.
   *
   * @param part the name of the part
   */
  public static Actor system(String part) {
    return new Actor("system:" + part, "", "", "");
  }
}
