package org.banfa.kernel.guard;

import java.util.Optional;
import org.banfa.kernel.fact.FactType;

/**
 * What is known about a part of a formula.
 *
 * @param type its type; none when something is wrong with it and has been told
 * @param constant its value, a boolean, long or string, when it does not depend on facts
 * @param variable its name, when it is just a variable
 * @param place where it starts in the rewritten text, from 0
 */
record Typed(
    Optional<FactType> type, Optional<Object> constant, Optional<String> variable, int place) {

  static Typed wrong(int place) {
    return new Typed(Optional.empty(), Optional.empty(), Optional.empty(), place);
  }

  static Typed constant(FactType type, Object value, int place) {
    return new Typed(Optional.of(type), Optional.of(value), Optional.empty(), place);
  }

  static Typed variable(FactType type, String name, int place) {
    return new Typed(Optional.of(type), Optional.empty(), Optional.of(name), place);
  }

  static Typed calculated(FactType type, int place) {
    return new Typed(Optional.of(type), Optional.empty(), Optional.empty(), place);
  }

  boolean is(FactType wanted) {
    return type.filter(wanted::equals).isPresent();
  }

  boolean isCalculated() {
    return constant.isEmpty() && variable.isEmpty();
  }
}
