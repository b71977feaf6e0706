package org.banfa.kernel.guard;

import java.util.Optional;
import org.banfa.kernel.fact.Value;

/** The facts a guard is judged on. */
@FunctionalInterface
public interface Facts {

  /**
   * The value of one variable.
   *
   * @param variable a declared name, such as {@code project.budget}
   * @return the value, or nothing when it is not known yet
   */
  Optional<Value> find(String variable);
}
