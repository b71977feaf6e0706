package org.banfa.kernel.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;
import org.banfa.kernel.time.CountingRules.LastDayOff;
import org.banfa.kernel.time.CountingRules.Shape;
import org.banfa.kernel.time.TimeSpec;

/** Finds duties that cannot be met: forbidden in every case, or due before they arise. */
final class DutyCheck {

  private final Kernel kernel;
  private final Pack pack;
  private final List<Remark> remarks = new ArrayList<>();

  private DutyCheck(Kernel kernel) {
    this.kernel = kernel;
    this.pack = kernel.pack();
  }

  static List<Remark> of(Kernel kernel) {
    var check = new DutyCheck(kernel);
    for (Rule rule : check.pack.rules().values()) {
      switch (rule) {
        case Rule.Obligation duty -> {
          check.forbidden(duty, duty.act());
          duty.due().ifPresent(due -> check.backward(duty, due));
        }
        case Rule.Recurrence duty -> check.forbidden(duty, duty.act());
        case Rule.Gate _,
            Rule.Prohibition _,
            Rule.Settlement _,
            Rule.Enablement _,
            Rule.Permission _,
            Rule.Lapse _,
            Rule.Consequence _ -> {}
      }
    }
    return check.remarks;
  }

  private void forbidden(Rule duty, String act) {
    for (Rule rule : pack.rules().values()) {
      if (rule instanceof Rule.Prohibition ban
          && ban.acts().contains(act)
          && ban.head().when().isEmpty()
          && !yields(ban, act)) {
        remark(
            Remark.Kind.DUTY_FORBIDDEN,
            duty,
            "应当办“" + pack.act(act).label() + "”，" + ban.id() + " 却一概不得办",
            "给 " + ban.id() + " 写上 when，或用 permits 和 waives 写明什么时候可以办");
      }
    }
  }

  /** Whether some rule may lift the ban from the act. */
  private boolean yields(Rule.Prohibition ban, String act) {
    return pack.rules().values().stream()
        .anyMatch(rule ->
            rule.head().overrides().contains(ban.id())
                || rule instanceof Rule.Permission permission
                    && permission.act().equals(act)
                    && permission.waives().contains(ban.id()));
  }

  private void backward(Rule.Obligation duty, String due) {
    Optional<TimeSpec> back =
        kernel.periodUnderEveryReading(due).stream()
            .filter(TimeSpec.Backward.class::isInstance)
            .findFirst();
    if (back.isEmpty()) {
      return;
    }
    if (pack.counting().lastDayOff(Shape.BACKWARD) == LastDayOff.NEXT_WORKING_DAY) {
      remark(
          Remark.Kind.BACKWARD_ROLLS,
          duty,
          "“" + back.get().label() + "”是往前数的，遇休息日顺延就少于规定的天数",
          "往前数的期限不顺延，或提前到前一个工作日");
    }
    if (duty.after().isEmpty() && !(duty.on() instanceof Trigger.Known)) {
      remark(
          Remark.Kind.BORN_LATE,
          duty,
          "“" + back.get().label() + "”从触发当天往前数，义务一产生就已经逾期",
          "用 after 写明从哪一天往前数，或用 on: {known: …} 由那一天触发");
    }
  }

  private void remark(Remark.Kind kind, Rule rule, String says, String remedy) {
    remarks.add(
        new Remark(kind, rule.head().cites(), rule.id() + "：" + says, remedy, rule.head().where()));
  }
}
