package org.banfa.app.documents;

import java.util.Optional;

/** What became of a file whose words were asked for. Nothing of it is kept in any case. */
public sealed interface Worded {

  /**
   * They were read.
   *
   * @param text line by line; a paragraph is a line where the format knows paragraphs
   * @param sha256 the hash of the file
   */
  record Words(String text, String sha256) implements Worded {}

  /**
   * It is larger than such files may be; reading stopped there.
   *
   * @param limit in bytes
   */
  record TooLarge(long limit) implements Worded {}

  /** There is nothing in it. */
  record Empty() implements Worded {}

  /** It asks for a password. */
  record Locked() implements Worded {}

  /** A text document in a format from before 2007, or rich text under its name. */
  record OldFormat() implements Worded {}

  /**
   * A file of another kind.
   *
   * @param found its kind; empty where it is none that is known
   */
  record WrongKind(Optional<FileKind> found) implements Worded {}

  /** It is broken: it begins like a file of its kind and cannot be read. */
  record Broken() implements Worded {}

  /** It was read and shows no words, as a scan without a text layer does. */
  record NoWords() implements Worded {}

  /**
   * It bears a mark of secrecy, and this is no system for such files.
   *
   * @param secrecy the degree
   */
  record Marked(Secrecy secrecy) implements Worded {}
}
