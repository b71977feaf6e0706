package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.kernel.dcr.DcrGraph;
import org.banfa.kernel.dcr.Relation;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Effect;
import org.banfa.kernel.pack.Requirement;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;

/**
 * The acts around one object as a plain, untimed DCR graph: those on the object itself and on what
 * it hangs under.
 *
 * <p>What is lost, so that an answer taken from it is about this graph and not about the law:
 *
 * <ul>
 *   <li>guards are fixed at their truth on the facts of now, except that an act named as clearing a
 *       test stands as a condition in its place; a test that is unknown now is taken to turn out
 *       well;
 *   <li>time is gone: a duty is only pending, nothing is late, lapses or returns, and consequences
 *       of lateness, of facts and of occurrences do not happen;
 *   <li>instances are merged: a second duty of the same act is the same, as are all objects that an
 *       act would open, and acts on objects below are left out;
 *   <li>an outcome is the one that is hoped for: of what follows from an act only that counts which
 *       follows from every outcome, or where the rule names none;
 *   <li>an act that was done stays done for those that need it, although a result may ask for it
 *       again;
 *   <li>roles, forms and documents are taken to be in order.
 * </ul>
 *
 * <p>An act done once excludes itself. An act that the law forbids now, or whose test fails now and
 * that no act is known to clear, needs {@link #NEVER}: leaving it out would let those that need it
 * go on without it.
 */
final class Projection {

  /** An event that needs itself, and so never happens. */
  static final String NEVER = "never";

  private final Ruleset rules;
  private final World world;
  private final Thing thing;
  private final List<Act> acts;
  private final Set<Relation> relations = new LinkedHashSet<>();
  private final Set<String> again = new LinkedHashSet<>();

  private Projection(Ruleset rules, World world, Thing thing) {
    this.rules = rules;
    this.world = world;
    this.thing = thing;
    List<String> reach = rules.scope().lineage(thing.id().type());
    this.acts =
        rules.pack().acts().values().stream().filter(act -> reach.contains(act.on())).toList();
  }

  /**
   * The graph of an object.
   *
   * @throws IllegalArgumentException if there is no such object
   */
  static DcrGraph of(Ruleset rules, World world, ObjectId object) {
    Thing thing = world.find(object).orElseThrow(() -> Judge.unknown(object));
    return new Projection(rules, world, thing).graph();
  }

  private DcrGraph graph() {
    relations.add(new Relation(Relation.Kind.CONDITION, NEVER, NEVER));
    for (Act act : acts) {
      world.nearest(thing.id(), act.on()).ifPresent(where -> restrict(act, where.id()));
      if (!act.repeatable()) {
        relations.add(new Relation(Relation.Kind.EXCLUDE, act.id(), act.id()));
      }
    }
    acts.stream()
        .filter(act -> again(act) && !act.repeatable() && done(act))
        .forEach(act -> relations.add(new Relation(Relation.Kind.CONDITION, NEVER, act.id())));
    rules.pack().rules().values().forEach(this::follow);
    DcrGraph.Builder builder = DcrGraph.builder().event(NEVER);
    acts.forEach(act -> builder.event(act.id()));
    acts.forEach(act -> mark(act, builder));
    pending().forEach(builder::pending);
    relations.stream()
        .filter(one -> has(one.from()) && has(one.to()))
        .forEach(one -> builder.relation(one.kind(), one.from(), one.to()));
    return builder.build();
  }

  private boolean done(Act act) {
    return world.nearest(thing.id(), act.on()).flatMap(at -> at.last(act.id())).isPresent();
  }

  private void mark(Act act, DcrGraph.Builder builder) {
    Thing at = world.nearest(thing.id(), act.on()).orElse(thing);
    if (at.excluded().contains(act.id()) || done(act) && !act.repeatable() && !again(act)) {
      builder.excluded(act.id());
    }
    if (done(act) && !again(act)) {
      builder.executed(act.id());
    }
  }

  /** Whether something needs the act once more, because it did not end well. */
  private boolean again(Act act) {
    return again.contains(act.id());
  }

  private boolean has(String act) {
    return act.equals(NEVER) || acts.stream().anyMatch(one -> one.id().equals(act));
  }

  private Set<String> pending() {
    Set<String> owed = new LinkedHashSet<>();
    world.duties().stream()
        .filter(duty -> duty.open() && world.isAt(thing.id(), duty.object()) && has(duty.act()))
        .forEach(duty -> owed.add(duty.act()));
    return owed;
  }

  /** What stands against the act now: conditions, milestones, or that it is not included at all. */
  private void restrict(Act act, ObjectId where) {
    View view = View.attempt(rules, world, where, act, new LinkedHashMap<>());
    Set<String> slots = new LinkedHashSet<>();
    rules.pack().acts().values().forEach(one -> one.slots().forEach(slot -> slots.add(slot.id())));
    for (Blocker blocker :
        new Judge(rules, world, where, act, view, slots, LocalDate.MAX).find().blockers()) {
      if (blocker.definite()) {
        restrict(act, blocker);
      }
    }
    for (Rule rule : rules.pack().rules().values()) {
      if (stands(rule, act, view)) {
        standing(rule, act);
      }
    }
  }

  private void restrict(Act act, Blocker blocker) {
    Optional<String> cleared =
        blocker.clear().stream()
            .filter(Blocker.DoAct.class::isInstance)
            .map(one -> ((Blocker.DoAct) one).act())
            .findFirst();
    switch (blocker.reason()) {
      case Blocker.NotDone(String other) -> needs(act, other);
      case Blocker.WrongOutcome(String other, String _, List<String> _) -> needs(act, other);
      case Blocker.DoesNotHold _ -> needs(act, cleared.orElse(NEVER));
      case Blocker.Unsettled(String _, String owed) ->
          relations.add(new Relation(Relation.Kind.MILESTONE, owed, act.id()));
      case Blocker.Forbidden _, Blocker.NotPermitted _, Blocker.NotApplicable _ ->
          needs(act, NEVER);
      case Blocker.NotEntitled _,
          Blocker.NotAttached _,
          Blocker.LacksItem _,
          Blocker.LacksField _,
          Blocker.LacksOutcome _,
          Blocker.BeyondCap _,
          Blocker.TooEarly _,
          Blocker.AlreadyDone _ -> {}
    }
  }

  /**
   * Needed now, although it may have been done before. An act of another object is out of reach.
   */
  private void needs(Act act, String other) {
    String needed = has(other) ? other : NEVER;
    relations.add(new Relation(Relation.Kind.CONDITION, needed, act.id()));
    again.add(needed);
  }

  private boolean stands(Rule rule, Act act, View view) {
    List<String> before =
        switch (rule) {
          case Rule.Gate gate -> gate.before();
          case Rule.Settlement settlement -> settlement.before();
          case Rule.Prohibition _,
              Rule.Enablement _,
              Rule.Permission _,
              Rule.Obligation _,
              Rule.Recurrence _,
              Rule.Lapse _,
              Rule.Consequence _ ->
              List.of();
        };
    return before.contains(act.id()) && rules.precedence().applies(rule, view) instanceof Truth.Yes;
  }

  /**
   * What holds whether or not it stands in the way now: a done act that is reset is needed again.
   */
  private void standing(Rule rule, Act act) {
    if (rule instanceof Rule.Settlement settlement) {
      settlement.duties().stream()
          .flatMap(duty -> owedAct(duty).stream())
          .forEach(owed -> relations.add(new Relation(Relation.Kind.MILESTONE, owed, act.id())));
    }
    if (rule instanceof Rule.Gate gate) {
      for (Requirement requirement : gate.requires()) {
        if (requirement instanceof Requirement.Done(String other, List<String> _) && has(other)) {
          relations.add(new Relation(Relation.Kind.CONDITION, other, act.id()));
        }
      }
    }
  }

  private Optional<String> owedAct(String rule) {
    return switch (rules.pack().rule(rule)) {
      case Rule.Obligation obligation -> Optional.of(obligation.act());
      case Rule.Recurrence recurrence -> Optional.of(recurrence.act());
      case Rule.Gate _,
          Rule.Prohibition _,
          Rule.Settlement _,
          Rule.Enablement _,
          Rule.Permission _,
          Rule.Lapse _,
          Rule.Consequence _ ->
          Optional.empty();
    };
  }

  /** What an act brings about whatever its outcome. */
  private void follow(Rule rule) {
    if (!(rule.trigger().orElse(null) instanceof Trigger.Done done)
        || !done.outcomes().isEmpty()
        || !has(done.act())
        || !holds(rule)) {
      return;
    }
    if (rule instanceof Rule.Obligation obligation) {
      relations.add(new Relation(Relation.Kind.RESPONSE, done.act(), obligation.act()));
    }
    if (rule instanceof Rule.Consequence consequence) {
      consequence.then().forEach(effect -> follow(done.act(), effect));
    }
  }

  private boolean holds(Rule rule) {
    List<String> reach = rules.scope().lineage(thing.id().type());
    Set<String> context = Contexts.of(rules.pack()).everyOf(rule.trigger().orElseThrow());
    return reach.containsAll(context)
        && !(rules.precedence().applies(rule, View.of(rules, world, thing.id()))
            instanceof Truth.No);
  }

  private void follow(String act, Effect effect) {
    switch (effect) {
      case Effect.Excludes(List<String> others) -> add(Relation.Kind.EXCLUDE, act, others);
      case Effect.Includes(List<String> others) -> add(Relation.Kind.INCLUDE, act, others);
      case Effect.Resets(List<String> others) -> add(Relation.Kind.INCLUDE, act, others);
      case Effect.Cancels(List<String> duties) ->
          add(
              Relation.Kind.NO_RESPONSE,
              act,
              duties.stream().flatMap(duty -> owedAct(duty).stream()).distinct().toList());
      case Effect.Ends() ->
          add(Relation.Kind.EXCLUDE, act, new ArrayList<>(acts.stream().map(Act::id).toList()));
      case Effect.SetFacts _, Effect.Suspends _, Effect.Resumes _, Effect.Occurs _ -> {}
    }
  }

  private void add(Relation.Kind kind, String from, List<String> others) {
    others.forEach(to -> relations.add(new Relation(kind, from, to)));
  }
}
