package org.banfa.app;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.banfa.postgres.EmbeddedPostgres;
import org.banfa.postgres.PostgresSettings;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A part of a real PostgreSQL that nobody else writes to: one server a test JVM, one schema for
 * each call.
 *
 * @param url the JDBC address
 * @param user the owner of the tables
 * @param password its password
 */
public record TestDatabase(String url, String user, String password) {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** With all tables and no rows. */
  public static TestDatabase fresh() {
    TestDatabase database = empty();
    Flyway.configure().dataSource(database.url, database.user, database.password).load().migrate();
    return database;
  }

  /** With nothing in it. */
  public static TestDatabase empty() {
    EmbeddedPostgres server = Server.RUNNING;
    String schema = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    var whole = new TestDatabase(server.jdbcUrl(), server.user(), server.password());
    whole.jdbc().sql("create schema " + schema).update();
    String joint = server.jdbcUrl().contains("?") ? "&" : "?";
    return new TestDatabase(
        server.jdbcUrl() + joint + "currentSchema=" + schema, server.user(), server.password());
  }

  /**
   * Lets the application keep its book here and go by the regulations that are shipped.
   *
   * @param folder below the build's own, for its files
   */
  public void settings(DynamicPropertyRegistry properties, String folder) {
    settings(properties, folder, Path.of("..", "regulations"));
  }

  /** The same with other regulations. */
  public void settings(DynamicPropertyRegistry properties, String folder, Path regulations) {
    properties.add("banfa.database.url", this::url);
    properties.add("banfa.database.user", this::user);
    properties.add("banfa.database.password", this::password);
    properties.add("banfa.regulations", () -> regulations.toAbsolutePath().normalize().toString());
    properties.add("banfa.data", () -> "target/" + folder);
  }

  /** Connections, each new. */
  public DataSource dataSource() {
    return new DriverManagerDataSource(url, user, password);
  }

  /** Plain SQL outside the rooms. */
  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  /** What the rooms need to be built by hand. */
  public Connection connection() {
    return new Connection(dataSource());
  }

  /** SQL and transactions over the same connections. */
  public record Connection(DataSource source, JdbcClient jdbc, PlatformTransactionManager manager) {

    Connection(DataSource source) {
      this(source, JdbcClient.create(source), new JdbcTransactionManager(source));
    }

    /** A transaction around what is given to it. */
    public TransactionTemplate transaction() {
      return new TransactionTemplate(manager);
    }
  }

  /** Started at first use; it stops with this JVM, and the next run finds it again. */
  private static final class Server {

    static final EmbeddedPostgres RUNNING =
        EmbeddedPostgres.start(PostgresSettings.in(Path.of("target", "test-postgres")));
  }
}
