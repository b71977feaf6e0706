package org.banfa.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A duty in a list.
 *
 * @param house whether the house and not the text set the time
 * @param estimate of the project, in fen
 * @param bearers the roles that owe it
 */
public record Task(
    String project,
    String name,
    String unit,
    String unitName,
    String pack,
    String version,
    String duty,
    String object,
    String act,
    String label,
    LocalDate openedOn,
    Optional<LocalDate> due,
    boolean house,
    List<String> cites,
    Light light,
    Optional<Long> estimate,
    List<String> bearers) {

  static final String COLUMNS =
      "select d.*, p.name, p.unit, p.unit_name, p.pack, p.version, p.estimate,"
          + " (select string_agg(b.role, ',' order by b.role) from ledger_bearer b"
          + " where b.project = d.project and b.duty = d.duty) as bearers"
          + " from ledger_duty d join ledger_project p on p.key = d.project where ";

  static Task of(ResultSet row, int number) throws SQLException {
    return new Task(
        row.getString("project"),
        row.getString("name"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("pack"),
        row.getString("version"),
        row.getString("duty"),
        row.getString("object"),
        row.getString("act"),
        row.getString("label"),
        row.getObject("opened_on", LocalDate.class),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        row.getBoolean("house"),
        list(row.getString("cites")),
        light(row),
        Optional.ofNullable(row.getObject("estimate", Long.class)),
        list(Optional.ofNullable(row.getString("bearers")).orElse("")));
  }

  static Light light(ResultSet row) throws SQLException {
    return new Light(
        Light.Glow.valueOf(row.getString("glow")),
        Light.Kind.valueOf(row.getString("light")),
        row.getInt("light_number"));
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
  }
}
