package org.banfa.app.documents;

import java.util.Optional;
import java.util.OptionalInt;

/** What became of a file that was sent in. Only a stored one leaves anything behind. */
public sealed interface Received {

  /** It is stored; {@link Documents#keep} makes it stay. */
  record Stored(FileRef file) implements Received {}

  /**
   * It is larger than files may be; reading stopped there.
   *
   * @param limit in bytes
   */
  record TooLarge(long limit) implements Received {}

  /**
   * The content is not what the name claims, or of a kind that is not taken.
   *
   * @param expected the kind by the ending of the name; empty for an ending that is not taken
   * @param found the kind by the content; empty when it is none that is taken
   */
  record WrongKind(Optional<FileKind> expected, Optional<FileKind> found) implements Received {}

  /**
   * It bears a mark of secrecy, and this is no system for such files.
   *
   * @param secrecy the degree
   * @param page the first page that bears it, from 1; empty where that cannot be told, or the name
   *     bears it
   */
  record Marked(Secrecy secrecy, OptionalInt page) implements Received {}

  /** There is nothing in it. */
  record Empty() implements Received {}
}
