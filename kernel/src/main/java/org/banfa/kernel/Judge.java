package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Requirement;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.time.DueDate;
import org.banfa.kernel.time.TimeSpec;

/**
 * Finds all that stands in the way of an act on an object: the pack's rules, then what its
 * permissions and overriding rules take away again.
 */
final class Judge {

  private static final SortedSet<String> NOTHING = new TreeSet<>();

  private final Ruleset rules;
  private final World world;
  private final ObjectId object;
  private final Act act;
  private final View view;
  private final Set<String> brought;
  private final LocalDate on;

  /**
   * @param brought slots that are filled with this act
   * @param on the day of the act
   */
  Judge(
      Ruleset rules,
      World world,
      ObjectId object,
      Act act,
      View view,
      Set<String> brought,
      LocalDate on) {
    this.rules = rules;
    this.world = world;
    this.object = object;
    this.act = act;
    this.view = view;
    this.brought = Set.copyOf(brought);
    this.on = on;
  }

  /** What the rules say, and which permissions took something out of the way. */
  record Finding(List<Blocker> blockers, List<String> relied) {}

  Finding find() {
    List<Blocker> standing = new ArrayList<>();
    standing.addAll(applicability());
    List<Blocker> waivable = new ArrayList<>();
    for (Rule rule : rules.pack().rules().values()) {
      waivable.addAll(against(rule));
    }
    waivable.addAll(early());
    Waiving waiving = waiving();
    List<String> relied = new ArrayList<>(waiving.needed());
    for (Blocker blocker : waivable) {
      Optional<String> by = waiving.by(blocker.rule());
      if (by.isPresent()) {
        if (!relied.contains(by.get())) {
          relied.add(by.get());
        }
      } else {
        standing.add(waiving.weaken(blocker));
      }
    }
    standing.addAll(waiving.refusals());
    return new Finding(standing, relied);
  }

  private List<Blocker> applicability() {
    List<Blocker> found = new ArrayList<>();
    Thing thing = world.find(object).orElseThrow(() -> unknown(object));
    if (world.ended(object) || thing.excluded().contains(act.id())) {
      found.add(own(act.cites(), new Blocker.NotApplicable(), NOTHING, List.of()));
    }
    if (!act.repeatable()) {
      thing
          .last(act.id())
          .ifPresent(deed ->
              found.add(
                  own(act.cites(), new Blocker.AlreadyDone(deed.number()), NOTHING, List.of())));
    }
    return found;
  }

  private List<Blocker> against(Rule rule) {
    return switch (rule) {
      case Rule.Gate gate when gate.before().contains(act.id()) ->
          applies(rule, truth -> requirements(gate, truth));
      case Rule.Prohibition ban when ban.acts().contains(act.id()) ->
          applies(rule, truth -> forbidden(ban, truth));
      case Rule.Settlement settlement when settlement.before().contains(act.id()) ->
          applies(rule, truth -> unsettled(settlement, truth));
      case Rule.Enablement enablement when enablement.acts().contains(act.id()) ->
          notEnabled(enablement);
      case Rule.Gate _,
          Rule.Prohibition _,
          Rule.Settlement _,
          Rule.Enablement _,
          Rule.Permission _,
          Rule.Obligation _,
          Rule.Recurrence _,
          Rule.Lapse _,
          Rule.Consequence _ ->
          List.of();
    };
  }

  private interface WhereItApplies {
    List<Blocker> blockers(SortedSet<String> missing);
  }

  /**
   * Blockers of a rule whose test holds; with the missing facts where the test cannot be judged.
   */
  private List<Blocker> applies(Rule rule, WhereItApplies found) {
    return switch (rules.precedence().applies(rule, view)) {
      case Truth.No() -> List.of();
      case Truth.Yes() -> found.blockers(NOTHING);
      case Truth.Unknown(SortedSet<String> missing) -> found.blockers(missing);
    };
  }

  private List<Blocker> requirements(Rule.Gate gate, SortedSet<String> missing) {
    List<Blocker> found = new ArrayList<>();
    for (Requirement requirement : gate.requires()) {
      unmet(gate.head(), requirement, missing).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Blocker> unmet(
      Rule.Head head, Requirement requirement, SortedSet<String> missing) {
    return switch (requirement) {
      case Requirement.Done done -> undone(head, done, missing);
      case Requirement.That that -> doesNotHold(head, that, missing);
      case Requirement.Attached attached ->
          filed(attached.slot())
              ? Optional.empty()
              : Optional.of(
                  blocker(head, new Blocker.NotAttached(attached.slot()), missing, List.of()));
    };
  }

  private Optional<Blocker> undone(
      Rule.Head head, Requirement.Done done, SortedSet<String> missing) {
    if (excluded(done.act(), object)) {
      return Optional.empty();
    }
    List<Blocker.Clearance> clear = List.of(doing(done.act()));
    Optional<Deed> deed = view.deed(done.act());
    if (deed.isEmpty()) {
      return Optional.of(blocker(head, new Blocker.NotDone(done.act()), missing, clear));
    }
    String outcome = deed.get().outcome().orElse(Scope.NO_OUTCOME);
    return done.outcomes().isEmpty() || done.outcomes().contains(outcome)
        ? Optional.empty()
        : Optional.of(
            blocker(
                head,
                new Blocker.WrongOutcome(done.act(), outcome, done.outcomes()),
                missing,
                clear));
  }

  private Optional<Blocker> doesNotHold(
      Rule.Head head, Requirement.That that, SortedSet<String> missing) {
    List<Blocker.Clearance> clear =
        that.clear().<List<Blocker.Clearance>>map(one -> List.of(doing(one))).orElse(List.of());
    Blocker.Reason reason = new Blocker.DoesNotHold(that.guard());
    return switch (view.test(that.guard())) {
      case Truth.Yes() -> Optional.empty();
      case Truth.No() -> Optional.of(blocker(head, reason, missing, clear));
      case Truth.Unknown(SortedSet<String> wanting) -> {
        SortedSet<String> all = new TreeSet<>(wanting);
        all.addAll(missing);
        yield Optional.of(blocker(head, reason, all, clear.isEmpty() ? entering(wanting) : clear));
      }
    };
  }

  private boolean filed(String slot) {
    if (brought.contains(slot)) {
      return true;
    }
    Optional<Thing> here = world.find(object);
    while (here.isPresent()) {
      if (here.get().deeds().stream().anyMatch(deed -> filed(deed, slot))) {
        return true;
      }
      here = here.get().parent().flatMap(world::find);
    }
    return false;
  }

  /** What came with an act that was sent back came for nothing. */
  private static boolean filed(Deed deed, String slot) {
    return !deed.reset() && deed.attached().containsKey(slot);
  }

  private static SortedSet<String> union(SortedSet<String> one, SortedSet<String> other) {
    SortedSet<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private List<Blocker> forbidden(Rule.Prohibition ban, SortedSet<String> missing) {
    List<Blocker.Clearance> clear =
        ban.instead().<List<Blocker.Clearance>>map(one -> List.of(doing(one))).orElse(List.of());
    return List.of(
        blocker(
            ban.head(),
            new Blocker.Forbidden(),
            missing,
            missing.isEmpty() ? clear : entering(missing)));
  }

  /**
   * Whether a consequence made the act inapplicable: then nothing waits for it, as a condition or
   * milestone of a DCR graph counts only while it is included.
   */
  private boolean excluded(String other, ObjectId from) {
    return world
        .nearest(from, rules.pack().act(other).on())
        .filter(thing -> thing.excluded().contains(other))
        .isPresent();
  }

  private List<Blocker> unsettled(Rule.Settlement settlement, SortedSet<String> missing) {
    return world.duties().stream()
        .filter(duty -> duty.open() && settlement.duties().contains(duty.rule()))
        .filter(duty -> concerns(duty.object()) && !excluded(duty.act(), duty.object()))
        .map(duty ->
            blocker(
                settlement.head(),
                new Blocker.Unsettled(duty.id(), duty.act()),
                missing,
                List.of(new Blocker.DoAct(duty.act(), duty.object(), List.of(duty.bearer())))))
        .toList();
  }

  /**
   * Windows of the text that keep the act back: the act is owed on this object, and none of the
   * duties to do it may be met yet. A window of the house keeps nobody back.
   */
  private List<Blocker> early() {
    Counting counting = new Counting(rules, world);
    List<Blocker> found = new ArrayList<>();
    for (Duty duty : world.duties()) {
      if (duty.open() && duty.act().equals(act.id()) && world.isAt(object, duty.object())) {
        Optional<LocalDate> opens = opens(duty, counting).filter(on::isBefore);
        if (opens.isEmpty()) {
          return List.of();
        }
        Rule.Head head = rules.pack().rule(duty.rule()).head();
        found.add(blocker(head, new Blocker.TooEarly(opens.get()), NOTHING, List.of()));
      }
    }
    return found;
  }

  private static Optional<LocalDate> opens(Duty duty, Counting counting) {
    return duty.terms() instanceof Terms.Limit limit
            && limit.spec() instanceof TimeSpec.Window
            && !(limit.basis() instanceof Terms.House)
        ? counting.due(duty).flatMap(DueDate::opens)
        : Optional.empty();
  }

  private boolean concerns(ObjectId other) {
    return world.isAt(other, object) || world.isAt(object, other);
  }

  private List<Blocker> notEnabled(Rule.Enablement enablement) {
    Rule.Head head = enablement.head();
    Truth shut = view.test(head.when()).not().and(rules.precedence().stands(enablement, view));
    return switch (shut) {
      case Truth.No() -> List.of();
      case Truth.Yes() -> List.of(blocker(head, new Blocker.NotApplicable(), NOTHING, List.of()));
      case Truth.Unknown(SortedSet<String> missing) ->
          List.of(blocker(head, new Blocker.NotApplicable(), missing, entering(missing)));
    };
  }

  /**
   * What permissions do to the rules they waive.
   *
   * @param waived rule to the permission that waives it
   * @param perhaps rule to the facts that would tell whether it is waived
   * @param needed permissions that the act itself rests on
   * @param refusals where the act needs a permission and none holds
   */
  private record Waiving(
      Map<String, String> waived,
      Map<String, SortedSet<String>> perhaps,
      List<String> needed,
      List<Blocker> refusals) {

    Optional<String> by(String rule) {
      return Optional.ofNullable(waived.get(rule));
    }

    Blocker weaken(Blocker blocker) {
      SortedSet<String> facts = perhaps.getOrDefault(blocker.rule(), NOTHING);
      if (facts.isEmpty()) {
        return blocker;
      }
      SortedSet<String> all = new TreeSet<>(blocker.missing());
      all.addAll(facts);
      return new Blocker(
          blocker.rule(),
          blocker.cites(),
          blocker.readings(),
          blocker.force(),
          blocker.because(),
          blocker.reason(),
          all,
          blocker.clear());
    }
  }

  private Waiving waiving() {
    Map<String, String> waived = new LinkedHashMap<>();
    Map<String, SortedSet<String>> perhaps = new LinkedHashMap<>();
    List<Rule.Permission> bare = new ArrayList<>();
    for (Rule rule : rules.pack().rules().values()) {
      if (rule instanceof Rule.Permission permission && permission.act().equals(act.id())) {
        if (permission.waives().isEmpty()) {
          bare.add(permission);
        }
        switch (rules.precedence().applies(permission, view)) {
          case Truth.Yes() ->
              permission.waives().forEach(one -> waived.putIfAbsent(one, permission.id()));
          case Truth.No() -> {}
          case Truth.Unknown(SortedSet<String> missing) ->
              permission.waives().forEach(one -> perhaps.merge(one, missing, Judge::union));
        }
      }
    }
    return bare.isEmpty()
        ? new Waiving(waived, perhaps, List.of(), List.of())
        : withNeeded(waived, perhaps, bare);
  }

  /**
   * An act that permissions without anything to waive speak of may be done only where one of them
   * holds.
   */
  private Waiving withNeeded(
      Map<String, String> waived,
      Map<String, SortedSet<String>> perhaps,
      List<Rule.Permission> bare) {
    SortedSet<String> missing = new TreeSet<>();
    for (Rule.Permission permission : bare) {
      switch (rules.precedence().applies(permission, view)) {
        case Truth.Yes() -> {
          return new Waiving(waived, perhaps, List.of(permission.id()), List.of());
        }
        case Truth.No() -> {}
        case Truth.Unknown(SortedSet<String> names) -> missing.addAll(names);
      }
    }
    Set<String> cites = new LinkedHashSet<>();
    bare.forEach(permission -> cites.addAll(permission.head().cites()));
    Rule.Head head = bare.getFirst().head();
    Blocker refusal =
        new Blocker(
            head.id(),
            List.copyOf(cites),
            head.readings(),
            head.force(),
            head.because(),
            new Blocker.NotPermitted(bare.stream().map(Rule.Permission::id).toList()),
            missing,
            entering(missing));
    return new Waiving(waived, perhaps, List.of(), List.of(refusal));
  }

  private Blocker.Clearance doing(String other) {
    Act needed = rules.pack().act(other);
    ObjectId where = world.nearest(object, needed.on()).map(Thing::id).orElse(object);
    return new Blocker.DoAct(other, where, needed.by().roles());
  }

  private List<Blocker.Clearance> entering(SortedSet<String> facts) {
    if (facts.isEmpty()) {
      return List.of();
    }
    Set<String> roles = new LinkedHashSet<>();
    for (String fact : facts) {
      whoEnters(fact).ifPresent(roles::add);
    }
    return List.of(new Blocker.EnterFacts(List.copyOf(facts), List.copyOf(roles)));
  }

  private Optional<String> whoEnters(String fact) {
    if (fact.startsWith(Scope.DONE)
        || fact.startsWith(Scope.DAY)
        || fact.startsWith(Scope.OUTCOME)) {
      return Optional.empty();
    }
    return rules
        .fact(fact)
        .by()
        .or(() ->
            rules.pack().acts().values().stream()
                .filter(one -> one.fields().stream().anyMatch(f -> f.fact().equals(fact)))
                .map(one -> one.by().roles().getFirst())
                .findFirst());
  }

  private Blocker blocker(
      Rule.Head head,
      Blocker.Reason reason,
      SortedSet<String> missing,
      List<Blocker.Clearance> clear) {
    return new Blocker(
        head.id(),
        head.cites(),
        head.readings(),
        head.force(),
        head.because(),
        reason,
        missing,
        clear);
  }

  private Blocker own(
      List<String> cites,
      Blocker.Reason reason,
      SortedSet<String> missing,
      List<Blocker.Clearance> clear) {
    return new Blocker(act.id(), cites, List.of(), Rule.Force.SHALL, "", reason, missing, clear);
  }

  static IllegalArgumentException unknown(ObjectId object) {
    return new IllegalArgumentException("no object " + object + " in this history");
  }
}
