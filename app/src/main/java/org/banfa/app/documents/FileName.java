package org.banfa.app.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Names as people may see them again: no paths, nothing invisible, nothing a disk refuses. */
final class FileName {

  private static final int LONGEST_BYTES = 200;

  private FileName() {}

  static String clean(String name) {
    String last = name.replaceAll("^.*[/\\\\]", "");
    String plain =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
            .replaceAll("[<>:\"|?*]", "_")
            .replaceAll("^[.\\s]+|[.\\s]+$", "");
    return shorten(plain.isEmpty() ? "file" : plain);
  }

  /** Keeps the ending, since it says what the file is. */
  private static String shorten(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - ending.length());
    while (bytes(stem) + bytes(ending) > LONGEST_BYTES) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
