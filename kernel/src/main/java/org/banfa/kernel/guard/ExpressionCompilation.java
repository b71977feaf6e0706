package org.banfa.kernel.guard;

import java.util.List;

/** What comes of compiling the text of an expression. */
public sealed interface ExpressionCompilation {

  /** The text is an expression. */
  record Compiled(Expression expression) implements ExpressionCompilation {}

  /**
   * The text is not an expression.
   *
   * @param problems what is wrong, from left to right; never empty
   */
  record Rejected(List<GuardProblem> problems) implements ExpressionCompilation {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
