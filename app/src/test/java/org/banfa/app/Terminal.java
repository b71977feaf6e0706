package org.banfa.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What somebody sees who asks from a terminal. */
public record Terminal(int exit, String said) {

  /** Verifies the book of a database. */
  public static Terminal verify(TestDatabase database) {
    return of(out -> VerifyBook.run(settings(database).toArray(String[]::new), out));
  }

  /** Tries a regulation otherwise on the book of a database. */
  public static Terminal whatIf(TestDatabase database, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(settings(database));
    all.add("--banfa.regulations=" + Path.of("..", "regulations"));
    return of(out -> WhatIfBook.run(all, out));
  }

  private static List<String> settings(TestDatabase database) {
    return List.of(
        "--banfa.database.url=" + database.url(),
        "--banfa.database.user=" + database.user(),
        "--banfa.database.password=" + database.password());
  }

  private static Terminal of(ToIntFunction<PrintStream> program) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Terminal(program.applyAsInt(out), said.toString(StandardCharsets.UTF_8));
  }
}
