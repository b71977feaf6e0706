package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One rule of a regulation. */
public sealed interface Rule {

  /** What all rules have. */
  Head head();

  /** The rule's identifier. */
  default String id() {
    return head().id();
  }

  /** What sets it off; empty for a rule that stands by itself. */
  default Optional<Trigger> trigger() {
    return switch (this) {
      case Obligation duty -> Optional.of(duty.on());
      case Lapse lapse -> Optional.of(lapse.on());
      case Consequence consequence -> Optional.of(consequence.on());
      case Gate _, Prohibition _, Settlement _, Enablement _, Permission _, Recurrence _ ->
          Optional.empty();
    };
  }

  /** What counts as having happened when it is carried out, by name. */
  default List<String> occurrences() {
    return switch (this) {
      case Lapse lapse -> List.of(lapse.occurs());
      case Consequence consequence ->
          consequence.then().stream()
              .flatMap(effect ->
                  effect instanceof Effect.Occurs(String name, _)
                      ? Stream.of(name)
                      : Stream.empty())
              .toList();
      case Gate _,
          Prohibition _,
          Settlement _,
          Enablement _,
          Permission _,
          Obligation _,
          Recurrence _ ->
          List.of();
    };
  }

  /**
   * What all rules have.
   *
   * @param cites the rows it carries out
   * @param when guard under which it applies
   * @param judgedAtTrigger whether the guard is judged once, when the rule is set off
   * @param because the sentence shown where it blocks or owes; may be empty
   * @param readings the readings that what it concludes rests on
   * @param overrides rules that yield where this one applies
   */
  record Head(
      String id,
      List<String> cites,
      Optional<String> when,
      boolean judgedAtTrigger,
      String because,
      Force force,
      List<String> readings,
      List<String> overrides,
      Where where) {
    public Head {
      cites = List.copyOf(cites);
      readings = List.copyOf(readings);
      overrides = List.copyOf(overrides);
    }

    /** The same, resting also on the readings that are named where something else might stand. */
    Head restingOn(List<String> written) {
      List<String> all =
          Stream.concat(
                  readings.stream(),
                  written.stream().filter(one -> one.startsWith("$")).map(one -> one.substring(1)))
              .distinct()
              .toList();
      return new Head(id, cites, when, judgedAtTrigger, because, force, all, overrides, where);
    }
  }

  /** How strictly the text speaks: 应当, 原则上, 可以. */
  enum Force {
    SHALL,
    IN_PRINCIPLE,
    MAY
  }

  /** 前置条件: the acts need all of these. */
  record Gate(Head head, List<String> before, List<Requirement> requires) implements Rule {
    public Gate {
      before = List.copyOf(before);
      requires = List.copyOf(requires);
    }
  }

  /**
   * 不得: the acts are forbidden.
   *
   * @param instead the act to do in their place, where there is one
   */
  record Prohibition(Head head, List<String> acts, Optional<String> instead) implements Rule {
    public Prohibition {
      acts = List.copyOf(acts);
    }
  }

  /** 未办结不得: no duty of the named rules may be open. */
  record Settlement(Head head, List<String> before, List<String> duties) implements Rule {
    public Settlement {
      before = List.copyOf(before);
      duties = List.copyOf(duties);
    }
  }

  /** 适用: where the guard fails the acts are not applicable. */
  record Enablement(Head head, List<String> acts) implements Rule {
    public Enablement {
      acts = List.copyOf(acts);
    }
  }

  /**
   * 应当: opens a duty.
   *
   * @param bearer the role that owes it, or a reading that says which
   * @param due the period, or a name of a reading or house rule; empty where the text sets no limit
   * @param after days that counting starts from, or readings that say which, the latest of them;
   *     empty for the trigger's day
   * @param silent whether the text states no consequence of missing the date
   */
  record Obligation(
      Head head,
      Trigger on,
      String bearer,
      String act,
      Optional<String> due,
      List<String> after,
      Optional<Trigger.Done> dischargedBy,
      boolean silent)
      implements Rule {
    public Obligation {
      after = List.copyOf(after);
    }
  }

  /**
   * A duty that returns every year, quarter or month.
   *
   * @param object the type of object it concerns
   * @param whileHolds guard under which a period opens a duty
   * @param bearer the role that owes it, or a reading that says which
   * @param whenCeased whether an open duty falls away when the guard no longer holds: {@code
   *     lapse}, {@code stay} or a reading that says which
   */
  record Recurrence(
      Head head,
      String object,
      String every,
      String whileHolds,
      String bearer,
      String act,
      String whenCeased,
      boolean silent)
      implements Rule {}

  /** 可以: where the test holds, the named rules do not stand against the act. */
  record Permission(Head head, String bearer, String act, List<String> waives) implements Rule {
    public Permission {
      waives = List.copyOf(waives);
    }
  }

  /** 视为: after a time without the named act, something counts as having happened. */
  record Lapse(
      Head head,
      Trigger on,
      String after,
      Optional<Trigger.Done> unless,
      String occurs,
      String label)
      implements Rule {}

  /** 后果: what follows. */
  record Consequence(Head head, Trigger on, List<Effect> then) implements Rule {
    public Consequence {
      then = List.copyOf(then);
    }
  }
}
