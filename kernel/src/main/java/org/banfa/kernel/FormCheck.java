package org.banfa.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Rule;

/**
 * Finds what the act's own definition asks of an attempt: who does it, its fields, documents and
 * decision.
 *
 * <p>A field or document that a provision asks for and that is left out is a no of that provision.
 * A field asked for by the form alone leaves the matter undetermined.
 */
final class FormCheck {

  private static final SortedSet<String> NOTHING = new TreeSet<>();

  private final Ruleset rules;
  private final Act act;
  private final View view;

  FormCheck(Ruleset rules, Act act, View view) {
    this.rules = rules;
    this.act = act;
    this.view = view;
  }

  List<Blocker> find(Event.Done attempt) {
    List<Blocker> found = new ArrayList<>();
    entitlement(attempt.role()).ifPresent(found::add);
    if (rules.parties().decides(act, attempt.role())) {
      filled(attempt, found);
    }
    return found;
  }

  private void filled(Event.Done attempt, List<Blocker> found) {
    fields(found);
    for (Act.Slot slot : act.slots()) {
      slot(slot, attempt, found);
    }
    if (!act.outcomes().isEmpty() && attempt.outcome().isEmpty()) {
      found.add(own(act.cites(), new Blocker.LacksOutcome(), one(Scope.OUTCOME + act.id())));
    }
  }

  Optional<Blocker> entitlement(String role) {
    List<String> cites = act.entitled().isEmpty() ? act.cites() : act.entitled();
    return rules.parties().entitled(act).contains(role)
        ? Optional.empty()
        : Optional.of(own(cites, new Blocker.NotEntitled(role, act.by().roles()), NOTHING));
  }

  private void fields(List<Blocker> found) {
    for (Act.Field field : act.fields()) {
      if (view.answer(field.fact()) instanceof Answer.Missing) {
        asked(field.required())
            .ifPresent(missing -> {
              boolean ofTheText = !field.cites().isEmpty();
              SortedSet<String> wanting = new TreeSet<>(missing);
              if (!ofTheText) {
                wanting.add(field.fact());
              }
              found.add(own(field.cites(), new Blocker.LacksField(field.fact()), wanting));
            });
      }
    }
  }

  private void slot(Act.Slot slot, Event.Done attempt, List<Blocker> found) {
    Set<String> ticked = attempt.attached().get(slot.id());
    if (ticked == null) {
      asked(slot.required())
          .ifPresent(missing ->
              found.add(own(cites(slot.cites()), new Blocker.NotAttached(slot.id()), missing)));
      return;
    }
    for (Act.Item item : slot.contains()) {
      if (!ticked.contains(item.id())) {
        found.add(own(cites(item.cites()), new Blocker.LacksItem(slot.id(), item.id()), NOTHING));
      }
    }
  }

  private List<String> cites(List<String> own) {
    return own.isEmpty() ? act.cites() : own;
  }

  /** Empty where it is not asked for; else the facts that the asking itself hangs on. */
  private Optional<SortedSet<String>> asked(Act.Asked asked) {
    return switch (asked) {
      case Act.Always() -> Optional.of(NOTHING);
      case Act.Never() -> Optional.empty();
      case Act.When(String guard) ->
          switch (view.test(guard)) {
            case Truth.Yes() -> Optional.of(NOTHING);
            case Truth.No() -> Optional.empty();
            case Truth.Unknown(SortedSet<String> missing) -> Optional.of(missing);
          };
    };
  }

  private static SortedSet<String> one(String name) {
    return new TreeSet<>(List.of(name));
  }

  private Blocker own(List<String> cites, Blocker.Reason reason, SortedSet<String> missing) {
    return new Blocker(
        act.id(), cites, List.of(), Rule.Force.SHALL, "", reason, missing, List.of());
  }
}
