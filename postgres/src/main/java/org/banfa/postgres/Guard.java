package org.banfa.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A small process that outlives the application and stops PostgreSQL after it.
 *
 * <p>Its standard input is a pipe from the application. The operating system closes the pipe when
 * the application ends in whatever way, and with that the guard wakes up. It is deaf to Ctrl-C,
 * which a terminal sends to it as well.
 */
final class Guard {

  /**
   * Remembers the last line told: a process id, or "starting" while there is none yet. It only ends
   * the process that the database folder names, so that a number used anew is left alone. The
   * polite signal comes first, the harsh one half a minute later; both keep what was committed.
   */
  private static final String SCRIPT =
      """
      trap '' HUP INT QUIT TERM
      told=starting
      while read -r line; do told=$line; done
      [ "$told" = starting ] && sleep 2
      read -r server < "$1/postmaster.pid" || exit 0
      [ "$told" = starting ] || [ "$told" = "$server" ] || exit 0
      kill -INT "$server" || exit 0
      tries=0
      while [ -f "$1/postmaster.pid" ] && kill -0 "$server" && [ $tries -lt 300 ]; do
        sleep 0.1
        tries=$((tries + 1))
      done
      [ $tries -lt 300 ] || kill -QUIT "$server"
      """;

  private static final Duration LEAVING_LIMIT = Duration.ofSeconds(40);

  private final Process process;

  private Guard(Process process) {
    this.process = process;
  }

  /** Posts a guard over a database folder. */
  static Guard post(Path home, Path cluster) throws IOException {
    Command command =
        new Command(
            List.of("sh", "-c", SCRIPT, "banfa-postgres-guard", cluster.toString()),
            Cluster.scratch(home));
    Process process =
        command
            .prepare()
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Files.writeString(note(home), Long.toString(process.pid()), StandardCharsets.US_ASCII);
    return new Guard(process);
  }

  /** Waits until the guard of an application that has ended is done. */
  static void awaitEarlier(Path home, Path cluster) throws IOException {
    if (Files.notExists(note(home))) {
      return;
    }
    long pid =
        Long.parseLong("0" + Files.readString(note(home), StandardCharsets.US_ASCII).strip());
    if (Processes.isLive(pid) && Processes.mentions(pid, cluster.toString())) {
      ProcessHandle.of(pid).ifPresent(guard -> await(guard.onExit()));
    }
    Files.deleteIfExists(note(home));
  }

  boolean isPosted() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Tells the guard which server to stop. */
  void watch(long server) throws IOException {
    OutputStream pipe = process.getOutputStream();
    pipe.write((server + "\n").getBytes(StandardCharsets.US_ASCII));
    pipe.flush();
  }

  /** Sends the guard away, once there is no server to stop any more. */
  void dismiss() throws IOException {
    process.destroyForcibly();
    await(process.onExit());
  }

  private static void await(CompletableFuture<?> exit) {
    try {
      exit.get(LEAVING_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("a guard does not end", failure);
    }
  }

  static Path note(Path home) {
    return home.resolve("guard.pid");
  }
}
