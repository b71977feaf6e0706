package org.banfa.app.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Acts as a table of comma-separated values after RFC 4180, with a mark at its head by which office
 * programs see that it is UTF-8.
 */
final class EventTable {

  private static final String MARK = "\ufeff";
  private static final List<String> COLUMNS =
      List.of(
          "case",
          "activity",
          "timestamp",
          "day",
          "resource",
          "office",
          "role",
          "outcome",
          "object");

  private EventTable() {}

  static byte[] of(List<EventRow> rows) {
    return Stream.concat(Stream.of(COLUMNS), rows.stream().map(EventTable::cells))
        .map(cells -> cells.stream().map(EventTable::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", MARK, "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> cells(EventRow row) {
    return List.of(
        row.project(),
        row.activity(),
        row.recordedAt().toString(),
        row.on().toString(),
        row.resource(),
        row.office(),
        row.role(),
        row.outcome().orElse(""),
        row.object().toString());
  }

  /** A cell that a spreadsheet would take for a formula is made plain text. */
  private static String quoted(String cell) {
    String plain = cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
    return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
