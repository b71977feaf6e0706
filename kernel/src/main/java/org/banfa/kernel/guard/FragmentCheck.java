package org.banfa.kernel.guard;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;

/**
 * Walks a parsed formula: allows only the fragment that can be analysed, and gives every part a
 * type of ours. CEL has one type for amounts, counts and days; here they do not mix.
 */
final class FragmentCheck {

  private final SequencedMap<String, FactType> vocabulary;
  private final SourceText source;
  private final Parts parts;
  private final FragmentProblems problems;
  private final Pairing pairing;
  private final boolean choiceAllowed;
  private final SequencedMap<String, FactType> variables = new LinkedHashMap<>();
  private final SequencedMap<String, SequencedSet<Object>> constants = new LinkedHashMap<>();
  private final SequencedSet<Profile.Link> links = new LinkedHashSet<>();
  private boolean arithmetic;

  /**
   * Prepares a walk.
   *
   * @param places for each id of a part its place in the rewritten text
   * @param choiceAllowed whether {@code a ? b : c} may be used
   */
  FragmentCheck(
      SequencedMap<String, FactType> vocabulary,
      SourceText source,
      Map<Long, Integer> places,
      boolean choiceAllowed) {
    this.vocabulary = vocabulary;
    this.source = source;
    this.parts = new Parts(places);
    this.problems = new FragmentProblems(source, parts);
    this.pairing = new Pairing(problems);
    this.choiceAllowed = choiceAllowed;
  }

  List<GuardProblem> problems() {
    return problems.inOrder();
  }

  Profile profile() {
    return new Profile(variables, constants, links, arithmetic);
  }

  /** Told of the whole when it is not the yes or no a guard has to be. */
  void requireFlag(Typed whole) {
    whole
        .type()
        .filter(type -> !type.equals(FactType.FLAG))
        .ifPresent(type ->
            problems.add(
                whole.place(), "条件要得出是或否，这里得出的是" + Wording.name(type), Wording.comparison(type)));
  }

  Typed walk(CelExpr part) {
    return switch (part.getKind()) {
      case CONSTANT -> constant(part);
      case IDENT, SELECT -> variable(part);
      case CALL -> call(part);
      case LIST -> problems.refuse(part, "列表只能写在 in 的右边", "写成 … in ['甲', '乙']");
      case STRUCT, MAP -> problems.refuse(part, "条件里不用“{ }”", "把条件写成事实与值的比较");
      case COMPREHENSION -> problems.refuse(part, "条件里不用循环", "把汇总结果声明为一个事实");
      case NOT_SET -> problems.refuse(part, "条件没有写完", "补全这一项");
    };
  }

  private Typed constant(CelExpr part) {
    int place = parts.place(part);
    CelConstant constant = part.constant();
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> Typed.constant(FactType.FLAG, constant.booleanValue(), place);
      case STRING_VALUE -> Typed.constant(FactType.TEXT, constant.stringValue(), place);
      case INT64_VALUE -> number(constant.int64Value(), place);
      case NULL_VALUE -> problems.refuse(part, "条件里不用 null", "事实未知时条件自会得出“待定”，不必判断");
      case DOUBLE_VALUE -> problems.refuse(part, "条件里不用小数", "金额带上单位，例如 0.5万元；比例用整数两边相乘");
      case UINT64_VALUE, BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE, NOT_SET ->
          problems.refuse(part, "条件里不用这种写法的值", "只用整数、金额、日期、文字、true 和 false");
    };
  }

  private Typed number(long number, int place) {
    Value literal = source.literals().get(place);
    FactType type =
        switch (literal) {
          case Value.Money _ -> FactType.MONEY;
          case Value.Day _ -> FactType.DAY;
          case null, default -> FactType.WHOLE;
        };
    return Typed.constant(type, number, place);
  }

  private Typed variable(CelExpr part) {
    Optional<String> path = path(part);
    if (path.isEmpty()) {
      return problems.refuse(part, "只有事实的名字里可以用“.”", "事实写成声明的名字，例如 project.budget");
    }
    String name = path.get();
    int place = parts.start(part);
    FactType type = vocabulary.get(name);
    if (type == null) {
      problems.add(place, "没有名为“" + name + "”的事实", Wording.undeclared(name, vocabulary.keySet()));
      return Typed.wrong(place);
    }
    variables.putIfAbsent(name, type);
    return Typed.variable(type, name, place);
  }

  private static Optional<String> path(CelExpr part) {
    return switch (part.getKind()) {
      case IDENT -> Optional.of(part.ident().name());
      case SELECT ->
          path(part.select().operand()).map(owner -> owner + "." + part.select().field());
      case NOT_SET, CONSTANT, CALL, LIST, STRUCT, MAP, COMPREHENSION -> Optional.empty();
    };
  }

  private Typed call(CelExpr part) {
    var call = part.call();
    List<CelExpr> args = call.args();
    return switch (call.function()) {
      case "_&&_", "_||_", "!_" -> logic(part, args);
      case "_==_", "_!=_" -> compare(part, args, false);
      case "_<_", "_<=_", "_>_", "_>=_" -> compare(part, args, true);
      case "@in" -> in(part, args);
      case "_+_", "_-_" -> sum(part, args);
      case "_*_" -> product(part, args);
      case "-_" -> negative(part, args);
      case "_?_:_" -> choice(part, args);
      case "_/_", "_%_" ->
          problems.refuse(part, "条件里不用“" + Parts.sign(part) + "”", "改用相乘，例如 甲 * 100 <= 乙 * 15");
      case "_[_]" -> problems.refuse(part, "条件里不用“[ ]”取值", "把要用的值声明为一个事实");
      default -> function(part);
    };
  }

  private Typed function(CelExpr part) {
    String name = part.call().function();
    int bracket = parts.place(part);
    int place = bracket - name.length();
    boolean adjacent = place >= 0 && source.rewritten().startsWith(name, utf16(place));
    String remedy =
        name.equals("date") ? "日期写成 date('2026-01-01')" : "只用比较、&&、||、!、in 和加减乘；汇总结果声明为事实";
    problems.add(adjacent ? place : bracket, "条件里不用函数“" + name + "”", remedy);
    return Typed.wrong(place);
  }

  private int utf16(int place) {
    return source.rewritten().offsetByCodePoints(0, place);
  }

  private Typed logic(CelExpr part, List<CelExpr> args) {
    List<Typed> operands = args.stream().map(this::walk).toList();
    for (Typed operand : operands) {
      operand
          .type()
          .filter(type -> !type.equals(FactType.FLAG))
          .ifPresent(type ->
              problems.add(
                  operand.place(),
                  "“" + Parts.sign(part) + "”连接的要是条件，这里是" + Wording.name(type),
                  Wording.comparison(type)));
    }
    return Typed.calculated(FactType.FLAG, parts.start(part));
  }

  private Typed compare(CelExpr part, List<CelExpr> args, boolean ordered) {
    Typed left = walk(args.get(0));
    Typed right = walk(args.get(1));
    if (left.type().isPresent() && right.type().isPresent()) {
      if (left.constant().isPresent() && right.constant().isPresent()) {
        problems.add(part, "“" + Parts.sign(part) + "”两边都是固定的值", "至少一边写事实");
      } else if (pairing.agree(part, left, right)) {
        if (ordered && !Pairing.isOrdered(left.type().get())) {
          problems.add(
              part,
              Wording.name(left.type().get()) + "不分大小，不能用“" + Parts.sign(part) + "”",
              "用 == 、!= 或 in");
        }
        record(left, right);
      }
    }
    return Typed.calculated(FactType.FLAG, parts.start(part));
  }

  private void record(Typed left, Typed right) {
    if (left.is(FactType.FLAG)) {
      return;
    }
    if (left.isCalculated() || right.isCalculated()) {
      arithmetic = true;
    }
    left.variable().ifPresent(name -> right.constant().ifPresent(value -> record(name, value)));
    right.variable().ifPresent(name -> left.constant().ifPresent(value -> record(name, value)));
    left.variable()
        .ifPresent(a -> right.variable().ifPresent(b -> links.add(new Profile.Link(a, b))));
  }

  private void record(String variable, Object value) {
    constants.computeIfAbsent(variable, _ -> new LinkedHashSet<>()).add(value);
  }

  private Typed in(CelExpr part, List<CelExpr> args) {
    Typed item = walk(args.get(0));
    CelExpr list = args.get(1);
    Typed whole = Typed.calculated(FactType.FLAG, parts.start(part));
    if (list.getKind() != CelExpr.ExprKind.Kind.LIST || list.list().elements().isEmpty()) {
      problems.add(parts.start(list), "in 的右边要是写明的列表", "写成 … in ['甲', '乙']");
      return whole;
    }
    if (item.constant().isPresent()) {
      problems.add(item.place(), "in 的左边是固定的值", "左边写事实");
      return whole;
    }
    for (CelExpr element : list.list().elements()) {
      Typed value = walk(element);
      if (value.type().isPresent() && value.constant().isEmpty()) {
        problems.add(value.place(), "in 的列表里只能写固定的值", "与别的事实比较时用 ==");
      } else if (value.type().isPresent()
          && item.type().isPresent()
          && pairing.agree(part, item, value)) {
        record(item, value);
      }
    }
    return whole;
  }

  private Typed sum(CelExpr part, List<CelExpr> args) {
    Typed left = walk(args.get(0));
    Typed right = walk(args.get(1));
    if (left.type().isEmpty() || right.type().isEmpty()) {
      return Typed.wrong(parts.start(part));
    }
    FactType type = left.type().get();
    boolean same = type.equals(right.type().get());
    if (!same || !(type.equals(FactType.MONEY) || type.equals(FactType.WHOLE))) {
      boolean days = left.is(FactType.DAY) || right.is(FactType.DAY);
      String names = Wording.name(type) + "与" + Wording.name(right.type().get());
      problems.add(
          part,
          names + "不能用“" + Parts.sign(part) + "”计算",
          days ? "期限由期限规则计算，不写在条件里" : "只有金额与金额、数与数可以加减");
      return Typed.wrong(parts.start(part));
    }
    boolean plus = part.call().function().equals("_+_");
    return fold(part, type, left, right, plus ? Math::addExact : Math::subtractExact);
  }

  private Typed product(CelExpr part, List<CelExpr> args) {
    Typed left = walk(args.get(0));
    Typed right = walk(args.get(1));
    if (left.type().isEmpty() || right.type().isEmpty()) {
      return Typed.wrong(parts.start(part));
    }
    boolean money = left.is(FactType.MONEY) || right.is(FactType.MONEY);
    boolean fits =
        left.is(FactType.WHOLE) && (right.is(FactType.WHOLE) || right.is(FactType.MONEY))
            || left.is(FactType.MONEY) && right.is(FactType.WHOLE);
    if (!fits) {
      String names = Wording.name(left.type().get()) + "与" + Wording.name(right.type().get());
      problems.add(part, names + "不能相乘", "只有金额与数、数与数可以相乘");
      return Typed.wrong(parts.start(part));
    }
    if (left.constant().isEmpty() && right.constant().isEmpty()) {
      problems.add(part, "两个事实不能相乘", "其中一个写成固定的数");
      return Typed.wrong(parts.start(part));
    }
    return fold(part, money ? FactType.MONEY : FactType.WHOLE, left, right, Math::multiplyExact);
  }

  private interface Arithmetic {
    long apply(long left, long right);
  }

  private Typed fold(CelExpr part, FactType type, Typed left, Typed right, Arithmetic operation) {
    if (left.constant().orElse("") instanceof Long a
        && right.constant().orElse("") instanceof Long b) {
      try {
        return Typed.constant(type, operation.apply(a, b), parts.start(part));
      } catch (ArithmeticException e) {
        problems.add(part, "算出的数太大", "写一个较小的数");
        return Typed.wrong(parts.start(part));
      }
    }
    arithmetic = true;
    return Typed.calculated(type, parts.start(part));
  }

  private Typed negative(CelExpr part, List<CelExpr> args) {
    Typed operand = walk(args.getFirst());
    if (operand.type().isEmpty()) {
      return Typed.wrong(parts.start(part));
    }
    FactType type = operand.type().get();
    if (!(type.equals(FactType.MONEY) || type.equals(FactType.WHOLE))) {
      problems.add(part, Wording.name(type) + "前不能加负号", "只有金额和数可以取负");
      return Typed.wrong(parts.start(part));
    }
    Typed zero = Typed.constant(type, 0L, parts.start(part));
    return fold(part, type, zero, operand, Math::subtractExact);
  }

  private Typed choice(CelExpr part, List<CelExpr> args) {
    if (!choiceAllowed) {
      return problems.refuse(part, "条件里不用“?:”", "用 && 和 || 写明各种情形");
    }
    Typed test = walk(args.get(0));
    requireFlag(test);
    Typed left = walk(args.get(1));
    Typed right = walk(args.get(2));
    arithmetic = true;
    if (left.type().isEmpty() || right.type().isEmpty()) {
      return Typed.wrong(parts.start(part));
    }
    boolean agree =
        left.constant().isPresent() && right.constant().isPresent()
            ? left.type().equals(right.type())
            : pairing.agree(part, left, right);
    if (!agree) {
      if (left.constant().isPresent() && right.constant().isPresent()) {
        pairing.mismatch(part, left, right);
      }
      return Typed.wrong(parts.start(part));
    }
    FactType type = left.type().get() instanceof FactType.ChoiceType c ? c : right.type().get();
    return Typed.calculated(type, parts.start(part));
  }
}
