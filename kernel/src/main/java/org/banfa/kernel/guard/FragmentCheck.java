package org.banfa.kernel.guard;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;

/**
 * Walks a parsed formula: allows only the fragment that can be analysed, and gives every part a
 * type of ours. CEL has one type for amounts, counts and days; here they do not mix.
 */
final class FragmentCheck {

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
  private static final int NAMES_SHOWN = 6;

  private final SequencedMap<String, FactType> vocabulary;
  private final SourceText source;
  private final Map<Long, Integer> places;
  private final boolean choiceAllowed;
  private final List<GuardProblem> problems = new ArrayList<>();
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
    this.places = places;
    this.choiceAllowed = choiceAllowed;
  }

  List<GuardProblem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(GuardProblem::column)).toList();
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
            problem(
                whole.place(),
                "条件要得出是或否，这里得出的是" + Wording.name(type),
                "与一个值比较，例如 … " + (isOrdered(type) ? ">= " : "== ") + Wording.sample(type)));
  }

  Typed walk(CelExpr part) {
    return switch (part.getKind()) {
      case CONSTANT -> constant(part);
      case IDENT, SELECT -> variable(part);
      case CALL -> call(part);
      case LIST -> refuse(part, "列表只能写在 in 的右边", "写成 … in ['甲', '乙']");
      case STRUCT, MAP -> refuse(part, "条件里不用“{ }”", "把条件写成事实与值的比较");
      case COMPREHENSION -> refuse(part, "条件里不用循环", "把汇总结果声明为一个事实");
      case NOT_SET -> refuse(part, "条件没有写完", "补全这一项");
    };
  }

  private Typed constant(CelExpr part) {
    int place = place(part);
    CelConstant constant = part.constant();
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> Typed.constant(FactType.FLAG, constant.booleanValue(), place);
      case STRING_VALUE -> Typed.constant(FactType.TEXT, constant.stringValue(), place);
      case INT64_VALUE -> number(constant.int64Value(), place);
      case NULL_VALUE -> refuse(part, "条件里不用 null", "事实未知时条件自会得出“待定”，不必判断");
      case DOUBLE_VALUE -> refuse(part, "条件里不用小数", "金额带上单位，例如 0.5万元；比例用整数两边相乘");
      case UINT64_VALUE, BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE, NOT_SET ->
          refuse(part, "条件里不用这种写法的值", "只用整数、金额、日期、文字、true 和 false");
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
      return refuse(part, "只有事实的名字里可以用“.”", "事实写成声明的名字，例如 project.budget");
    }
    String name = path.get();
    int place = start(part);
    FactType type = vocabulary.get(name);
    if (type == null) {
      problem(place, "没有名为“" + name + "”的事实", nameRemedy(name));
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

  private String nameRemedy(String name) {
    return Wording.nearest(name, vocabulary.keySet())
        .map(nearest -> "是否要写 " + nearest)
        .orElseGet(() -> "先声明这个事实；" + known(name));
  }

  private String known(String name) {
    String owner = name.contains(".") ? name.substring(0, name.indexOf('.') + 1) : name + ".";
    List<String> same = vocabulary.keySet().stream().filter(n -> n.startsWith(owner)).toList();
    List<String> shown = same.isEmpty() ? List.copyOf(vocabulary.keySet()) : same;
    return shown.stream().limit(NAMES_SHOWN).collect(Collectors.joining("、", "已声明的有 ", ""))
        + (shown.size() > NAMES_SHOWN ? " 等" : "");
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
      case "_/_", "_%_" -> refuse(part, "条件里不用“" + sign(part) + "”", "改用相乘，例如 甲 * 100 <= 乙 * 15");
      case "_[_]" -> refuse(part, "条件里不用“[ ]”取值", "把要用的值声明为一个事实");
      default -> function(part);
    };
  }

  private Typed function(CelExpr part) {
    String name = part.call().function();
    int bracket = place(part);
    int place = bracket - name.length();
    boolean adjacent = place >= 0 && source.rewritten().startsWith(name, utf16(place));
    String remedy =
        name.equals("date") ? "日期写成 date('2026-01-01')" : "只用比较、&&、||、!、in 和加减乘；汇总结果声明为事实";
    problem(adjacent ? place : bracket, "条件里不用函数“" + name + "”", remedy);
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
              problem(
                  operand.place(),
                  "“" + sign(part) + "”连接的要是条件，这里是" + Wording.name(type),
                  "与一个值比较，例如 … " + (isOrdered(type) ? ">= " : "== ") + Wording.sample(type)));
    }
    return Typed.calculated(FactType.FLAG, start(part));
  }

  private Typed compare(CelExpr part, List<CelExpr> args, boolean ordered) {
    Typed left = walk(args.get(0));
    Typed right = walk(args.get(1));
    if (left.type().isPresent() && right.type().isPresent()) {
      if (left.constant().isPresent() && right.constant().isPresent()) {
        problem(place(part), "“" + sign(part) + "”两边都是固定的值", "至少一边写事实");
      } else if (comparable(part, left, right)) {
        if (ordered && !isOrdered(left.type().get())) {
          problem(
              place(part),
              Wording.name(left.type().get()) + "不分大小，不能用“" + sign(part) + "”",
              "用 == 、!= 或 in");
        }
        record(left, right);
      }
    }
    return Typed.calculated(FactType.FLAG, start(part));
  }

  private static boolean isOrdered(FactType type) {
    return switch (type) {
      case FactType.MoneyType _, FactType.WholeType _, FactType.DayType _ -> true;
      case FactType.FlagType _, FactType.TextType _, FactType.ChoiceType _ -> false;
    };
  }

  /** Whether the two go together; tells what is wrong if they do not. */
  private boolean comparable(CelExpr part, Typed left, Typed right) {
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
    problem(literal.place(), "没有“" + code + "”这个选项", remedy);
    return false;
  }

  private boolean mismatch(CelExpr part, Typed left, Typed right) {
    FactType a = left.type().orElseThrow();
    FactType b = right.type().orElseThrow();
    boolean literalIsLeft = left.constant().isPresent();
    Typed literal = literalIsLeft ? left : right;
    FactType wanted = literalIsLeft ? b : a;
    Object value = literal.constant().orElse("");
    if (wanted.equals(FactType.MONEY) && literal.is(FactType.WHOLE) && value instanceof Long n) {
      problem(literal.place(), "金额不能与不带单位的数比较", Wording.asMoney(n));
    } else if (literal.constant().isPresent()) {
      String message =
          Wording.name(wanted) + "不能与" + Wording.name(literal.type().orElseThrow()) + "比较";
      problem(
          literal.place(), message, "写成" + Wording.name(wanted) + "，例如 " + Wording.sample(wanted));
    } else {
      String message =
          a instanceof FactType.ChoiceType && b instanceof FactType.ChoiceType
              ? "两边的选项不同，不能比较"
              : Wording.name(a) + "不能与" + Wording.name(b) + "比较";
      problem(place(part), message, "两边用同一种事实");
    }
    return false;
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
    Typed whole = Typed.calculated(FactType.FLAG, start(part));
    if (list.getKind() != CelExpr.ExprKind.Kind.LIST || list.list().elements().isEmpty()) {
      problem(start(list), "in 的右边要是写明的列表", "写成 … in ['甲', '乙']");
      return whole;
    }
    if (item.constant().isPresent()) {
      problem(item.place(), "in 的左边是固定的值", "左边写事实");
      return whole;
    }
    for (CelExpr element : list.list().elements()) {
      Typed value = walk(element);
      if (value.type().isPresent() && value.constant().isEmpty()) {
        problem(value.place(), "in 的列表里只能写固定的值", "与别的事实比较时用 ==");
      } else if (value.type().isPresent()
          && item.type().isPresent()
          && comparable(part, item, value)) {
        record(item, value);
      }
    }
    return whole;
  }

  private Typed sum(CelExpr part, List<CelExpr> args) {
    Typed left = walk(args.get(0));
    Typed right = walk(args.get(1));
    if (left.type().isEmpty() || right.type().isEmpty()) {
      return Typed.wrong(start(part));
    }
    FactType type = left.type().get();
    boolean same = type.equals(right.type().get());
    if (!same || !(type.equals(FactType.MONEY) || type.equals(FactType.WHOLE))) {
      boolean days = left.is(FactType.DAY) || right.is(FactType.DAY);
      String names = Wording.name(type) + "与" + Wording.name(right.type().get());
      problem(
          place(part),
          names + "不能用“" + sign(part) + "”计算",
          days ? "期限由期限规则计算，不写在条件里" : "只有金额与金额、数与数可以加减");
      return Typed.wrong(start(part));
    }
    boolean plus = part.call().function().equals("_+_");
    return fold(part, type, left, right, plus ? Math::addExact : Math::subtractExact);
  }

  private Typed product(CelExpr part, List<CelExpr> args) {
    Typed left = walk(args.get(0));
    Typed right = walk(args.get(1));
    if (left.type().isEmpty() || right.type().isEmpty()) {
      return Typed.wrong(start(part));
    }
    boolean money = left.is(FactType.MONEY) || right.is(FactType.MONEY);
    boolean fits =
        left.is(FactType.WHOLE) && (right.is(FactType.WHOLE) || right.is(FactType.MONEY))
            || left.is(FactType.MONEY) && right.is(FactType.WHOLE);
    if (!fits) {
      String names = Wording.name(left.type().get()) + "与" + Wording.name(right.type().get());
      problem(place(part), names + "不能相乘", "只有金额与数、数与数可以相乘");
      return Typed.wrong(start(part));
    }
    if (left.constant().isEmpty() && right.constant().isEmpty()) {
      problem(place(part), "两个事实不能相乘", "其中一个写成固定的数");
      return Typed.wrong(start(part));
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
        return Typed.constant(type, operation.apply(a, b), start(part));
      } catch (ArithmeticException e) {
        problem(place(part), "算出的数太大", "写一个较小的数");
        return Typed.wrong(start(part));
      }
    }
    arithmetic = true;
    return Typed.calculated(type, start(part));
  }

  private Typed negative(CelExpr part, List<CelExpr> args) {
    Typed operand = walk(args.getFirst());
    if (operand.type().isEmpty()) {
      return Typed.wrong(start(part));
    }
    FactType type = operand.type().get();
    if (!(type.equals(FactType.MONEY) || type.equals(FactType.WHOLE))) {
      problem(place(part), Wording.name(type) + "前不能加负号", "只有金额和数可以取负");
      return Typed.wrong(start(part));
    }
    Typed zero = Typed.constant(type, 0L, start(part));
    return fold(part, type, zero, operand, Math::subtractExact);
  }

  private Typed choice(CelExpr part, List<CelExpr> args) {
    if (!choiceAllowed) {
      return refuse(part, "条件里不用“?:”", "用 && 和 || 写明各种情形");
    }
    Typed test = walk(args.get(0));
    requireFlag(test);
    Typed left = walk(args.get(1));
    Typed right = walk(args.get(2));
    arithmetic = true;
    if (left.type().isEmpty() || right.type().isEmpty()) {
      return Typed.wrong(start(part));
    }
    boolean agree =
        left.constant().isPresent() && right.constant().isPresent()
            ? left.type().equals(right.type())
            : comparable(part, left, right);
    if (!agree) {
      if (left.constant().isPresent() && right.constant().isPresent()) {
        mismatch(part, left, right);
      }
      return Typed.wrong(start(part));
    }
    FactType type = left.type().get() instanceof FactType.ChoiceType c ? c : right.type().get();
    return Typed.calculated(type, start(part));
  }

  private Typed refuse(CelExpr part, String message, String remedy) {
    problem(place(part), message, remedy);
    return Typed.wrong(start(part));
  }

  private void problem(int place, String message, String remedy) {
    problems.add(new GuardProblem(source.column(place), message, remedy));
  }

  private static String sign(CelExpr part) {
    return OPERATORS.getOrDefault(part.call().function(), part.call().function());
  }

  private int place(CelExpr part) {
    return places.getOrDefault(part.id(), 0);
  }

  /** Where the leftmost piece of a part stands; its own place is that of its operator. */
  private int start(CelExpr part) {
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
