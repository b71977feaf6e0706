package org.banfa.kernel.guard;

import java.util.Set;

/** A compiled condition over facts. Immutable and safe to share between threads. */
public final class Guard {

  private final Formula formula;

  Guard(Formula formula) {
    this.formula = formula;
  }

  /**
   * Judges the guard. An operand that settles the outcome does so even when another one is missing
   * or fails: {@code false && x} is no whatever x is.
   *
   * @throws GuardFailure when the guard cannot be worked out although its facts are known
   */
  public Truth test(Facts facts) {
    return switch (formula.evaluate(facts)) {
      case Formula.Outcome.Found(Object result) -> Truth.of((Boolean) result);
      case Formula.Outcome.Open(var missing) -> new Truth.Unknown(missing);
    };
  }

  /** The names of all variables in the text, in order of first mention. */
  public Set<String> inputs() {
    return formula.inputs();
  }

  /** The text as the author wrote it. */
  public String text() {
    return formula.text();
  }

  Profile profile() {
    return formula.profile();
  }

  @Override
  public String toString() {
    return text();
  }
}
