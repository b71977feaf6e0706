package org.banfa.kernel;

/**
 * Names one object of a history.
 *
 * @param type an object type of the pack
 * @param key tells it from others of its type
 */
public record ObjectId(String type, String key) implements Comparable<ObjectId> {

  /** Reads {@code type/key}. */
  public static ObjectId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 1 || slash == text.length() - 1) {
      throw new IllegalArgumentException("not of the form type/key: " + text);
    }
    return new ObjectId(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(ObjectId other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return type + "/" + key;
  }
}
