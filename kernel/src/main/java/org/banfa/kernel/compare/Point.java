package org.banfa.kernel.compare;

import java.util.List;
import java.util.Optional;
import org.banfa.kernel.pack.Subject;

/**
 * One thing that a regulation lays down.
 *
 * @param subject what the first of its rows is about; empty where the pack does not say
 * @param label what it concerns, in the words of the pack
 * @param says what is laid down of it
 * @param cites the rows it comes from
 */
public record Point(
    Optional<Subject> subject, Aspect aspect, String label, String says, List<String> cites) {
  public Point {
    cites = List.copyOf(cites);
  }
}
