package org.banfa.kernel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.guard.Facts;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.ObjectType;

/**
 * The facts as one object sees them: its own, its parents', those derived from its children, and
 * whatever an attempt brings with it.
 *
 * @param place the object, or the parent under which an attempt would open one
 * @param context the type whose facts are spoken of
 * @param brought facts that the attempt brings, and the outcome and day of its act
 */
record View(Ruleset rules, World world, ObjectId place, String context, Map<String, Value> brought)
    implements Facts {

  static View of(Ruleset rules, World world, ObjectId object) {
    return new View(rules, world, object, object.type(), Map.of());
  }

  @Override
  public Optional<Value> find(String variable) {
    return switch (answer(variable)) {
      case Answer.Known known -> Optional.of(known.value());
      case Answer.Missing _ -> Optional.empty();
    };
  }

  /** Whether the guard holds here, with missing facts named as somebody could enter them. */
  Truth test(String guard) {
    return switch (rules.guard(context, guard).test(this)) {
      case Truth.Unknown(SortedSet<String> missing) -> new Truth.Unknown(entered(missing));
      case Truth.Yes yes -> yes;
      case Truth.No no -> no;
    };
  }

  Truth test(Optional<String> guard) {
    return guard.map(this::test).orElse(new Truth.Yes());
  }

  /** The value of a variable, or the facts that somebody would have to enter. */
  Answer answer(String variable) {
    if (brought.containsKey(variable)) {
      return new Answer.Known(brought.get(variable));
    }
    String head = variable.substring(0, variable.indexOf('.') + 1);
    String rest = variable.substring(head.length());
    return switch (head) {
      case Scope.DONE -> new Answer.Known(new Value.Flag(deed(rest).isPresent()));
      case Scope.OUTCOME -> new Answer.Known(new Value.Choice(outcome(rest)));
      case Scope.DAY ->
          deed(rest)
              .<Answer>map(deed -> new Answer.Known(new Value.Day(deed.on())))
              .orElse(missing(variable));
      default -> fact(variable);
    };
  }

  private String outcome(String act) {
    return deed(act).flatMap(Deed::outcome).orElse(Scope.NO_OUTCOME);
  }

  Optional<Deed> deed(String act) {
    return world.nearest(place, rules.pack().act(act).on()).flatMap(thing -> thing.last(act));
  }

  private Answer fact(String variable) {
    Optional<Classification> sorting =
        Optional.ofNullable(rules.pack().classifications().get(variable));
    if (sorting.isPresent()) {
      return Sorting.answer(sorting.get(), at(sorting.get().object()));
    }
    Fact fact = rules.fact(variable);
    return switch (fact.source()) {
      case Fact.Entered _ -> stated(fact);
      case Fact.Formula formula -> formula(fact, formula);
      case Fact.Sum _, Fact.Count _, Fact.Some _, Fact.All _ -> overChildren(fact);
    };
  }

  private Answer stated(Fact fact) {
    return world
        .nearest(place, fact.object())
        .flatMap(thing -> Optional.ofNullable(thing.facts().get(fact.id())))
        .map(Known::value)
        .or(fact::initially)
        .<Answer>map(Answer.Known::new)
        .orElse(missing(fact.id()));
  }

  private Answer formula(Fact fact, Fact.Formula formula) {
    View here = at(fact.object());
    return switch (rules.expression(fact.object(), formula.expression()).value(here)) {
      case Answer.Known known -> known;
      case Answer.Missing(SortedSet<String> names) -> new Answer.Missing(here.entered(names));
    };
  }

  private Answer overChildren(Fact fact) {
    Optional<Thing> parent = world.nearest(place, fact.object());
    if (parent.isEmpty()) {
      return fact.object().equals(context)
          ? ChildFacts.answer(fact, List.of())
          : missing(fact.id());
    }
    List<View> children =
        world.children(parent.get().id(), ChildFacts.childType(fact.source())).stream()
            .map(child ->
                world.isAt(place, child.id())
                    ? at(child.id().type())
                    : View.of(rules, world, child.id()))
            .toList();
    return ChildFacts.answer(fact, children);
  }

  /** The same attempt seen from a type above, or itself where the type is the context. */
  private View at(String type) {
    if (type.equals(context)) {
      return this;
    }
    ObjectId there = world.nearest(place, type).map(Thing::id).orElse(place);
    return new View(rules, world, there, type, brought);
  }

  /** Names of derived facts replaced by the facts that they wait for. */
  SortedSet<String> entered(SortedSet<String> names) {
    SortedSet<String> all = new TreeSet<>();
    for (String name : names) {
      switch (answer(name)) {
        case Answer.Missing(SortedSet<String> deeper) -> all.addAll(deeper);
        case Answer.Known _ -> all.add(name);
      }
    }
    return all;
  }

  private static Answer missing(String name) {
    return new Answer.Missing(new TreeSet<>(List.of(name)));
  }

  /** The act's form and rules as an attempt on the object sees them. */
  static View attempt(
      Ruleset rules, World world, ObjectId object, Act act, Map<String, Value> brought) {
    return new View(rules, world, object, act.context(), brought);
  }

  /** The same as somebody tries it, with the outcome and the day that the act would have. */
  static View attempt(Ruleset rules, World world, Act act, Event.Done attempt) {
    Map<String, Value> brought = new LinkedHashMap<>(attempt.facts());
    brought.put(Scope.DAY + act.id(), new Value.Day(attempt.on()));
    attempt
        .outcome()
        .ifPresent(code -> brought.put(Scope.OUTCOME + act.id(), new Value.Choice(code)));
    return attempt(rules, world, attempt.object(), act, brought);
  }

  /** The same before anybody tries it, on the day, if there is one, on which it might be tried. */
  static View standing(
      Ruleset rules, World world, ObjectId object, Act act, Optional<LocalDate> day) {
    Map<String, Value> brought = new LinkedHashMap<>();
    day.ifPresent(on -> brought.put(Scope.DAY + act.id(), new Value.Day(on)));
    return attempt(rules, world, object, act, brought);
  }

  /** The facts of the object type that the view speaks of first. */
  ObjectType type() {
    return rules.pack().object(context);
  }
}
