package org.banfa.kernel.dcr;

/** A matrix of bits with a row of words for each event. */
final class Bits {

  /** How many words make one row. */
  private final int words;

  /** All rows, one after the other. */
  private final long[] rows;

  private Bits(int words, int events) {
    this.words = words;
    this.rows = new long[words * events];
  }

  static Bits square(int events) {
    return new Bits(words(events), events);
  }

  /** How many words hold one bit for each event. */
  static int words(int events) {
    return (events + Long.SIZE - 1) / Long.SIZE;
  }

  /** The bit of an event within its word: the shift takes the event modulo 64. */
  static long bit(int event) {
    return 1L << event;
  }

  static int wordOf(int event) {
    return event / Long.SIZE;
  }

  long word(int row, int word) {
    return rows[row * words + word];
  }

  boolean has(int row, int column) {
    return (word(row, wordOf(column)) & bit(column)) != 0;
  }

  void set(int row, int column) {
    rows[row * words + wordOf(column)] |= bit(column);
  }
}
