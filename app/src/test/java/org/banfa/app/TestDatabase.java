package org.banfa.app;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh, migrated database on a real PostgreSQL. One server a test JVM; every call of {@link
 * #fresh()} copies a template that was migrated once, which takes a tenth of a second.
 *
 * @param url the JDBC address
 * @param user a superuser, so that tests can tamper
 * @param password its password
 */
public record TestDatabase(String url, String user, String password) {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** A database of one's own with all tables and no rows. */
  public static TestDatabase fresh() {
    String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    Template.SERVER.execute("create database " + name + " template " + Template.NAME);
    return Template.SERVER.named(name);
  }

  /** A database of one's own with nothing in it. */
  public static TestDatabase empty() {
    String name = "bare_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    Template.SERVER.execute("create database " + name);
    return Template.SERVER.named(name);
  }

  /** Connections, each new. */
  public DataSource dataSource() {
    return new DriverManagerDataSource(url, user, password);
  }

  /** Plain SQL outside the rooms. */
  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  /** Runs one statement as superuser. */
  public void execute(String sql) {
    jdbc().sql(sql).update();
  }

  /** What the rooms need to be built by hand. */
  public Connection connection() {
    return new Connection(dataSource());
  }

  private TestDatabase named(String database) {
    return new TestDatabase(url.replaceFirst("/[^/]*$", "/" + database), user, password);
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

  /** Holds the server and the migrated template; built at first use. */
  private static final class Template {

    static final TestDatabase SERVER =
        new TestDatabase(
            System.getProperty("banfa.test.url"),
            System.getProperty("banfa.test.user"),
            System.getProperty("banfa.test.password"));
    static final String NAME = "template_" + ProcessHandle.current().pid();

    static {
      SERVER.execute("create database " + NAME);
      TestDatabase template = SERVER.named(NAME);
      Flyway.configure()
          .dataSource(template.url, template.user, template.password)
          .load()
          .migrate();
    }
  }
}
