package org.banfa.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A project in a list. Amounts are in fen, and empty where they are not known.
 *
 * @param blocked how many reasons stand against what is owed
 * @param missing how many documents are wanted for what is owed
 */
public record ProjectRow(
    String key,
    String pack,
    String name,
    String unit,
    String unitName,
    LocalDate openedOn,
    String stage,
    Optional<Long> estimate,
    Optional<Long> contract,
    Optional<Long> paid,
    String nextAct,
    Optional<LocalDate> nextDue,
    Light light,
    int blocked,
    int missing) {

  static ProjectRow of(ResultSet row, int number) throws SQLException {
    return new ProjectRow(
        row.getString("key"),
        row.getString("pack"),
        row.getString("name"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getObject("opened_on", LocalDate.class),
        row.getString("stage"),
        Optional.ofNullable(row.getObject("estimate", Long.class)),
        Optional.ofNullable(row.getObject("contract", Long.class)),
        Optional.ofNullable(row.getObject("paid", Long.class)),
        row.getString("next_act"),
        Optional.ofNullable(row.getObject("next_due", LocalDate.class)),
        Task.light(row),
        row.getInt("blocked"),
        row.getInt("missing"));
  }
}
