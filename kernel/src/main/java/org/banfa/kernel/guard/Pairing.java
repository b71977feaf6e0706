package org.banfa.kernel.guard;

import dev.cel.common.ast.CelExpr;
import org.banfa.kernel.fact.FactType;

/** Whether two parts of a formula can be held against each other. */
record Pairing(FragmentProblems problems) {

  /** Whether its values are greater or smaller than each other. */
  static boolean isOrdered(FactType type) {
    return switch (type) {
      case FactType.MoneyType _, FactType.WholeType _, FactType.DayType _ -> true;
      case FactType.FlagType _, FactType.TextType _, FactType.ChoiceType _ -> false;
    };
  }

  /** Whether the two go together; tells what is wrong if they do not. */
  boolean agree(CelExpr part, Typed left, Typed right) {
    FactType a = left.type().orElseThrow();
    FactType b = right.type().orElseThrow();
    if (a.equals(FactType.TEXT) && b instanceof FactType.ChoiceType options) {
      return left.constant().isEmpty() ? mismatch(part, left, right) : option(options, left);
    }
    if (b.equals(FactType.TEXT) && a instanceof FactType.ChoiceType options) {
      return right.constant().isEmpty() ? mismatch(part, left, right) : option(options, right);
    }
    return a.equals(b) || mismatch(part, left, right);
  }

  private boolean option(FactType.ChoiceType choice, Typed literal) {
    String code = (String) literal.constant().orElseThrow();
    if (choice.options().contains(code)) {
      return true;
    }
    String remedy =
        Wording.nearest(code, choice.options())
            .map(nearest -> "是否要写 '" + nearest + "'")
            .orElseGet(() -> "只能是 " + String.join("、", choice.options()));
    problems.add(literal.place(), "没有“" + code + "”这个选项", remedy);
    return false;
  }

  /** Tells that they do not; always false. */
  boolean mismatch(CelExpr part, Typed left, Typed right) {
    FactType a = left.type().orElseThrow();
    FactType b = right.type().orElseThrow();
    boolean literalIsLeft = left.constant().isPresent();
    Typed literal = literalIsLeft ? left : right;
    FactType wanted = literalIsLeft ? b : a;
    Object value = literal.constant().orElse("");
    if (wanted.equals(FactType.MONEY) && literal.is(FactType.WHOLE) && value instanceof Long n) {
      problems.add(literal.place(), "金额不能与不带单位的数比较", Wording.asMoney(n));
    } else if (literal.constant().isPresent()) {
      String message =
          Wording.name(wanted) + "不能与" + Wording.name(literal.type().orElseThrow()) + "比较";
      problems.add(
          literal.place(), message, "写成" + Wording.name(wanted) + "，例如 " + Wording.sample(wanted));
    } else {
      String message =
          a instanceof FactType.ChoiceType && b instanceof FactType.ChoiceType
              ? "两边的选项不同，不能比较"
              : Wording.name(a) + "不能与" + Wording.name(b) + "比较";
      problems.add(part, message, "两边用同一种事实");
    }
    return false;
  }
}
