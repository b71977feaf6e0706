package org.banfa.app.identity;

/**
 * A password that accounts are opened with, hashed once. Accounts that share one share its salt
 * too: one for several is only for what is no secret, as in a demonstration.
 */
public final class FirstPassword {

  private final String words;
  private final String hash;

  FirstPassword(String words, String hash) {
    this.words = words;
    this.hash = hash;
  }

  String words() {
    return words;
  }

  String hash() {
    return hash;
  }

  /** Says nothing of it. */
  @Override
  public String toString() {
    return "a first password";
  }
}
