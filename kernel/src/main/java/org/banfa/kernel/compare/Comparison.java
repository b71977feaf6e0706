package org.banfa.kernel.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Subject;

/**
 * Two regulations side by side. What both lay down in the same words is told apart from what only
 * one of them does; the rows that it comes from may be numbered otherwise.
 *
 * @param sections by subject and, within it, by aspect; none without points
 */
public record Comparison(List<Section> sections) {

  public Comparison {
    sections = List.copyOf(sections);
  }

  /**
   * One aspect of one subject.
   *
   * @param subject empty for what the packs give no subject
   * @param left what only the first says
   * @param right what only the second says
   * @param both what both say, as the first cites it
   */
  public record Section(
      Optional<Subject> subject,
      Aspect aspect,
      List<Point> left,
      List<Point> right,
      List<Point> both) {
    public Section {
      left = List.copyOf(left);
      right = List.copyOf(right);
      both = List.copyOf(both);
    }
  }

  /** Compares two packs, each under the readings it chose itself. */
  public static Comparison of(Pack left, Pack right) {
    List<Point> first = Points.of(left);
    List<Point> second = Points.of(right);
    List<Section> sections = new ArrayList<>();
    List<Optional<Subject>> subjects =
        Stream.concat(
                Stream.of(Subject.values()).map(Optional::of), Stream.of(Optional.<Subject>empty()))
            .toList();
    for (Optional<Subject> subject : subjects) {
      for (Aspect aspect : Aspect.values()) {
        Section section =
            section(subject, aspect, at(first, subject, aspect), at(second, subject, aspect));
        if (!section.left().isEmpty() || !section.right().isEmpty() || !section.both().isEmpty()) {
          sections.add(section);
        }
      }
    }
    return new Comparison(sections);
  }

  /** How many points only one of the two has. */
  public int differences() {
    return sections.stream().mapToInt(one -> one.left().size() + one.right().size()).sum();
  }

  private static List<Point> at(List<Point> points, Optional<Subject> subject, Aspect aspect) {
    return points.stream()
        .filter(point -> point.subject().equals(subject) && point.aspect() == aspect)
        .toList();
  }

  private static Section section(
      Optional<Subject> subject, Aspect aspect, List<Point> left, List<Point> right) {
    return new Section(
        subject,
        aspect,
        left.stream().filter(point -> !said(point, right)).toList(),
        right.stream().filter(point -> !said(point, left)).toList(),
        left.stream().filter(point -> said(point, right)).toList());
  }

  private static boolean said(Point point, List<Point> by) {
    return by.stream().anyMatch(point::sameAs);
  }
}
