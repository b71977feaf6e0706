package org.banfa.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of the record of handling (流转记录).
 *
 * @param label the act's; empty where it is no act
 * @param arrived the day on which it had become due to be done, where a duty asked for it
 * @param took working days from then on
 * @param outcome the decision's label; may be empty
 */
public record Handling(
    String project,
    String name,
    String unitName,
    String pack,
    Kind kind,
    String act,
    String label,
    String person,
    String office,
    Optional<LocalDate> arrived,
    LocalDate on,
    Instant recordedAt,
    OptionalInt took,
    String outcome,
    String opinion) {

  /** What was done. */
  public enum Kind {
    FOUNDED,
    MOVED,
    DONE,
    REFUSED,
    UNDETERMINED,
    LEARNED,
    WITHDRAWN
  }

  static final String COLUMNS =
      "select h.*, p.name, p.unit_name, p.pack"
          + " from ledger_handling h join ledger_project p on p.key = h.project where ";

  static Handling of(ResultSet row, int number) throws SQLException {
    Integer took = row.getObject("took", Integer.class);
    return new Handling(
        row.getString("project"),
        row.getString("name"),
        row.getString("unit_name"),
        row.getString("pack"),
        Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
        row.getString("act"),
        row.getString("label"),
        row.getString("person"),
        row.getString("office"),
        Optional.ofNullable(row.getObject("arrived", LocalDate.class)),
        row.getObject("on_date", LocalDate.class),
        Instant.parse(row.getString("recorded_at")),
        took == null ? OptionalInt.empty() : OptionalInt.of(took),
        row.getString("outcome"),
        row.getString("opinion"));
  }
}
