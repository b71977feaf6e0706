package org.banfa.app.web.page;

/** How many provisions the rules carry out: words and a length in permille. */
public record Coverage(String label, int permille) {
  public Coverage {
    if (permille < 0 || permille > 1000) {
      throw new IllegalArgumentException("Coverage is between 0 and 1000 permille: " + permille);
    }
  }
}
