package org.banfa.app.web;

/** The size of a file in words. */
final class FileSize {

  private static final long KILO = 1024;
  private static final long TEN = 10;

  private FileSize() {}

  /** In KB below one MB, else in MB, with one place after the point; never nothing. */
  static String of(long bytes) {
    return bytes < KILO * KILO ? of(bytes, KILO) + " KB" : of(bytes, KILO * KILO) + " MB";
  }

  private static String of(long bytes, long unit) {
    long tenths = Math.max(1, (bytes * TEN + unit / 2) / unit);
    return tenths / TEN + "." + tenths % TEN;
  }
}
