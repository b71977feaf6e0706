package org.banfa.kernel;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.ObjectType;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;

/** Tells the type of object that a rule is about when it is set off. */
record Contexts(Pack pack) {

  private static final Pattern VARIABLE =
      Pattern.compile("\\b([a-z][a-z0-9_]*)\\.([a-z][a-z0-9_]*)");

  static Contexts of(Pack pack) {
    return new Contexts(pack);
  }

  String ofTrigger(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Done done -> pack.act(done.act()).context();
      case Trigger.Becomes becomes -> ofBecomes(becomes);
      case Trigger.Known known -> known.fact().substring(0, known.fact().indexOf('.'));
      case Trigger.Breached breached -> ofDuty(breached.rule());
      case Trigger.Overdue overdue -> ofDuty(overdue.rule());
      case Trigger.Occurs occurs -> ofHappening(occurs.name());
      case Trigger.Violated violated -> ofViolation(violated.rule());
    };
  }

  /** Every type of object that a rule set off in this way can be about. */
  SequencedSet<String> everyOf(Trigger trigger) {
    return everyOf(trigger, new HashSet<>());
  }

  private SequencedSet<String> everyOf(Trigger trigger, Set<String> seen) {
    return switch (trigger) {
      case Trigger.Done _, Trigger.Becomes _, Trigger.Known _ ->
          new LinkedHashSet<>(List.of(ofTrigger(trigger)));
      case Trigger.Breached(String rule) -> owners(rule, seen);
      case Trigger.Overdue(String rule) -> owners(rule, seen);
      case Trigger.Violated(String rule) -> opposed(rule);
      case Trigger.Occurs(String name) -> {
        SequencedSet<String> all = new LinkedHashSet<>();
        if (seen.add("occurs " + name)) {
          pack.rules().values().stream()
              .filter(rule -> rule.occurrences().contains(name))
              .flatMap(rule -> rule.trigger().stream())
              .forEach(before -> all.addAll(everyOf(before, seen)));
        }
        yield all;
      }
    };
  }

  /**
   * Where duties of the rule are owed: where their act is done, if that is above what set them off.
   */
  private SequencedSet<String> owners(String rule, Set<String> seen) {
    SequencedSet<String> all = new LinkedHashSet<>();
    if (pack.rule(rule) instanceof Rule.Obligation obligation) {
      if (seen.add("duty " + rule)) {
        String place = pack.act(obligation.act()).on();
        for (String type : everyOf(obligation.on(), seen)) {
          all.add(new Scope(pack).lineage(type).contains(place) ? place : type);
        }
      }
    } else {
      all.add(ofDuty(rule));
    }
    return all;
  }

  private SequencedSet<String> opposed(String rule) {
    List<String> acts =
        switch (pack.rule(rule)) {
          case Rule.Gate gate -> gate.before();
          case Rule.Prohibition ban -> ban.acts();
          case Rule.Settlement settlement -> settlement.before();
          case Rule.Enablement enablement -> enablement.acts();
          case Rule other ->
              throw new IllegalArgumentException(other.id() + " stands against no act");
        };
    SequencedSet<String> all = new LinkedHashSet<>();
    acts.forEach(act -> all.add(pack.act(act).context()));
    return all;
  }

  /** The lowest type that the guard speaks of. */
  String ofBecomes(Trigger.Becomes becomes) {
    return becomes.object().orElseGet(() -> lowest(becomes.guard()));
  }

  private String lowest(String guard) {
    Scope scope = new Scope(pack);
    Optional<String> found = Optional.empty();
    Matcher variable = VARIABLE.matcher(guard);
    while (variable.find()) {
      Optional<String> type = typeOf(variable.group(1), variable.group(2));
      if (type.isPresent()
          && (found.isEmpty() || scope.lineage(type.get()).contains(found.get()))) {
        found = type;
      }
    }
    return found.orElse(ObjectType.PROJECT);
  }

  private Optional<String> typeOf(String head, String name) {
    String dotted = head + ".";
    if (dotted.equals(Scope.DONE) || dotted.equals(Scope.OUTCOME) || dotted.equals(Scope.DAY)) {
      return Optional.ofNullable(pack.acts().get(name)).map(Act::on);
    }
    return pack.objects().containsKey(head) ? Optional.of(head) : Optional.empty();
  }

  private String ofDuty(String rule) {
    return switch (pack.rule(rule)) {
      case Rule.Obligation obligation -> pack.act(obligation.act()).on();
      case Rule.Recurrence recurrence -> recurrence.object();
      case Rule other -> throw new IllegalArgumentException(other.id() + " opens no duty");
    };
  }

  /** The type that the first of the rules behind it is set off on; a circle ends at the case. */
  private String ofHappening(String name) {
    Set<String> seen = new HashSet<>();
    String next = name;
    while (seen.add(next)) {
      String raised = next;
      Optional<Trigger> trigger =
          pack.rules().values().stream()
              .filter(rule -> rule.occurrences().contains(raised))
              .findFirst()
              .flatMap(rule -> rule.trigger());
      if (trigger.isPresent() && !(trigger.get() instanceof Trigger.Occurs)) {
        return ofTrigger(trigger.get());
      }
      next = trigger.map(one -> ((Trigger.Occurs) one).name()).orElse(next);
    }
    return ObjectType.PROJECT;
  }

  private String ofViolation(String rule) {
    return switch (pack.rule(rule)) {
      case Rule.Gate gate -> pack.act(gate.before().getFirst()).context();
      case Rule.Prohibition ban -> pack.act(ban.acts().getFirst()).context();
      case Rule.Settlement settlement -> pack.act(settlement.before().getFirst()).context();
      case Rule.Enablement enablement -> pack.act(enablement.acts().getFirst()).context();
      case Rule other -> throw new IllegalArgumentException(other.id() + " stands against no act");
    };
  }
}
