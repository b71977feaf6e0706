package org.banfa.kernel.pack;

/**
 * The place in a pack's files that something was written at, so that an error can point to it.
 *
 * @param file path as the author knows it
 * @param line from 1
 * @param column from 1
 */
public record Where(String file, int line, int column) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
