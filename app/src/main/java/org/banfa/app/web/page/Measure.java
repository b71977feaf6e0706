package org.banfa.app.web.page;

import java.util.List;

/**
 * A share measured against a limit, with both verdicts.
 *
 * @param note unit and denominator
 * @param bars single, cumulative …
 * @param limit where the line stands
 * @param scale the marks under the bars
 * @param history earlier rows and this one
 * @param conditions what must all hold, with a title
 */
public record Measure(
    String title,
    String note,
    List<Chip> chips,
    List<Bar> bars,
    Mark limit,
    List<Mark> scale,
    List<Panel> history,
    String conditionsTitle,
    String conditionsNote,
    List<ActPage.Condition> conditions) {
  public Measure {
    chips = List.copyOf(chips);
    bars = List.copyOf(bars);
    scale = List.copyOf(scale);
    history = List.copyOf(history);
    conditions = List.copyOf(conditions);
  }

  /** A bar of parts, with its share in words; {@code over} if it is past the limit. */
  public record Bar(String label, List<Part> parts, String share, boolean over) {
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part, in permille of the whole scale. The last part is this change.
   *
   * @param label written in it if there is room
   */
  public record Part(String label, int permille) {
    public Part {
      if (permille < 0) {
        throw new IllegalArgumentException("A part is not negative: " + permille);
      }
    }
  }

  /** A mark on the scale at {@code permille} of its length. */
  public record Mark(String label, int permille) {}
}
