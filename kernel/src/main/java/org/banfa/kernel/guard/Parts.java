package org.banfa.kernel.guard;

import dev.cel.common.ast.CelExpr;
import java.util.Map;

/**
 * Where the parts of a parsed formula stand.
 *
 * @param places for each id of a part its place in the rewritten text
 */
record Parts(Map<Long, Integer> places) {

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("_&&_", "&&"),
          Map.entry("_||_", "||"),
          Map.entry("!_", "!"),
          Map.entry("_==_", "=="),
          Map.entry("_!=_", "!="),
          Map.entry("_<_", "<"),
          Map.entry("_<=_", "<="),
          Map.entry("_>_", ">"),
          Map.entry("_>=_", ">="),
          Map.entry("@in", "in"),
          Map.entry("_+_", "+"),
          Map.entry("_-_", "-"),
          Map.entry("_*_", "*"),
          Map.entry("-_", "-"),
          Map.entry("_/_", "/"),
          Map.entry("_%_", "%"),
          Map.entry("_?_:_", "?:"),
          Map.entry("_[_]", "[]"));

  /** The operator as an author writes it. */
  static String sign(CelExpr part) {
    return OPERATORS.getOrDefault(part.call().function(), part.call().function());
  }

  /** The place of a part in the rewritten text, which is that of its operator. */
  int place(CelExpr part) {
    return places.getOrDefault(part.id(), 0);
  }

  /** Where the leftmost piece of a part stands. */
  int start(CelExpr part) {
    return switch (part.getKind()) {
      case SELECT -> start(part.select().operand());
      case CALL -> {
        int own = place(part);
        int first = part.call().args().isEmpty() ? own : start(part.call().args().getFirst());
        int target = part.call().target().map(this::start).orElse(own);
        yield Math.min(own, Math.min(first, target));
      }
      case NOT_SET, CONSTANT, IDENT, LIST, STRUCT, MAP, COMPREHENSION -> place(part);
    };
  }
}
