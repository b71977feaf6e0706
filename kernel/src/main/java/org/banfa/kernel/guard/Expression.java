package org.banfa.kernel.guard;

import java.time.LocalDate;
import java.util.Set;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;

/** A compiled expression over facts. Immutable and safe to share between threads. */
public final class Expression {

  private final Formula formula;
  private final FactType type;

  Expression(Formula formula, FactType type) {
    this.formula = formula;
    this.type = type;
  }

  /**
   * Works out the value.
   *
   * @throws GuardFailure when it cannot be worked out although its facts are known
   */
  public Answer value(Facts facts) {
    return switch (formula.evaluate(facts)) {
      case Formula.Outcome.Found(Object result) -> new Answer.Known(typed(result));
      case Formula.Outcome.Open(var missing) -> new Answer.Missing(missing);
    };
  }

  private Value typed(Object result) {
    return switch (type) {
      case FactType.MoneyType _ -> new Value.Money((Long) result);
      case FactType.WholeType _ -> new Value.Whole((Long) result);
      case FactType.FlagType _ -> new Value.Flag((Boolean) result);
      case FactType.DayType _ -> new Value.Day(LocalDate.ofEpochDay((Long) result));
      case FactType.TextType _ -> new Value.Text((String) result);
      case FactType.ChoiceType _ -> new Value.Choice((String) result);
    };
  }

  /** The names of all variables in the text, in order of first mention. */
  public Set<String> inputs() {
    return formula.inputs();
  }

  /** The type of the value. */
  public FactType type() {
    return type;
  }

  /** The text as the author wrote it. */
  public String text() {
    return formula.text();
  }

  @Override
  public String toString() {
    return text();
  }
}
