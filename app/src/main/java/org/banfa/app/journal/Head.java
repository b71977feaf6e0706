package org.banfa.app.journal;

/**
 * The end of a chain as somebody saw it.
 *
 * @param seq the number of the last entry; 0 for a chain without entries
 * @param hash the hash of the last entry, 64 hexadecimal digits
 */
public record Head(long seq, String hash) {

  /** The head of a chain nothing was written to yet. */
  public static final Head EMPTY = new Head(0, "0".repeat(64));
}
