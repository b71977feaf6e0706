package org.banfa.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.app.ledger.RegulationSheets;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Provision;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.pack.Effect;
import org.banfa.kernel.pack.HouseRule;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.pack.Requirement;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;
import org.banfa.kernel.time.TimeSpec;

/** Says what a rule does. */
record RuleWords(PackWords pack, Words words) {

  Provision.Rule of(Rule rule) {
    List<Provision.Line> lines = new ArrayList<>();
    switch (rule) {
      case Rule.Gate gate -> {
        lines.add(line("rule.before", acts(gate.before())));
        gate.requires().forEach(one -> lines.add(line("rule.requires", requirement(one))));
      }
      case Rule.Prohibition ban -> {
        lines.add(line("rule.forbidden", acts(ban.acts())));
        ban.instead().ifPresent(act -> lines.add(line("rule.instead", pack.act(act))));
      }
      case Rule.Settlement settle -> {
        lines.add(line("rule.before", acts(settle.before())));
        settle.duties().forEach(duty -> lines.add(line("rule.settles", duty)));
      }
      case Rule.Enablement enable -> lines.add(line("rule.enables", acts(enable.acts())));
      case Rule.Obligation duty -> {
        lines.add(line("rule.when", trigger(duty.on())));
        lines.add(shall(duty.bearer(), duty.act()));
        lines.add(due(duty.due()));
      }
      case Rule.Recurrence every -> {
        lines.add(due(Optional.of(every.every())));
        lines.add(shall(every.bearer(), every.act()));
      }
      case Rule.Permission may ->
          lines.add(line("rule.may", beside(pack.role(may.bearer()), pack.act(may.act()))));
      case Rule.Lapse lapse -> {
        lines.add(line("rule.when", trigger(lapse.on())));
        lines.add(line("rule.lapses", beside(time(lapse.after()), lapse.label())));
      }
      case Rule.Consequence then -> {
        lines.add(line("rule.when", trigger(then.on())));
        then.then().forEach(effect -> lines.add(line("rule.then", effect(effect))));
      }
    }
    rule.head().when().ifPresent(guard -> lines.add(line("rule.looks-at", looks(guard))));
    if (!rule.head().because().isEmpty()) {
      lines.add(line("rule.because", rule.head().because()));
    }
    return new Provision.Rule(
        rule.id(), kind(rule), cited(lines, rule), RegulationSheets.source(rule));
  }

  /** The sources stand at the first line. */
  private List<Provision.Line> cited(List<Provision.Line> lines, Rule rule) {
    Provision.Line first = lines.getFirst();
    List<Chip> chips = new ArrayList<>(first.chips());
    chips.addAll(pack.articles(rule.head().cites()));
    lines.set(0, new Provision.Line(first.head(), first.text(), chips));
    return lines;
  }

  private String kind(Rule rule) {
    return words.get(
        switch (rule) {
          case Rule.Gate _ -> "rule.kind.gate";
          case Rule.Prohibition _ -> "rule.kind.ban";
          case Rule.Settlement _ -> "rule.kind.settlement";
          case Rule.Enablement _ -> "rule.kind.enablement";
          case Rule.Obligation _, Rule.Recurrence _ -> "rule.kind.duty";
          case Rule.Permission _ -> "rule.kind.permission";
          case Rule.Lapse _ -> "rule.kind.lapse";
          case Rule.Consequence _ -> "rule.kind.consequence";
        });
  }

  private Provision.Line line(String head, String text) {
    return new Provision.Line(words.get(head), text, List.of());
  }

  /** Who owes what; where a reading says who, by the pack's own choice, and with the reading. */
  private Provision.Line shall(String bearer, String act) {
    String who = pack.role(pack.pack().asChosen(bearer));
    return new Provision.Line(
        words.get("rule.shall"),
        beside(who, pack.act(act)),
        bearer.startsWith("$") ? chosen(bearer.substring(1)) : List.of());
  }

  private List<Chip> chosen(String reading) {
    return Optional.ofNullable(pack.pack().readings().get(reading))
        .map(one -> pack.reading(one, one.chosen()))
        .stream()
        .toList();
  }

  private Provision.Line due(Optional<String> due) {
    if (due.isEmpty()) {
      return line("rule.due", words.get("rule.no-limit"));
    }
    String written = due.get();
    if (!written.startsWith("$")) {
      return line("rule.due", time(written));
    }
    String name = written.substring(1);
    HouseRule house = pack.pack().houseRules().get(name);
    if (house != null) {
      return new Provision.Line(words.get("rule.due"), house.label(), List.of(pack.house(house)));
    }
    Reading reading = pack.pack().readings().get(name);
    return reading == null
        ? line("rule.due", written)
        : new Provision.Line(
            words.get("rule.due"),
            words.get("quoted", reading.phrase()),
            List.of(pack.reading(reading, reading.chosen())));
  }

  private String beside(String one, String other) {
    return words.get("beside", one, other);
  }

  /** A time as people say it; as it is written where it is no time but a name. */
  private String time(String written) {
    return written.startsWith("$") ? written : new TimeSaid(words).of(TimeSpec.parse(written));
  }

  private String acts(List<String> acts) {
    return words.list(acts.stream().map(pack::act).toList());
  }

  private String act(String act, List<String> codes) {
    return codes.isEmpty()
        ? pack.act(act)
        : words.get(
            "aside",
            pack.act(act),
            words.list(codes.stream().map(code -> pack.outcome(act, code)).toList()));
  }

  private String looks(String guard) {
    List<String> named = pack.named(guard);
    return named.isEmpty() ? guard : words.list(named.stream().map(pack::variable).toList());
  }

  private String requirement(Requirement one) {
    return switch (one) {
      case Requirement.Done(String act, List<String> codes) -> act(act, codes);
      case Requirement.That(String guard, _) -> looks(guard);
      case Requirement.Attached(String slot) -> pack.slot(slot);
    };
  }

  private String trigger(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Done(String act, List<String> codes) -> act(act, codes);
      case Trigger.Becomes(String guard, _) -> looks(guard);
      case Trigger.Known(String fact) -> words.get("rule.known", pack.variable(fact));
      case Trigger.Breached(String rule) -> words.get("rule.breached", rule);
      case Trigger.Overdue(String rule) -> words.get("rule.overdue", rule);
      case Trigger.Occurs(String name) -> name;
      case Trigger.Violated(String rule) -> words.get("rule.violated", rule);
    };
  }

  private String effect(Effect effect) {
    return switch (effect) {
      case Effect.Occurs(_, String label) -> label;
      case Effect.Resets(List<String> acts) -> words.get("rule.resets", acts(acts));
      case Effect.Excludes(List<String> acts) -> words.get("rule.excludes", acts(acts));
      case Effect.Includes(List<String> acts) -> words.get("rule.includes", acts(acts));
      case Effect.SetFacts set ->
          words.list(
              set.values().entrySet().stream()
                  .map(one ->
                      pack.variable(one.getKey())
                          + " = "
                          + pack.value(one.getKey(), one.getValue()))
                  .toList());
      case Effect.Cancels(List<String> duties) -> words.get("rule.cancels", words.list(duties));
      case Effect.Suspends(List<String> duties, String reason) ->
          words.get("rule.suspends", words.list(duties), reason);
      case Effect.Resumes(List<String> duties) -> words.get("rule.resumes", words.list(duties));
      case Effect.Ends _ -> words.get("rule.ends");
    };
  }
}
