package org.banfa.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One command of the operating system.
 *
 * @param words the program and its arguments
 * @param folder where its output is kept while it runs
 */
record Command(List<String> words, Path folder) {

  /**
   * How a command ended.
   *
   * @param succeeded whether it ended by itself, in time, with status 0
   * @param output what it printed, or why it could not run
   */
  record Outcome(boolean succeeded, String output) {}

  /**
   * Runs the command to its end.
   *
   * @param limit the command is killed when it takes longer
   */
  Outcome run(Duration limit) {
    try {
      // A file, because a pipe would stay open as long as a server the command leaves behind.
      Path output = Files.createTempFile(folder, "command-", ".out");
      try {
        return run(limit, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException failure) {
      return new Outcome(false, String.valueOf(failure.getMessage()));
    }
  }

  private Outcome run(Duration limit, Path output) throws IOException {
    Process process = prepare().redirectErrorStream(true).redirectOutput(output.toFile()).start();
    process.getOutputStream().close();
    boolean ended = waitFor(process, limit);
    String printed = Files.readString(output, StandardCharsets.UTF_8).strip();
    if (!ended) {
      process.destroyForcibly();
      return new Outcome(false, printed + " (stopped after " + limit.toSeconds() + " s)");
    }
    return new Outcome(process.exitValue() == 0, printed);
  }

  /** Returns a builder free of settings that would send PostgreSQL somewhere else. */
  ProcessBuilder prepare() {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("TZ", "UTC");
    return builder;
  }

  private static boolean waitFor(Process process, Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
