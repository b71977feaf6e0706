package org.banfa.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.kernel.guard.Compilation;
import org.banfa.kernel.guard.ExpressionCompilation;
import org.banfa.kernel.guard.GuardProblem;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.ObjectType;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Problem;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.pack.Requirement;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Stage;
import org.banfa.kernel.pack.Trigger;
import org.banfa.kernel.pack.Where;
import org.banfa.kernel.time.LegalCalendar;

/**
 * Compiles every guard of a pack in the context it is judged in, under every option of the
 * readings.
 */
final class PackCompiler {

  private final Pack pack;
  private final LegalCalendar calendar;
  private final Compilers compilers;
  private final Contexts contexts;
  private final Set<Problem> problems = new LinkedHashSet<>();

  PackCompiler(Pack pack, LegalCalendar calendar, Compilers compilers) {
    this.pack = pack;
    this.calendar = calendar;
    this.compilers = compilers;
    this.contexts = Contexts.of(pack);
  }

  List<Problem> problems() {
    List<Condition> conditions = conditions();
    for (Readings readings : everyChoice()) {
      Ruleset rules = new Ruleset(pack, calendar, readings, compilers);
      conditions.forEach(one -> check(rules, one));
    }
    problems.addAll(new Automatic(pack).problems());
    return List.copyOf(problems);
  }

  private List<Readings> everyChoice() {
    Readings asWritten = new Readings(pack, Map.of());
    List<Readings> all = new ArrayList<>(List.of(asWritten));
    for (Reading reading : pack.readings().values()) {
      for (String option : reading.options().keySet()) {
        if (!option.equals(reading.chosen())) {
          all.add(asWritten.with(reading.id(), option));
        }
      }
    }
    return all;
  }

  private void check(Ruleset rules, Condition use) {
    List<GuardProblem> found =
        use.part() == Condition.Part.FORMULA
            ? switch (rules.compileExpression(use.context(), use.text())) {
              case ExpressionCompilation.Compiled _ -> List.of();
              case ExpressionCompilation.Rejected(List<GuardProblem> all) -> all;
            }
            : switch (rules.compileGuard(use.context(), use.text())) {
              case Compilation.Compiled _ -> List.of();
              case Compilation.Rejected(List<GuardProblem> all) -> all;
            };
    for (GuardProblem one : found) {
      problems.add(
          new Problem(
              within(use.where(), one.column()),
              use.text(),
              "条件写得不对：" + one.message(),
              use.path() + " 在“" + use.context() + "”上判断，第" + one.column() + "个字符起",
              one.remedy()));
    }
  }

  private static Where within(Where where, int column) {
    return new Where(where.file(), where.line(), where.column() + column - 1);
  }

  /** Every guard and expression of the pack, in its order, once for each type it is judged on. */
  List<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    pack.objects().values().forEach(type -> type.facts().values().forEach(f -> ofFact(f, all)));
    pack.classifications().values().forEach(sorting -> ofSorting(sorting, all));
    pack.stages().forEach(stage -> ofStage(stage, all));
    pack.acts().values().forEach(act -> ofAct(act, all));
    pack.rules().values().forEach(rule -> ofRule(rule, all));
    return all;
  }

  private Condition condition(
      Condition.Part part,
      String path,
      Where near,
      List<String> cites,
      String context,
      String text) {
    Where where = Optional.ofNullable(pack.places().get(path)).orElse(near);
    return new Condition(part, path, where, cites, context, text);
  }

  private void ofStage(Stage stage, List<Condition> all) {
    String path = "stages." + stage.id();
    stage.complete().ifPresent(guard -> all.add(onProject(stage, path + ".complete", guard)));
    stage.skip().ifPresent(guard -> all.add(onProject(stage, path + ".skip", guard)));
  }

  private Condition onProject(Stage stage, String path, String guard) {
    return condition(
        Condition.Part.STAGE, path, stage.where(), List.of(), ObjectType.PROJECT, guard);
  }

  private void ofFact(Fact fact, List<Condition> all) {
    switch (fact.source()) {
      case Fact.Entered() -> {}
      case Fact.Formula(String expression) ->
          all.add(ofFact(fact, Condition.Part.FORMULA, ".value", fact.object(), expression));
      case Fact.Sum sum -> where(fact, sum.where(), all);
      case Fact.Count count -> where(fact, count.where(), all);
      case Fact.Some some -> where(fact, some.where(), all);
      case Fact.All every -> where(fact, every.where(), all);
    }
  }

  private Condition ofFact(
      Fact fact, Condition.Part part, String key, String context, String text) {
    String path = "objects." + fact.object() + ".facts." + fact.name() + key;
    return condition(part, path, fact.where(), fact.cites(), context, text);
  }

  private void where(Fact fact, Optional<String> guard, List<Condition> all) {
    guard.ifPresent(text -> {
      String child = ChildFacts.childType(fact.source());
      all.add(ofFact(fact, Condition.Part.WHERE, ".where", child, text));
    });
  }

  private void ofSorting(Classification sorting, List<Condition> all) {
    if (sorting.table() instanceof Classification.Cases cases) {
      for (int i = 0; i < cases.cases().size(); i++) {
        Classification.Case one = cases.cases().get(i);
        String path = "classify." + sorting.name() + ".cases[" + i + "].when";
        one.when()
            .ifPresent(text ->
                all.add(
                    condition(
                        Condition.Part.CASE,
                        path,
                        one.where(),
                        one.cites(),
                        sorting.object(),
                        text)));
      }
    }
  }

  private void ofAct(Act act, List<Condition> all) {
    String path = "acts." + act.id();
    for (Act.Field field : act.fields()) {
      String place = path + ".fields." + field.fact() + ".required";
      asked(act, field.required(), place, field.where(), field.cites(), all);
    }
    for (Act.Slot slot : act.slots()) {
      String place = path + ".attach." + slot.id() + ".required";
      asked(act, slot.required(), place, slot.where(), slot.cites(), all);
    }
  }

  private void asked(
      Act act, Act.Asked asked, String path, Where near, List<String> cites, List<Condition> all) {
    if (asked instanceof Act.When(String guard)) {
      List<String> rows = cites.isEmpty() ? act.cites() : cites;
      all.add(condition(Condition.Part.ASKED, path, near, rows, act.context(), guard));
    }
  }

  private void ofRule(Rule rule, List<Condition> all) {
    for (String context : judgedOn(rule)) {
      rule.head()
          .when()
          .ifPresent(text -> all.add(ofRule(rule, Condition.Part.WHEN, ".when", context, text)));
    }
    switch (rule) {
      case Rule.Gate gate -> ofGate(gate, all);
      case Rule.Recurrence recurrence ->
          all.add(
              ofRule(
                  rule,
                  Condition.Part.WHILE,
                  ".while",
                  recurrence.object(),
                  recurrence.whileHolds()));
      case Rule.Obligation _, Rule.Lapse _, Rule.Consequence _ -> {
        if (rule.trigger().orElse(null) instanceof Trigger.Becomes becomes) {
          String context = contexts.ofBecomes(becomes);
          all.add(ofRule(rule, Condition.Part.BECOMES, ".on.becomes", context, becomes.guard()));
        }
      }
      case Rule.Prohibition _, Rule.Settlement _, Rule.Enablement _, Rule.Permission _ -> {}
    }
  }

  private Condition ofRule(
      Rule rule, Condition.Part part, String key, String context, String text) {
    String path = "rules." + rule.id() + key;
    return condition(part, path, rule.head().where(), rule.head().cites(), context, text);
  }

  private void ofGate(Rule.Gate gate, List<Condition> all) {
    for (String before : gate.before()) {
      String context = pack.act(before).context();
      for (int i = 0; i < gate.requires().size(); i++) {
        if (gate.requires().get(i) instanceof Requirement.That that) {
          String key = ".requires[" + i + "].that";
          all.add(ofRule(gate, Condition.Part.REQUIREMENT, key, context, that.guard()));
        }
      }
    }
  }

  /** The types that the rule's own test is judged on: also those of the rules that yield to it. */
  private Set<String> judgedOn(Rule rule) {
    Set<String> all = new LinkedHashSet<>(contextsOf(rule));
    rule.head().overrides().forEach(lower -> all.addAll(judgedOn(pack.rule(lower))));
    return all;
  }

  /** The types that the rule itself is about. */
  private List<String> contextsOf(Rule rule) {
    return switch (rule) {
      case Rule.Gate gate -> ofActs(gate.before());
      case Rule.Prohibition ban -> ofActs(ban.acts());
      case Rule.Settlement settlement -> ofActs(settlement.before());
      case Rule.Enablement enablement -> ofActs(enablement.acts());
      case Rule.Permission permission -> ofActs(List.of(permission.act()));
      case Rule.Recurrence recurrence -> List.of(recurrence.object());
      case Rule.Obligation obligation -> List.copyOf(contexts.everyOf(obligation.on()));
      case Rule.Lapse lapse -> List.copyOf(contexts.everyOf(lapse.on()));
      case Rule.Consequence consequence -> List.copyOf(contexts.everyOf(consequence.on()));
    };
  }

  private List<String> ofActs(List<String> acts) {
    return acts.stream().map(pack.acts()::get).map(Act::context).distinct().toList();
  }
}
