package org.banfa.kernel.mutate;

/** What became of a mutated pack. */
public sealed interface Fate {

  /** An example came out otherwise. */
  record ShownByExample(String example) implements Fate {}

  /** It could not be read, compiled or used; in Chinese. */
  record Refused(String says) implements Fate {}

  /** Nobody noticed. */
  record Survived() implements Fate {}

  /** Whether somebody noticed. */
  default boolean caught() {
    return !(this instanceof Survived);
  }
}
