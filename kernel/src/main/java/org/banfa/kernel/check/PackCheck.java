package org.banfa.kernel.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Requirement;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;

/**
 * Finds what can be told of a pack without running it: rows that nothing carries out, conditions
 * that decide nothing, duties that cannot be met, and what the text leaves open.
 */
public final class PackCheck {

  private final Pack pack;
  private final List<Remark> remarks = new ArrayList<>();

  private PackCheck(Pack pack) {
    this.pack = pack;
  }

  /** Everything found, by kind and then in the order of the pack. */
  public static List<Remark> of(Kernel kernel) {
    Pack pack = kernel.pack();
    var check = new PackCheck(pack);
    check.rows();
    check.remarks.addAll(new BearerCheck(pack).remarks());
    check.declared();
    pack.rules().values().forEach(check::duty);
    check.houseRules();
    pack.acts().values().forEach(check::act);
    check.remarks.addAll(ConditionCheck.of(kernel));
    check.remarks.addAll(new RingCheck(pack).remarks());
    check.remarks.addAll(DutyCheck.of(kernel));
    return check.remarks.stream().sorted(Comparator.comparing(Remark::kind)).toList();
  }

  /** Only what forbids to use the pack. Quick: nothing that has to try conditions out. */
  public static List<Remark> errors(Kernel kernel) {
    var check = new PackCheck(kernel.pack());
    check.rows();
    check.remarks.addAll(new BearerCheck(kernel.pack()).remarks());
    return check.remarks.stream().filter(one -> one.kind().error()).toList();
  }

  private void rows() {
    for (RowCoverage one : RowCoverage.of(pack, List.of())) {
      if (one.row().kind().operative() && one.carriers().isEmpty()) {
        remarks.add(
            new Remark(
                Remark.Kind.NOT_CARRIED_OUT,
                List.of(one.row().ref()),
                "没有规则、事项、认定或事实引用这一条",
                "在落实它的地方写上 cite；只是原则的，kind 写 principle",
                one.row().where()));
      }
    }
  }

  private void declared() {
    pack.findings()
        .forEach(finding ->
            remarks.add(
                new Remark(
                    Remark.Kind.DECLARED,
                    finding.cites(),
                    finding.says() + "（" + finding.reading() + "）",
                    "",
                    finding.where())));
  }

  private void duty(Rule rule) {
    switch (rule) {
      case Rule.Obligation duty -> {
        if (duty.due().isEmpty()) {
          remark(Remark.Kind.NO_LIMIT, rule, "“" + label(duty.act()) + "”没有写期限", "");
        } else if (!ofTheHouse(duty.due().get()) && !optional(rule)) {
          consequence(rule, duty.act(), duty.silent());
        }
      }
      case Rule.Recurrence duty -> {
        if (!ofTheHouse(duty.every())) {
          consequence(rule, duty.act(), duty.silent());
        }
      }
      case Rule.Gate _,
          Rule.Prohibition _,
          Rule.Settlement _,
          Rule.Enablement _,
          Rule.Permission _,
          Rule.Lapse _,
          Rule.Consequence _ -> {}
    }
  }

  /** Whether a house rule alone sets the limit, so that missing it is no breach of the text. */
  private boolean ofTheHouse(String due) {
    return due.startsWith("$") && pack.houseRules().containsKey(due.substring(1));
  }

  /** Whether the text says may, so that letting the day pass is no breach of it. */
  private static boolean optional(Rule rule) {
    return rule.head().force() == Rule.Force.MAY;
  }

  private void consequence(Rule rule, String act, boolean silent) {
    if (silent) {
      remark(Remark.Kind.SILENT, rule, "条文没有写“" + label(act) + "”逾期的后果", "");
    } else if (!missingItMatters(rule.id())) {
      remark(
          Remark.Kind.NO_CONSEQUENCE,
          rule,
          "“" + label(act) + "”逾期以后怎样，既没有规则，也没有注明 silent",
          "用 on: {breached: " + rule.id() + "} 写出后果；条文没有写的，注明 silent: true");
    }
  }

  private boolean missingItMatters(String duty) {
    return pack.rules().values().stream()
        .anyMatch(rule ->
            rule.trigger()
                    .filter(on ->
                        on.equals(new Trigger.Breached(duty))
                            || on.equals(new Trigger.Overdue(duty)))
                    .isPresent()
                || rule instanceof Rule.Settlement settlement
                    && settlement.duties().contains(duty));
  }

  private void remark(Remark.Kind kind, Rule rule, String says, String remedy) {
    remarks.add(
        new Remark(kind, rule.head().cites(), rule.id() + "：" + says, remedy, rule.head().where()));
  }

  private String label(String act) {
    return pack.act(act).label();
  }

  private void houseRules() {
    pack.houseRules()
        .values()
        .forEach(house ->
            remarks.add(
                new Remark(
                    Remark.Kind.HOUSE_RULE,
                    house.cites(),
                    "没有写" + house.silentOn() + "，约定为" + house.label(),
                    "",
                    house.where())));
  }

  private void act(Act act) {
    if (!act.outcomes().isEmpty()) {
      act.outcomes()
          .forEach((code, label) -> {
            if (!leads(act, code)) {
              remarks.add(
                  new Remark(
                      Remark.Kind.LEADS_NOWHERE,
                      act.cites(),
                      "“" + act.label() + "”的结果“" + label + "”没有下文",
                      "用 on: {done: " + act.id() + ", outcome: [" + code + "]} 写出下文；到此为止的不必改",
                      act.where()));
            }
          });
    }
    if (!ledTo(act.id()) && !isHeardOf(act.id())) {
      remarks.add(
          new Remark(
              Remark.Kind.NOT_LED_TO,
              act.cites(),
              "“" + act.label() + "”没有义务、准许、门槛或条件提到，办了也没有下文",
              "写出谁在什么时候应当或可以办，或办了以后怎样",
              act.where()));
    }
  }

  /** Whether anything hears of the outcome, by naming it or by taking any. */
  private boolean leads(Act act, String code) {
    boolean heard =
        pack.rules().values().stream()
            .anyMatch(rule ->
                rule.trigger().filter(on -> hears(on, act.id(), code)).isPresent()
                    || asks(rule, act.id(), code));
    return heard || speaksOf("outcome", act.id(), code) || act.repeatable();
  }

  private boolean isHeardOf(String act) {
    return pack.rules().values().stream()
        .anyMatch(rule ->
            rule.trigger().orElse(null) instanceof Trigger.Done done && done.act().equals(act));
  }

  private static boolean hears(Trigger on, String act, String code) {
    return on instanceof Trigger.Done done && done.matches(act, Optional.of(code));
  }

  private static boolean asks(Rule rule, String act, String code) {
    return rule instanceof Rule.Gate gate
        && gate.requires().stream()
            .anyMatch(one ->
                one instanceof Requirement.Done done
                    && done.act().equals(act)
                    && (done.outcomes().isEmpty() || done.outcomes().contains(code)));
  }

  private boolean speaksOf(String head, String act, String code) {
    Pattern named = Pattern.compile("\\b" + head + "\\." + act + "\\b");
    return guards().stream()
        .anyMatch(
            guard -> named.matcher(guard).find() && (code.isEmpty() || guard.contains("'" + code)));
  }

  private boolean ledTo(String act) {
    boolean byRule =
        pack.rules().values().stream()
            .anyMatch(rule ->
                switch (rule) {
                  case Rule.Obligation duty -> duty.act().equals(act);
                  case Rule.Recurrence duty -> duty.act().equals(act);
                  case Rule.Permission permission -> permission.act().equals(act);
                  case Rule.Prohibition ban -> ban.instead().filter(act::equals).isPresent();
                  case Rule.Gate gate ->
                      gate.before().contains(act)
                          || gate.requires().stream().anyMatch(one -> clears(one, act));
                  case Rule.Enablement enablement -> enablement.acts().contains(act);
                  case Rule.Settlement _, Rule.Lapse _, Rule.Consequence _ -> false;
                });
    return byRule
        || speaksOf("done", act, "")
        || speaksOf("day", act, "")
        || speaksOf("outcome", act, "");
  }

  private static boolean clears(Requirement requirement, String act) {
    return switch (requirement) {
      case Requirement.Done done -> done.act().equals(act);
      case Requirement.That that -> that.clear().filter(act::equals).isPresent();
      case Requirement.Attached _ -> false;
    };
  }

  /** The text of every guard and expression of the pack. */
  private Set<String> guards() {
    Set<String> all = new LinkedHashSet<>();
    for (Rule rule : pack.rules().values()) {
      rule.head().when().ifPresent(all::add);
      rule.trigger()
          .filter(Trigger.Becomes.class::isInstance)
          .map(Trigger.Becomes.class::cast)
          .ifPresent(on -> all.add(on.guard()));
      if (rule instanceof Rule.Gate gate) {
        for (Requirement one : gate.requires()) {
          if (one instanceof Requirement.That that) {
            all.add(that.guard());
          }
        }
      }
      if (rule instanceof Rule.Recurrence duty) {
        all.add(duty.whileHolds());
      }
    }
    pack.stages()
        .forEach(stage -> {
          stage.complete().ifPresent(all::add);
          stage.skip().ifPresent(all::add);
        });
    pack.classifications().values().forEach(sorting -> ofSorting(sorting, all));
    pack.objects()
        .values()
        .forEach(type -> type.facts().values().forEach(fact -> ofFact(fact, all)));
    return all;
  }

  private static void ofSorting(Classification sorting, Set<String> all) {
    if (sorting.table() instanceof Classification.Cases cases) {
      cases.cases().forEach(one -> one.when().ifPresent(all::add));
    }
  }

  private static void ofFact(Fact fact, Set<String> all) {
    switch (fact.source()) {
      case Fact.Entered() -> {}
      case Fact.Formula(String expression) -> all.add(expression);
      case Fact.Sum sum -> sum.where().ifPresent(all::add);
      case Fact.Count count -> count.where().ifPresent(all::add);
      case Fact.Some some -> some.where().ifPresent(all::add);
      case Fact.All every -> every.where().ifPresent(all::add);
    }
  }
}
