package org.banfa.kernel.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.LegalCalendar;
import org.banfa.kernel.trial.Difference.BrokenOtherwise;
import org.banfa.kernel.trial.Difference.Owed;
import org.banfa.kernel.trial.Difference.OwedOtherwise;
import org.banfa.kernel.trial.Difference.SortedOtherwise;
import org.banfa.kernel.trial.Difference.Stands;
import org.banfa.kernel.trial.Difference.StandsOtherwise;
import org.junit.jupiter.api.Test;

class TrialTest {

  static final String LAW =
      """
      pack: trial
      version: "1"
      calendar: cn
      instrument: {title: 试行办法, short: 试行, issuer: 某市, issued: 2026-01-01, effective: 2026-01-01, status: in-force, place: 某市}
      counting: {first_day: excluded, missing_day: month-end, day_off: next-working-day, basis: 参照}
      provisions:
      - {ref: "1", article: 1, kind: gate, title: 分界, gist: 五十万元起报批}
      - {ref: "2", article: 2, kind: duty, title: 备案, gist: 小项目十日内备案}
      - {ref: "3", article: 3, kind: gate, title: 审批, gist: 申报以后审批}
      roles:
        unit: {label: 单位, relative: true}
        bureau: {label: 审批部门, cite: "3"}
      objects:
        organisation: {label: 单位}
        project: {label: 项目, parent: organisation, facts: {budget: {type: money, label: 投资}}}
      classify:
        tier:
          on: project
          label: 路径
          of: project.budget
          cells:
          - {cell: "[0,50万元)", is: small, label: 自行实施, cite: "1"}
          - {cell: "[50万元,∞)", is: large, label: 报批, cite: "1"}
      acts:
        declare: {label: 编报, on: project, by: unit, fields: [{fact: project.budget, required: true}], cite: "1"}
        register: {label: 备案, on: project, by: unit, cite: "2"}
        apply: {label: 申报, on: project, by: unit, cite: "3"}
        approve: {label: 审批, on: project, by: bureau, cite: "3"}
      rules:
        only_large: {cite: "1", enables: [apply, approve], when: "project.tier == 'large'"}
        filing: {cite: "2", on: {done: declare}, when: "project.tier == 'small'", obliges: unit, to: register, due: 10 days}
        order: {cite: "3", before: approve, requires: {done: apply}}
      """;
  private static final LocalDate DECLARED = LocalDate.of(2026, 3, 2);
  private static final ObjectId PROJECT = ObjectId.parse("project/1");

  private static Kernel law(String old, String now) {
    assertThat(LAW).contains(old);
    return compiled(LAW.replace(old, now));
  }

  static Kernel compiled(String text) {
    var reading = PackReader.read(new LinkedHashMap<>(Map.of("pack.yaml", text)));
    assertThat(reading).isInstanceOf(PackReading.Readable.class);
    var compiled =
        Kernel.compile(
            ((PackReading.Readable) reading).pack(), LegalCalendar.parse("date,kind,name\n"));
    assertThat(compiled).isInstanceOf(Kernel.Compiled.class);
    return ((Kernel.Compiled) compiled).kernel();
  }

  private static Kernel law() {
    return law("pack: trial", "pack: trial");
  }

  private static Event.Done done(String act, String role, LocalDate on, Map<String, Value> facts) {
    return new Event.Done(
        on,
        PROJECT,
        act,
        role,
        Optional.empty(),
        new LinkedHashMap<>(facts),
        new LinkedHashMap<String, Set<String>>(),
        Optional.empty(),
        "");
  }

  /** A project declared with that many yuan, and what came after. */
  private static List<Event> project(long yuan, Event... after) {
    ObjectId unit = ObjectId.parse("organisation/1");
    var all =
        new ArrayList<Event>(
            List.of(
                new Event.Opened(DECLARED, unit, Optional.empty(), new LinkedHashMap<>()),
                new Event.Opened(DECLARED, PROJECT, Optional.of(unit), new LinkedHashMap<>()),
                done(
                    "declare",
                    "unit",
                    DECLARED,
                    Map.of("project.budget", new Value.Money(yuan * 100)))));
    all.addAll(List.of(after));
    return all;
  }

  private static Difference difference(Kernel other, List<Event> history, LocalDate day) {
    Finding found = new Trial(law(), other).on(history, day);
    assertThat(found).isInstanceOf(Finding.Different.class);
    return ((Finding.Different) found).difference();
  }

  @Test
  void the_same_law_changes_nothing() {
    assertThat(new Trial(law(), law()).on(project(400_000), DECLARED.plusDays(30)))
        .isEqualTo(new Finding.Same());
  }

  @Test
  void a_lower_threshold_takes_a_project_between_the_two_to_another_route() {
    Kernel lower = law("50万元", "30万元");

    Difference found = difference(lower, project(400_000), DECLARED);

    assertThat(found.sortings())
        .containsExactly(
            new SortedOtherwise(
                PROJECT, "project.tier", Optional.of("small"), Optional.of("large"), List.of("1")));
    assertThat(found.acts())
        .containsExactly(
            new StandsOtherwise(PROJECT, "apply", Stands.NOT_APPLICABLE, Stands.OPEN, List.of("1")),
            new StandsOtherwise(
                PROJECT, "approve", Stands.NOT_APPLICABLE, Stands.BLOCKED, List.of("1", "3")));
    assertThat(found.duties())
        .containsExactly(
            new OwedOtherwise(
                PROJECT,
                "filing",
                "register",
                "unit",
                new Owed(true, Optional.of(DECLARED.plusDays(10))),
                Owed.NOT,
                List.of("2")));
    assertThat(found.breaches()).isEmpty();
    assertThat(found.cites()).containsExactly("1", "2", "3");
  }

  @Test
  void a_lower_threshold_leaves_projects_below_and_at_the_old_one_alone() {
    Kernel lower = law("50万元", "30万元");

    assertThat(new Trial(law(), lower).on(project(299_999), DECLARED))
        .isEqualTo(new Finding.Same());
    assertThat(new Trial(law(), lower).on(project(300_000), DECLARED))
        .isInstanceOf(Finding.Different.class);
    assertThat(new Trial(law(), lower).on(project(499_999), DECLARED))
        .isInstanceOf(Finding.Different.class);
    assertThat(new Trial(law(), lower).on(project(500_000), DECLARED))
        .isEqualTo(new Finding.Same());
  }

  @Test
  void another_reading_of_who_owes_a_duty_takes_it_from_the_one_and_gives_it_to_the_other() {
    String spoken =
        """
        readings:
          who:
            phrase: 有关单位
            cite: "2"
            question: 哪个单位
            chosen: unit
            because: 谁编报谁备案
            options:
              unit: {label: 编报的单位, value: unit}
              bureau: {label: 审批部门, value: bureau}
        """;
    String law = LAW.replace("obliges: unit, to: register", "obliges: $who, to: register") + spoken;
    Kernel now = compiled(law);
    Kernel other = compiled(law.replace("chosen: unit", "chosen: bureau"));

    assertThat(
            ((Finding.Different) new Trial(now, other).on(project(400_000), DECLARED))
                .difference()
                .duties())
        .extracting(OwedOtherwise::bearer, one -> one.before().owed(), one -> one.after().owed())
        .containsExactly(tuple("unit", true, false), tuple("bureau", false, true));
  }

  @Test
  void a_shorter_period_moves_the_day_and_makes_a_breach_after_it_only() {
    Kernel shorter = law("10 days", "5 days");
    // 7 March 2026 is a Saturday, so the shorter period ends on Monday the 9th.
    LocalDate last = LocalDate.of(2026, 3, 9);

    Difference on = difference(shorter, project(400_000), last);
    assertThat(on.duties())
        .containsExactly(
            new OwedOtherwise(
                PROJECT,
                "filing",
                "register",
                "unit",
                new Owed(true, Optional.of(LocalDate.of(2026, 3, 12))),
                new Owed(true, Optional.of(last)),
                List.of("2")));
    assertThat(on.breaches()).isEmpty();

    Difference after = difference(shorter, project(400_000), last.plusDays(1));
    assertThat(after.breaches())
        .containsExactly(new BrokenOtherwise(PROJECT, "filing", "register", true, List.of("2")));
  }

  @Test
  void a_rule_left_out_frees_what_it_stood_against_and_undoes_what_was_done_against_it() {
    Kernel free = law("  order: {cite: \"3\", before: approve, requires: {done: apply}}\n", "");

    Difference open = difference(free, project(600_000), DECLARED);
    assertThat(open.items())
        .containsExactly(
            new StandsOtherwise(PROJECT, "approve", Stands.BLOCKED, Stands.OPEN, List.of("3")));

    var early = done("approve", "bureau", DECLARED, Map.of());
    Difference done = difference(free, project(600_000, early), DECLARED);
    assertThat(done.items())
        .containsExactly(new BrokenOtherwise(PROJECT, "order", "approve", false, List.of("3")));
  }

  @Test
  void a_history_with_an_act_that_the_other_law_lacks_is_named_not_guessed_at() {
    Kernel other =
        compiled(
            LAW.replace("  declare: {label", "  announce: {label")
                .replace("{done: declare}", "{done: announce}"));

    Finding found = new Trial(law(), other).on(project(400_000), DECLARED);

    assertThat(found).isInstanceOf(Finding.CannotTell.class);
    assertThat(((Finding.CannotTell) found).says()).contains("declare");
    assertThat(((Finding.CannotTell) found).event().on()).isEqualTo(DECLARED);
  }
}
