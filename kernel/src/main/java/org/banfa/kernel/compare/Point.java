package org.banfa.kernel.compare;

import java.util.List;
import java.util.Optional;
import org.banfa.kernel.pack.Subject;

/**
 * One thing that a regulation lays down.
 *
 * @param subject what the first of its rows is about; empty where the pack does not say
 * @param about what it concerns, in the words of the pack
 * @param cites the rows it comes from
 */
public record Point(
    Optional<Subject> subject, Aspect aspect, List<String> about, Said says, List<String> cites) {
  public Point {
    about = List.copyOf(about);
    cites = List.copyOf(cites);
  }

  /** Whether another regulation lays down the same in the same words. */
  boolean sameAs(Point other) {
    return about.equals(other.about) && says.equals(other.says);
  }
}
