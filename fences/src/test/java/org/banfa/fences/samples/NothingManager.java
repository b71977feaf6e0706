package org.banfa.fences.samples;

/** A name without a meaning, and a value that changes. */
final class NothingManager {

  private String word = "";

  void setWord(String word) {
    this.word = word;
  }

  void setAside(String first, String second) {
    this.word = first + second;
  }

  String word() {
    return word;
  }
}
