package org.banfa.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the tables of the ledger. */
@Component
class Tables {

  private static final List<String> PROJECT =
      List.of(
          "key",
          "pack",
          "version",
          "name",
          "unit",
          "unit_name",
          "jurisdiction",
          "founder",
          "opened_on",
          "year",
          "stage",
          "stage_number",
          "estimate",
          "contract",
          "paid",
          "next_act",
          "next_due",
          "glow",
          "light",
          "light_number",
          "urgency",
          "blocked",
          "missing",
          "words",
          "entries",
          "last_at");
  private static final int DUTY = 14;
  private static final int BEARER = 4;
  private static final int PARTY = 2;
  private static final int REST = 3;
  private static final int HANDLING = 15;

  private final JdbcTemplate jdbc;

  Tables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts what is said here in the place of what stood on these projects.
   *
   * @param history whether what was handled may differ too, and not only how time stands
   */
  void replace(Collection<Rows> all, boolean history) {
    List<@Nullable Object[]> projects = all.stream().map(Rows::project).toList();
    List<@Nullable Object[]> keys =
        projects.stream().map(row -> new @Nullable Object[] {row[0]}).toList();
    jdbc.batchUpdate(upsert(), projects);
    jdbc.batchUpdate("delete from ledger_duty where project = ?", keys);
    List<@Nullable Object[]> duties = new ArrayList<>();
    List<@Nullable Object[]> bearers = new ArrayList<>();
    List<@Nullable Object[]> handlings = new ArrayList<>();
    for (Rows rows : all) {
      duties.addAll(rows.duties());
      bearers.addAll(rows.bearers());
      if (history) {
        handlings.addAll(rows.handlings());
      }
    }
    insert("ledger_duty", DUTY, duties);
    insert("ledger_bearer", BEARER, bearers);
    jdbc.batchUpdate("delete from ledger_party where project = ?", keys);
    insert("ledger_party", PARTY, all.stream().flatMap(rows -> rows.parties().stream()).toList());
    jdbc.batchUpdate("delete from ledger_rest where project = ?", keys);
    insert("ledger_rest", REST, all.stream().flatMap(rows -> rows.resting().stream()).toList());
    if (history) {
      jdbc.batchUpdate("delete from ledger_handling where project = ?", keys);
      insert("ledger_handling", HANDLING, handlings);
    }
  }

  /** Takes everything out. */
  void clear() {
    jdbc.update("delete from ledger_project");
  }

  /** How many entries of each project the lists have seen. */
  Map<String, Long> entries() {
    Map<String, Long> seen = new TreeMap<>();
    jdbc.query(
        "select key, entries from ledger_project",
        row -> {
          seen.put(row.getString(1), row.getLong(2));
        });
    return seen;
  }

  List<String> ofUnit(String unit) {
    return jdbc.queryForList(
        "select key from ledger_project where unit = ? order by key", String.class, unit);
  }

  List<String> ofPack(String jurisdiction, String pack) {
    return jdbc.queryForList(
        "select key from ledger_project where jurisdiction = ? and pack = ? order by key",
        String.class,
        jurisdiction,
        pack);
  }

  private static String upsert() {
    return "insert into ledger_project ("
        + String.join(", ", PROJECT)
        + ") values ("
        + "?, ".repeat(PROJECT.size() - 1)
        + "?) on conflict (key) do update set "
        + PROJECT.stream()
            .skip(1)
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
  }

  private void insert(String table, int columns, List<@Nullable Object[]> rows) {
    String places = "?, ".repeat(columns - 1) + "?";
    jdbc.batchUpdate("insert into " + table + " values (" + places + ")", rows);
  }
}
