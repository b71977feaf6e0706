package org.banfa.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What somebody sees who asks from a terminal. */
public record Terminal(int exit, String said) {

  /** Verifies the book of a database. */
  public static Terminal verify(TestDatabase database) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int exit =
        VerifyBook.run(
            new String[] {
              "--banfa.database.url=" + database.url(),
              "--banfa.database.user=" + database.user(),
              "--banfa.database.password=" + database.password()
            },
            out);
    return new Terminal(exit, said.toString(StandardCharsets.UTF_8));
  }
}
