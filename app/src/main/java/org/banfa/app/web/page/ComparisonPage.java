package org.banfa.app.web.page;

import java.util.List;

/**
 * {@code /regulations/compare?a=…&b=…}: two regulations side by side.
 *
 * @param left the regulations that may stand on the left, one of them chosen
 * @param right the same for the right
 * @param whole whether what both say alike is shown too
 * @param leftShort what people call the left one; empty until two are chosen
 * @param rightShort the same for the right one
 * @param sum how much differs; empty until two are chosen
 */
public record ComparisonPage(
    Frame frame,
    Head head,
    List<Choice> left,
    List<Choice> right,
    boolean whole,
    String leftShort,
    String rightShort,
    String sum,
    List<Subject> subjects)
    implements Page {
  public ComparisonPage {
    left = List.copyOf(left);
    right = List.copyOf(right);
    subjects = List.copyOf(subjects);
  }

  /** A regulation to choose. */
  public record Choice(String pack, String title, boolean chosen) {}

  /** A chapter that regulations share. */
  public record Subject(String id, String title, List<Aspect> aspects) {
    public Subject {
      aspects = List.copyOf(aspects);
    }
  }

  /** One side of it: thresholds, documents, deadlines … */
  public record Aspect(String title, List<Point> left, List<Point> right, List<Point> both) {
    public Aspect {
      left = List.copyOf(left);
      right = List.copyOf(right);
      both = List.copyOf(both);
    }
  }

  /** One thing laid down, in the pack's words. */
  public record Point(String label, String says, List<Chip> chips) {
    public Point {
      chips = List.copyOf(chips);
    }
  }
}
