package org.banfa.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads words in a running database. */
final class Rows {

  private Rows() {}

  static void write(String url, String user, String password, String word) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists word (word text)");
      statement.execute("insert into word values ('" + word + "')");
    }
  }

  static void write(EmbeddedPostgres postgres, String word) throws SQLException {
    write(postgres.jdbcUrl(), postgres.user(), postgres.password(), word);
  }

  static List<String> read(EmbeddedPostgres postgres) throws SQLException {
    return query(postgres, "select word from word order by word");
  }

  static List<String> query(EmbeddedPostgres postgres, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> words = new ArrayList<>();
      while (rows.next()) {
        words.add(rows.getString(1));
      }
      return words;
    }
  }
}
