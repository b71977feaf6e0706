package org.banfa.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that belongs to this process: it starts with it, is brought back when it
 * dies, and stops with it however the process ends. Its data stays in the data folder.
 *
 * <p>It listens on the loopback address only and wants a password. Every setting that protects
 * committed data keeps PostgreSQL's own value.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** How the account of a data folder is chosen. */
  @FunctionalInterface
  interface AccountChoice {
    Account choose(Path scratch, Path cluster) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /** Name of the application's database and of the user that owns it. */
  private static final String APPLICATION = "banfa";

  /** How long processes of a server that died may hold on to its memory. */
  private static final Duration LINGERING = Duration.ofSeconds(20);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Cluster cluster;
  private final FolderLock lock;
  private final String password;
  private final Thread keeper;
  private final int port;
  private Guard guard;
  private long server;
  private boolean closed;

  private EmbeddedPostgres(
      Cluster cluster, FolderLock lock, String password, int port, Guard guard, long server) {
    this.cluster = cluster;
    this.lock = lock;
    this.password = password;
    this.port = port;
    this.guard = guard;
    this.server = server;
    // The running thread also keeps this object, and with it the lock, from being collected.
    this.keeper = Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
  }

  /**
   * Starts PostgreSQL on a data folder; makes the database at the first time, recovers it when an
   * earlier run was cut off, and returns once it takes connections.
   *
   * @throws PostgresFailure when it cannot be started, naming the place, the reason and a remedy
   */
  public static EmbeddedPostgres start(PostgresSettings settings) {
    return start(settings, Account::choose);
  }

  static EmbeddedPostgres start(PostgresSettings settings, AccountChoice accounts) {
    Path home = settings.dataFolder();
    try {
      Files.createDirectories(home);
      FolderLock lock = FolderLock.take(home);
      try {
        EmbeddedPostgres postgres = start(settings, lock, accounts);
        postgres.keeper.start();
        return postgres;
      } catch (IOException | SQLException | RuntimeException failure) {
        lock.close();
        throw failure;
      }
    } catch (AccessDeniedException denied) {
      throw new PostgresFailure(
          home.toString(),
          "this user may not use " + denied.getFile(),
          "run as the user who owns the data folder, or name another data folder",
          denied);
    } catch (IOException | SQLException failure) {
      throw new PostgresFailure(
          home.toString(),
          String.valueOf(failure.getMessage()),
          "read postgres.log in that folder and check that its disk has room",
          failure);
    }
  }

  private static EmbeddedPostgres start(
      PostgresSettings settings, FolderLock lock, AccountChoice accounts)
      throws IOException, SQLException {
    Path home = settings.dataFolder();
    Platform platform = Platform.here();
    Binaries binaries = Binaries.unpackInto(settings.binariesFolder(), platform);
    Path scratch = Cluster.scratch(home);
    Binaries.deleteTree(scratch);
    Files.createDirectory(scratch);
    Account account = accounts.choose(scratch, Cluster.folderIn(home));
    Cluster cluster = new Cluster(home, binaries, account);
    prepare(cluster, platform);
    Guard guard = Guard.post(home, cluster.folder());
    try {
      int port = settings.port() == PostgresSettings.ANY_PORT ? freePort() : settings.port();
      long server = startPatiently(cluster, port);
      guard.watch(server);
      String password = Password.read(home);
      createDatabase(port, password);
      shareWith(account, home);
      return new EmbeddedPostgres(cluster, lock, password, port, guard, server);
    } catch (IOException | SQLException | RuntimeException failure) {
      cluster.clearAway();
      guard.dismiss();
      throw failure;
    }
  }

  /** Lets the owner of the data start it later without root. */
  private static void shareWith(Account account, Path home) throws IOException {
    account.handOver(FolderLock.file(home));
    account.handOver(Password.file(home));
    account.handOver(Guard.note(home));
    account.handOver(Cluster.scratch(home));
  }

  private static void prepare(Cluster cluster, Platform platform) throws IOException {
    Guard.awaitEarlier(cluster.home(), cluster.folder());
    if (!cluster.exists()) {
      Password.draw(cluster.home());
      cluster.create(Password.file(cluster.home()), platform);
    }
    cluster.checkVersion();
    cluster.clearAway();
  }

  /**
   * Starts the server. The children of a server that was killed hold its memory for a moment, and
   * PostgreSQL rightly refuses to start beside them.
   */
  private static long startPatiently(Cluster cluster, int port) throws IOException {
    long deadline = System.nanoTime() + LINGERING.toNanos();
    while (true) {
      try {
        return cluster.start(port);
      } catch (PostgresFailure failure) {
        if (!failure.why().contains("still in use") || System.nanoTime() > deadline) {
          throw failure;
        }
        pause(BETWEEN_LOOKS);
      }
    }
  }

  /** Makes the application's user and database, unless they are there. */
  private static void createDatabase(int port, String password) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(port, "postgres"), Cluster.SUPERUSER, password);
        Statement statement = connection.createStatement()) {
      if (isMissing(connection, "select from pg_roles where rolname = ?")) {
        // The password is made of hexadecimal digits, so it cannot end the literal.
        statement.execute("create role %s login password '%s'".formatted(APPLICATION, password));
      }
      if (isMissing(connection, "select from pg_database where datname = ?")) {
        statement.execute("create database %s owner %s".formatted(APPLICATION, APPLICATION));
      }
    }
  }

  private static boolean isMissing(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, APPLICATION);
      return !statement.executeQuery().next();
    }
  }

  /** Returns the address of the application's database, the same for the life of this object. */
  public String jdbcUrl() {
    return url(port, APPLICATION);
  }

  /** Returns the user that owns the application's database; it is not a superuser. */
  public String user() {
    return APPLICATION;
  }

  /** Returns the password of {@link #user()}. */
  public String password() {
    return password;
  }

  /** Returns the loopback port PostgreSQL listens on. */
  public int port() {
    return port;
  }

  /** Returns the process id of the running server; it changes when the server is brought back. */
  public synchronized long serverProcess() {
    return server;
  }

  synchronized long guardProcess() {
    return guard.pid();
  }

  /** Stops the server cleanly and releases the data folder. Closing twice does nothing more. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      keeper.interrupt();
    }
    try {
      cluster.clearAway();
      guard.dismiss();
      lock.close();
    } catch (IOException failure) {
      throw new PostgresFailure(
          cluster.home().toString(),
          "the server did not stop in good order: " + failure.getMessage(),
          "start again on the same data folder; committed data is safe",
          failure);
    }
  }

  /** Looks after the server and its guard until closed. */
  private void keep() {
    Duration pause = BETWEEN_LOOKS;
    while (pause(pause)) {
      try {
        pause = lookAfter() ? BETWEEN_LOOKS : pause;
      } catch (IOException | PostgresFailure failure) {
        pause = longer(pause);
        LOG.error("PostgreSQL could not be brought back, next try in {}", pause, failure);
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private synchronized boolean lookAfter() throws IOException {
    if (closed) {
      return false;
    }
    if (!guard.isPosted()) {
      LOG.warn("the guard of PostgreSQL died; posting another");
      guard = Guard.post(cluster.home(), cluster.folder());
      guard.watch(server);
    }
    if (!Processes.isLive(server)) {
      LOG.warn("PostgreSQL (process {}) died; bringing it back", server);
      cluster.clearAway();
      server = startPatiently(cluster, port);
      guard.watch(server);
    }
    return true;
  }

  /** Waits, and tells whether the wait was not cut short. */
  private static boolean pause(Duration length) {
    try {
      Thread.sleep(length);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
