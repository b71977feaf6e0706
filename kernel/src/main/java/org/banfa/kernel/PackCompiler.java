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

  /**
   * A guard and where it is judged.
   *
   * @param path its place in the pack, as {@link Pack#places()} names it
   */
  record Use(String path, Where near, String context, String text, boolean expression) {}

  List<Problem> problems() {
    List<Use> uses = uses();
    for (Readings readings : everyChoice()) {
      Ruleset rules = new Ruleset(pack, calendar, readings, compilers);
      uses.forEach(use -> check(rules, use));
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

  private void check(Ruleset rules, Use use) {
    List<GuardProblem> found =
        use.expression()
            ? switch (rules.compileExpression(use.context(), use.text())) {
              case ExpressionCompilation.Compiled _ -> List.of();
              case ExpressionCompilation.Rejected(List<GuardProblem> all) -> all;
            }
            : switch (rules.compileGuard(use.context(), use.text())) {
              case Compilation.Compiled _ -> List.of();
              case Compilation.Rejected(List<GuardProblem> all) -> all;
            };
    Where where = Optional.ofNullable(pack.places().get(use.path())).orElse(use.near());
    for (GuardProblem one : found) {
      problems.add(
          new Problem(
              where,
              use.text(),
              "条件写得不对：" + one.message(),
              use.path() + " 在“" + use.context() + "”上判断，第" + one.column() + "个字符起",
              one.remedy()));
    }
  }

  List<Use> uses() {
    List<Use> all = new ArrayList<>();
    pack.objects().values().forEach(type -> type.facts().values().forEach(f -> ofFact(f, all)));
    pack.classifications().values().forEach(sorting -> ofSorting(sorting, all));
    pack.stages()
        .forEach(stage -> {
          String path = "stages." + stage.id();
          stage.complete().ifPresent(g -> all.add(onProject(path + ".complete", stage.where(), g)));
          stage.skip().ifPresent(g -> all.add(onProject(path + ".skip", stage.where(), g)));
        });
    pack.acts().values().forEach(act -> ofAct(act, all));
    pack.rules().values().forEach(rule -> ofRule(rule, all));
    return all;
  }

  private static Use onProject(String path, Where near, String guard) {
    return new Use(path, near, ObjectType.PROJECT, guard, false);
  }

  private void ofFact(Fact fact, List<Use> all) {
    String path = "objects." + fact.object() + ".facts." + fact.name();
    switch (fact.source()) {
      case Fact.Entered() -> {}
      case Fact.Formula(String expression) ->
          all.add(new Use(path + ".value", fact.where(), fact.object(), expression, true));
      case Fact.Sum sum -> where(fact, sum.where(), path, all);
      case Fact.Count count -> where(fact, count.where(), path, all);
      case Fact.Some some -> where(fact, some.where(), path, all);
      case Fact.All every -> where(fact, every.where(), path, all);
    }
  }

  private static void where(Fact fact, Optional<String> guard, String path, List<Use> all) {
    guard.ifPresent(text ->
        all.add(
            new Use(
                path + ".where", fact.where(), ChildFacts.childType(fact.source()), text, false)));
  }

  private static void ofSorting(Classification sorting, List<Use> all) {
    if (sorting.table() instanceof Classification.Cases cases) {
      for (int i = 0; i < cases.cases().size(); i++) {
        Classification.Case one = cases.cases().get(i);
        String path = "classify." + sorting.name() + ".cases[" + i + "].when";
        one.when()
            .ifPresent(text -> all.add(new Use(path, one.where(), sorting.object(), text, false)));
      }
    }
  }

  private static void ofAct(Act act, List<Use> all) {
    for (Act.Field field : act.fields()) {
      if (field.required() instanceof Act.When(String guard)) {
        String path = "acts." + act.id() + ".fields." + field.fact() + ".required";
        all.add(new Use(path, field.where(), act.context(), guard, false));
      }
    }
    for (Act.Slot slot : act.slots()) {
      if (slot.required() instanceof Act.When(String guard)) {
        String path = "acts." + act.id() + ".attach." + slot.id() + ".required";
        all.add(new Use(path, slot.where(), act.context(), guard, false));
      }
    }
  }

  private void ofRule(Rule rule, List<Use> all) {
    String path = "rules." + rule.id();
    Where near = rule.head().where();
    for (String context : contextsOf(rule)) {
      rule.head()
          .when()
          .ifPresent(text -> all.add(new Use(path + ".when", near, context, text, false)));
    }
    switch (rule) {
      case Rule.Gate gate -> ofGate(gate, all);
      case Rule.Recurrence recurrence ->
          all.add(
              new Use(path + ".while", near, recurrence.object(), recurrence.whileHolds(), false));
      case Rule.Obligation _, Rule.Lapse _, Rule.Consequence _ -> {
        if (Stepper.triggerOf(rule).orElse(null) instanceof Trigger.Becomes becomes) {
          all.add(
              new Use(
                  path + ".on.becomes", near, contexts.ofBecomes(becomes), becomes.guard(), false));
        }
      }
      case Rule.Prohibition _, Rule.Settlement _, Rule.Enablement _, Rule.Permission _ -> {}
    }
  }

  private void ofGate(Rule.Gate gate, List<Use> all) {
    for (String before : gate.before()) {
      String context = pack.act(before).context();
      for (int i = 0; i < gate.requires().size(); i++) {
        if (gate.requires().get(i) instanceof Requirement.That that) {
          String path = "rules." + gate.id() + ".requires[" + i + "].that";
          all.add(new Use(path, gate.head().where(), context, that.guard(), false));
        }
      }
    }
  }

  /** The types that the rule's own test is judged on. */
  private List<String> contextsOf(Rule rule) {
    return switch (rule) {
      case Rule.Gate gate -> ofActs(gate.before());
      case Rule.Prohibition ban -> ofActs(ban.acts());
      case Rule.Settlement settlement -> ofActs(settlement.before());
      case Rule.Enablement enablement -> ofActs(enablement.acts());
      case Rule.Permission permission -> ofActs(List.of(permission.act()));
      case Rule.Recurrence recurrence -> List.of(recurrence.object());
      case Rule.Obligation obligation -> List.of(contexts.ofTrigger(obligation.on()));
      case Rule.Lapse lapse -> List.of(contexts.ofTrigger(lapse.on()));
      case Rule.Consequence consequence -> List.of(contexts.ofTrigger(consequence.on()));
    };
  }

  private List<String> ofActs(List<String> acts) {
    return acts.stream().map(pack.acts()::get).map(Act::context).distinct().toList();
  }
}
