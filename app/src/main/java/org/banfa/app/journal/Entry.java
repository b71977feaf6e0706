package org.banfa.app.journal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of the book.
 *
 * @param subject the chain it stands in
 * @param seq its number there, from 1 without gaps
 * @param recordedAt when it was written, to the microsecond
 * @param on the legal day on which it happened
 * @param actor who did it
 * @param body what it says
 * @param prevHash the hash of the entry before it, or 64 zeros
 * @param hash SM3 over {@code prevHash} and everything above, 64 hexadecimal digits
 */
public record Entry(
    Subject subject,
    long seq,
    Instant recordedAt,
    LocalDate on,
    Actor actor,
    EntryBody body,
    String prevHash,
    String hash) {

  /** The head of the chain when this entry was its last. */
  public Head head() {
    return new Head(seq, hash);
  }
}
