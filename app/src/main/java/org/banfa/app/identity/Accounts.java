package org.banfa.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts on disk. */
@Component
class Accounts {

  private static final String SELECT =
      "select a.name, a.password_hash, a.password_on, a.password_given, a.failures,"
          + " a.locked_until, a.second_factor, a.factor_step, a.closed, p.id as person_id,"
          + " p.name as person_name from account a join person p on p.id = a.person_id";

  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> find(String name) {
    return jdbc.sql(SELECT + " where a.name = :name")
        .param("name", name)
        .query(Accounts::account)
        .optional();
  }

  /** Keeps others from changing the account until the transaction ends. */
  Optional<Account> lock(String name) {
    return jdbc.sql("select name from account where name = :name for update")
        .param("name", name)
        .query(String.class)
        .optional()
        .flatMap(this::find);
  }

  boolean taken(String name, String person) {
    return jdbc.sql("select count(*) from account where name = :name or person_id = :person")
            .param("name", name)
            .param("person", person)
            .query(Long.class)
            .single()
        > 0;
  }

  boolean none() {
    return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
  }

  void open(String name, String person, String hash, LocalDate on) {
    jdbc.sql(
            "insert into account (name, person_id, password_hash, password_on, password_given,"
                + " failures, factor_step, closed) values (?, ?, ?, ?, 'true', 0, 0, 'false')")
        .params(name, person, hash, on)
        .update();
  }

  void close(String name) {
    jdbc.sql("update account set closed = 'true' where name = :name").param("name", name).update();
  }

  void count(String name, int failures, Optional<Instant> lockedUntil) {
    jdbc.sql("update account set failures = :failures, locked_until = :until where name = :name")
        .param("failures", failures)
        .param("until", lockedUntil.map(Instant::toString).orElse(null))
        .param("name", name)
        .update();
  }

  void setPassword(String name, String hash, LocalDate on) {
    jdbc.sql(
            "update account set password_hash = :hash, password_on = :on,"
                + " password_given = 'false' where name = :name")
        .param("hash", hash)
        .param("on", on)
        .param("name", name)
        .update();
  }

  void keepPast(Account account, Instant at) {
    jdbc.sql("insert into past_password values (?, ?, ?)")
        .params(account.name(), at.toString(), account.passwordHash())
        .update();
  }

  /** The newest former hashes first. */
  List<String> past(String name, int atMost) {
    return jdbc.sql(
            "select password_hash from past_password where account_name = :name"
                + " order by changed_at desc")
        .param("name", name)
        .withMaxRows(atMost)
        .query(String.class)
        .list();
  }

  void setSecondFactor(String name, String secret, long step) {
    jdbc.sql("update account set second_factor = :secret, factor_step = :step where name = :name")
        .param("secret", secret)
        .param("step", step)
        .param("name", name)
        .update();
  }

  void useStep(String name, long step) {
    jdbc.sql("update account set factor_step = :step where name = :name")
        .param("step", step)
        .param("name", name)
        .update();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("name"),
        new Person(row.getString("person_id"), row.getString("person_name")),
        row.getString("password_hash"),
        row.getObject("password_on", LocalDate.class),
        Boolean.parseBoolean(row.getString("password_given")),
        row.getInt("failures"),
        Optional.ofNullable(row.getString("locked_until")).map(Instant::parse),
        Optional.ofNullable(row.getString("second_factor")),
        row.getLong("factor_step"),
        Boolean.parseBoolean(row.getString("closed")));
  }
}
