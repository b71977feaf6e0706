package org.banfa.kernel.time;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A calendar table that cannot be read. Lists everything that is wrong with it, not only the first.
 */
public final class CalendarFormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * One thing wrong.
   *
   * @param line the line of the table, counted from 1
   * @param message what is wrong with it
   */
  public record Problem(int line, String message) {
    @Override
    public String toString() {
      return "line " + line + ": " + message;
    }
  }

  CalendarFormatException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the lines. */
  public List<Problem> problems() {
    return problems;
  }
}
