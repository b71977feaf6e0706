package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A plain table of any list.
 *
 * @param caption what the table is, for screen readers
 * @param totals rows at the foot
 */
public record Table(String caption, List<Column> columns, List<Row> rows, List<Row> totals) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    totals = List.copyOf(totals);
  }

  /** A column. The label may be empty for a column of buttons; {@code number} aligns right. */
  public record Column(String label, boolean number) {
    public static Column text(String label) {
      return new Column(label, false);
    }

    public static Column number(String label) {
      return new Column(label, true);
    }
  }

  /**
   * A row with as many cells as the table has columns.
   *
   * @param tone colours the row's ground; {@link Tone#PLAIN} for most
   * @param current the row the page is about
   */
  public record Row(List<Cell> cells, Tone tone, boolean current) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
      return new Row(List.of(cells), Tone.PLAIN, false);
    }
  }

  /**
   * A cell. Anything absent is simply not drawn; a cell with nothing at all shows {@code —}.
   *
   * @param note a second, smaller line
   * @param tone colours the words
   */
  public record Cell(
      String text,
      String note,
      Optional<String> href,
      Optional<Light> light,
      List<Chip> chips,
      Tone tone,
      boolean strong) {
    public Cell {
      chips = List.copyOf(chips);
    }

    /** Whether it is a day, which is not broken over two lines. */
    public boolean dated() {
      return text.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    public static Cell of(String text) {
      return new Cell(text, "", Optional.empty(), Optional.empty(), List.of(), Tone.PLAIN, false);
    }

    public static Cell none() {
      return of("—");
    }

    public static Cell blank() {
      return of("");
    }

    public static Cell link(String text, String href) {
      return of(text).to(href);
    }

    public static Cell light(Light light) {
      return new Cell("", "", Optional.empty(), Optional.of(light), List.of(), Tone.PLAIN, false);
    }

    public static Cell chips(List<Chip> chips) {
      return new Cell("", "", Optional.empty(), Optional.empty(), chips, Tone.PLAIN, false);
    }

    public Cell to(String href) {
      return new Cell(text, note, Optional.of(href), light, chips, tone, strong);
    }

    public Cell noted(String words) {
      return new Cell(text, words, href, light, chips, tone, strong);
    }

    public Cell toned(Tone colour) {
      return new Cell(text, note, href, light, chips, colour, strong);
    }

    public Cell bold() {
      return new Cell(text, note, href, light, chips, tone, true);
    }

    public Cell cited(List<Chip> sources) {
      return new Cell(text, note, href, light, sources, tone, strong);
    }
  }
}
