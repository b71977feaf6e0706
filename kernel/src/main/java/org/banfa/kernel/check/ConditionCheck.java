package org.banfa.kernel.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.kernel.Condition;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.guard.Guard;
import org.banfa.kernel.guard.GuardLogic;
import org.banfa.kernel.guard.Satisfiability;
import org.banfa.kernel.pack.Classification;

/**
 * Finds conditions that can never hold, or that hold whatever the facts are, and cases that no
 * object comes to.
 *
 * <p>Facts are taken to be independent of each other, so what is found is certain, and something
 * may be missed. It is told only where it is so under every choice of readings, and never where not
 * everything could be tried.
 */
final class ConditionCheck {

  private final Kernel kernel;
  private final List<Remark> remarks = new ArrayList<>();
  private final Set<String> dead = new HashSet<>();

  private ConditionCheck(Kernel kernel) {
    this.kernel = kernel;
  }

  static List<Remark> of(Kernel kernel) {
    var check = new ConditionCheck(kernel);
    Set<String> seen = new HashSet<>();
    kernel.conditions().stream()
        .filter(one -> one.part() != Condition.Part.FORMULA && seen.add(one.path()))
        .forEach(check::condition);
    kernel.pack().classifications().values().forEach(check::sorting);
    return check.remarks;
  }

  private void condition(Condition one) {
    List<Guard> versions = kernel.underEveryReading(one.context(), one.text());
    if (none(versions, GuardLogic::satisfiable)) {
      dead.add(one.path());
      remark(Remark.Kind.DEAD, one, neverHolds(one.part()));
    } else if (none(versions, GuardLogic::refutable)) {
      alwaysHolds(one.part()).forEach(advice -> remark(Remark.Kind.IDLE, one, advice));
    }
  }

  private static boolean none(List<Guard> versions, Function<Guard, Satisfiability> question) {
    return versions.stream().allMatch(one -> question.apply(one) instanceof Satisfiability.No);
  }

  /** What comes of it, and what to write instead. */
  private record Advice(String follows, String remedy) {}

  private void remark(Remark.Kind kind, Condition one, Advice advice) {
    String says = one.path() + "：“" + one.text() + "” " + advice.follows();
    remarks.add(new Remark(kind, one.cites(), says, advice.remedy(), one.where()));
  }

  private static Advice neverHolds(Condition.Part part) {
    return switch (part) {
      case WHEN -> new Advice("永远不成立，这条规则从不适用", "改写条件；用不着的规则删去");
      case REQUIREMENT -> new Advice("永远不成立，事项永远办不成", "改写条件；本意是一概不得办的，写成 forbids");
      case CASE -> new Advice("永远不成立，没有对象归入这一类", "改写条件；用不着的一类删去");
      case ASKED -> new Advice("永远不成立，从来不会要求", "改写条件；可交可不交的写 required: false");
      case STAGE -> new Advice("永远不成立", "改写条件；用不着的删去");
      case BECOMES -> new Advice("永远不成立，规则从不触发", "改写条件；用不着的规则删去");
      case WHILE -> new Advice("永远不成立，这项义务从不产生", "改写条件；用不着的规则删去");
      case WHERE -> new Advice("永远不成立，一个下级对象也算不进来", "改写条件");
      case FORMULA -> throw new IllegalArgumentException("an expression does not hold");
    };
  }

  /** Empty where a condition may well be one that always holds. */
  private static Stream<Advice> alwaysHolds(Condition.Part part) {
    return switch (part) {
      case WHEN -> Stream.of(new Advice("总是成立，写了等于没写", "删去 when；适用范围 enables 整条删去"));
      case REQUIREMENT -> Stream.of(new Advice("总是成立，什么也没有要求", "改写条件，或删去这一项"));
      case ASKED -> Stream.of(new Advice("总是成立", "写成 required: true"));
      case STAGE -> Stream.of(new Advice("总是成立，这一阶段从来轮不到", "改写条件；用不着的删去"));
      case WHERE -> Stream.of(new Advice("总是成立，下级对象全都算进来", "删去 where"));
      case CASE, BECOMES, WHILE -> Stream.empty();
      case FORMULA -> throw new IllegalArgumentException("an expression does not hold");
    };
  }

  private void sorting(Classification sorting) {
    if (sorting.table() instanceof Classification.Cases(List<Classification.Case> cases)) {
      for (int i = 1; i < cases.size(); i++) {
        String path = "classify." + sorting.name() + ".cases[" + i + "]";
        if (!dead.contains(path + ".when") && !comesTo(sorting, cases.subList(0, i + 1))) {
          remarks.add(taken(sorting, cases.get(i), path));
        }
      }
    }
  }

  /** Whether an object may pass by all the cases but the last of these, and fit that one. */
  private boolean comesTo(Classification sorting, List<Classification.Case> cases) {
    Stream<String> earlier =
        cases.subList(0, cases.size() - 1).stream()
            .flatMap(one -> one.when().stream())
            .map(when -> "!(" + when + ")");
    Stream<String> own = cases.getLast().when().stream().map(when -> "(" + when + ")");
    String all = Stream.concat(own, earlier).collect(Collectors.joining(" && "));
    return !none(kernel.underEveryReading(sorting.object(), all), GuardLogic::satisfiable);
  }

  private static Remark taken(Classification sorting, Classification.Case one, String path) {
    return new Remark(
        Remark.Kind.UNREACHABLE,
        one.cites(),
        path + "：“" + sorting.label() + "”轮不到“" + one.label() + "”，前面各项已经把它占完",
        "把它移到前面，或收窄前面的条件；用不着的删去",
        one.where());
  }
}
