package org.banfa.app.journal;

import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry says: a kind, and a JSON object in canonical form.
 *
 * @param kind what sort of event this is, such as {@code sign-in.failed}; 1 to 80 characters
 * @param json the object as {@link CanonicalJson} writes it
 */
public record EntryBody(String kind, String json) {

  private static final int LONGEST_KIND = 80;

  /** Refuses an empty or overlong kind, and JSON that is not canonical. */
  public EntryBody {
    if (kind.isBlank() || kind.length() > LONGEST_KIND) {
      throw new IllegalArgumentException("A kind has 1 to 80 characters: " + kind);
    }
    CanonicalJson.parse(json);
  }

  /**
   * The body that says this object.
   *
   * @throws IllegalArgumentException when the object holds a null or a number that is not whole
   */
  public static EntryBody of(String kind, ObjectNode object) {
    return new EntryBody(kind, CanonicalJson.write(object));
  }

  /** The JSON as a tree; a fresh copy at every call. */
  public ObjectNode tree() {
    return CanonicalJson.parse(json);
  }
}
