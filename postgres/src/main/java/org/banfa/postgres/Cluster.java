package org.banfa.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One database folder, and the programs that act on it.
 *
 * @param home the data folder that holds the database folder, its log and its password
 * @param binaries the programs
 * @param account whom the programs run as
 */
record Cluster(Path home, Binaries binaries, Account account) {

  /** The user that owns the server; the application has one of its own with fewer rights. */
  static final String SUPERUSER = "postgres";

  private static final Duration CREATION_LIMIT = Duration.ofMinutes(2);

  /** Recovery after a crash replays what was written since the last checkpoint. */
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  /** Above this size in bytes the log is set aside at the next start. */
  private static final long LONG_LOG = 16L * 1024 * 1024;

  Path folder() {
    return folderIn(home);
  }

  static Path folderIn(Path home) {
    return home.resolve("cluster");
  }

  /** Returns the folder for what is needed for a moment; emptied at every start. */
  static Path scratch(Path home) {
    return home.resolve("scratch");
  }

  Path log() {
    return home.resolve("postgres.log");
  }

  private Path pidFile() {
    return folder().resolve("postmaster.pid");
  }

  boolean exists() {
    return Files.exists(folder());
  }

  /**
   * Makes the database folder. It is made under another name and renamed when complete, so a half
   * made one can never be taken for a database.
   */
  void create(Path passwordFile, Platform platform) throws IOException {
    Path workshop = Files.createTempDirectory(scratch(home), "creating-");
    account.handOver(workshop);
    Path password = Files.copy(passwordFile, workshop.resolve("password"));
    account.handOver(password);
    Path fresh = workshop.resolve("cluster");
    Command.Outcome outcome = run(CREATION_LIMIT, creation(fresh, password, platform));
    if (!outcome.succeeded()) {
      throw new PostgresFailure(
          home.toString(),
          "the database could not be created: " + outcome.output(),
          "make sure that the disk has 100 MB free and that "
              + "every folder above may be entered by the account in use ("
              + account
              + ")");
    }
    Files.move(fresh, folder(), StandardCopyOption.ATOMIC_MOVE);
    Binaries.deleteTree(workshop);
  }

  private List<String> creation(Path fresh, Path password, Platform platform) {
    return List.of(
        binaries.program("initdb").toString(),
        "--pgdata=" + fresh,
        "--username=" + SUPERUSER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--lc-ctype=" + platform.characterType(),
        "--no-instructions",
        "--set=listen_addresses=127.0.0.1",
        "--set=unix_socket_directories=",
        "--set=timezone=UTC",
        "--set=log_timezone=UTC",
        "--set=log_line_prefix=%m [%p] ");
  }

  /** Refuses a database that another major version of PostgreSQL wrote. */
  void checkVersion() throws IOException {
    Path file = folder().resolve("PG_VERSION");
    String found = Files.exists(file) ? Files.readString(file).strip() : "unknown";
    if (!found.equals(binaries.majorVersion())) {
      throw new PostgresFailure(
          folder().toString(),
          "the database was written by PostgreSQL "
              + found
              + ", this application brings "
              + binaries.majorVersion(),
          "use the application that wrote it, or move the data by its backup and restore");
    }
  }

  /**
   * Starts the server and waits until it takes connections.
   *
   * @return the process id of the server
   */
  long start(int port) throws IOException {
    putLongLogAside();
    Command.Outcome outcome =
        run(
            START_LIMIT.plusSeconds(5),
            List.of(
                binaries.program("pg_ctl").toString(),
                "start",
                "--pgdata=" + folder(),
                "--log=" + log(),
                "--wait",
                "--timeout=" + START_LIMIT.toSeconds(),
                "--silent",
                "--options=-p " + port));
    if (!outcome.succeeded()) {
      throw new PostgresFailure(
          folder().toString(),
          "the server did not start: " + outcome.output() + System.lineSeparator() + endOfLog(),
          "read " + log() + "; when another program took port " + port + ", start again");
    }
    return recordedServer()
        .orElseThrow(() -> new IllegalStateException("a started server left no " + pidFile()));
  }

  /** Stops a running server: sessions are ended and everything is written to disk. */
  void stop() {
    Command.Outcome outcome = stop("fast");
    if (!outcome.succeeded() && isRunning()) {
      outcome = stop("immediate");
    }
    if (!outcome.succeeded() && isRunning()) {
      throw new PostgresFailure(
          folder().toString(),
          "the server did not stop: " + outcome.output(),
          "end process " + recordedServer().getAsLong() + "; committed data is safe");
    }
  }

  /** A server that was killed leaves its note behind, and may die while it is asked to stop. */
  private boolean isRunning() {
    OptionalLong recorded = recordedServer();
    return recorded.isPresent()
        && Processes.isLive(recorded.getAsLong())
        && Processes.mentions(recorded.getAsLong(), "postgres");
  }

  private Command.Outcome stop(String mode) {
    return run(
        STOP_LIMIT.plusSeconds(5),
        List.of(
            binaries.program("pg_ctl").toString(),
            "stop",
            "--pgdata=" + folder(),
            "--mode=" + mode,
            "--wait",
            "--timeout=" + STOP_LIMIT.toSeconds(),
            "--silent"));
  }

  /**
   * Clears away what an earlier run left: a server that outlived its application is stopped, and a
   * note naming a process that is something else by now is deleted, because PostgreSQL would refuse
   * to start over it.
   */
  void clearAway() throws IOException {
    if (isRunning()) {
      stop();
    }
    if (!isRunning()) {
      Files.deleteIfExists(pidFile());
    }
  }

  /** Returns the process id in the note that a running server keeps in its folder. */
  OptionalLong recordedServer() {
    try {
      List<String> lines = Files.readAllLines(pidFile(), StandardCharsets.US_ASCII);
      return lines.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
    } catch (IOException | NumberFormatException noNote) {
      return OptionalLong.empty();
    }
  }

  private void putLongLogAside() throws IOException {
    if (Files.notExists(log())) {
      Files.createFile(log());
    } else if (Files.size(log()) > LONG_LOG) {
      Files.move(log(), home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
      Files.createFile(log());
    }
    account.handOver(log());
  }

  private String endOfLog() throws IOException {
    List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
    int shown = 8;
    return String.join(
        System.lineSeparator(), lines.subList(Math.max(0, lines.size() - shown), lines.size()));
  }

  private Command.Outcome run(Duration limit, List<String> words) {
    List<String> all = new ArrayList<>(account.prefix());
    all.addAll(words);
    return new Command(all, scratch(home)).run(limit);
  }
}
