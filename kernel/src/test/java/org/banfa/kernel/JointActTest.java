package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.LegalCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An act done by several offices together")
class JointActTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final ObjectId PROJECT = ObjectId.parse("project/1");
  private static final String PACK =
      """
      pack: sample
      version: "1"
      calendar: cn
      instrument: {title: 样例办法, short: 样例, issuer: 样例市, issued: 2026-01-01, effective: 2026-01-01, status: in-force, place: 样例市}
      counting: {first_day: excluded, missing_day: month-end, day_off: next-working-day, basis: 样例}
      chapters:
      - {from: 1, title: 总则}
      provisions:
      - {ref: "1", article: 1, kind: step, title: 论证, gist: 牵头部门会同财政论证}
      roles:
        unit: {label: 单位, relative: true}
        lead: {label: 牵头部门}
        finance: {label: 财政}
      objects:
        organisation: {label: 单位}
        project:
          label: 项目
          parent: organisation
          facts:
            planned: {type: money, label: 列入的投资}
      stages:
      - {id: plan, label: 计划, complete: "done.argue"}
      acts:
        argue:
          label: 论证
          on: project
          stage: plan
          by: {lead: lead, with: [finance]}
          fields:
          - {fact: project.planned, required: true, cite: "1"}
          attach:
          - {slot: minutes, label: 纪要, required: true, cite: "1"}
          outcomes: {include: 列入, exclude: 不列入}
          cite: "1"
      """;

  private final Kernel kernel = kernel();

  @Test
  void asksTheLeadAloneToFillTheFormIn() {
    State state = opened();

    assertThat(kernel.judge(state, part("finance"))).isInstanceOf(Judgement.Allowed.class);
    assertThat(kernel.judge(state, part("lead"))).isInstanceOf(Judgement.Refused.class);
    assertThat(kernel.judge(state, filled())).isInstanceOf(Judgement.Allowed.class);
  }

  @Test
  void happensWhenTheLastPartIsInWhoeverComesFirst() {
    State first = kernel.step(opened(), part("finance"));

    assertThat(first.find(PROJECT).flatMap(thing -> thing.last("argue"))).isEmpty();

    State both = kernel.step(first, filled());

    assertThat(both.find(PROJECT).flatMap(thing -> thing.last("argue")))
        .hasValueSatisfying(deed -> assertThat(deed.outcome()).contains("include"));
  }

  @Test
  void isNotForAnOfficeThatHasNoPart() {
    assertThat(kernel.judge(opened(), part("unit"))).isInstanceOf(Judgement.Refused.class);
  }

  private State opened() {
    ObjectId unit = ObjectId.parse("organisation/1");
    return kernel.replay(
        List.of(
            new Event.Opened(DAY, unit, Optional.empty(), new LinkedHashMap<>()),
            new Event.Opened(DAY, PROJECT, Optional.of(unit), new LinkedHashMap<>())));
  }

  private static Event.Done part(String role) {
    return done(role, Optional.empty(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private static Event.Done filled() {
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    facts.put("project.planned", new Value.Money(100));
    SequencedMap<String, Set<String>> attached = new LinkedHashMap<>();
    attached.put("minutes", Set.of());
    return done("lead", Optional.of("include"), facts, attached);
  }

  private static Event.Done done(
      String role,
      Optional<String> outcome,
      SequencedMap<String, Value> facts,
      SequencedMap<String, Set<String>> attached) {
    return new Event.Done(
        DAY, PROJECT, "argue", role, outcome, facts, attached, Optional.empty(), role);
  }

  private static Kernel kernel() {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("sample.yaml", PACK);
    PackReading reading = PackReader.read(files);
    assertThat(reading).isInstanceOf(PackReading.Readable.class);
    Pack pack = ((PackReading.Readable) reading).pack();
    Kernel.Compilation compiled = Kernel.compile(pack, LegalCalendar.parse("date,kind,name\n"));
    assertThat(compiled).isInstanceOf(Kernel.Compiled.class);
    return ((Kernel.Compiled) compiled).kernel();
  }
}
