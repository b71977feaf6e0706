package org.banfa.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Chip;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.Deed;
import org.banfa.kernel.Event;
import org.banfa.kernel.Judgement;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Requirement;
import org.banfa.kernel.pack.Rule;

/** What must stand before an act, met and unmet, as it is before anything is filled in. */
record Conditions(Case the, Act act, ObjectId object) {

  List<ActPage.Condition> all() {
    List<Blocker> blockers = blockers();
    List<ActPage.Condition> all = new ArrayList<>();
    blockers.forEach(blocker -> all.add(unmet(blocker)));
    for (Rule rule : the.pack().rules().values()) {
      if (rule instanceof Rule.Gate gate && gate.before().contains(act.id()) && applies(gate)) {
        for (Requirement requirement : gate.requires()) {
          met(gate, requirement).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private Event.Done empty() {
    return new Event.Done(
        the.viewer().on(),
        object,
        act.id(),
        the.role(act).orElse(act.by().roles().getFirst()),
        Optional.empty(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        act.opens().map(type -> new ObjectId(type, the.key() + ".0")),
        "");
  }

  /** What the law has against it, leaving aside what the form asks and what it will tell. */
  private List<Blocker> blockers() {
    List<Blocker> all =
        switch (the.kernel().judge(the.state(), empty())) {
          case Judgement.Allowed _ -> List.of();
          case Judgement.Refused(List<Blocker> found) -> found;
          case Judgement.Undetermined(List<Blocker> found, _) -> found;
        };
    List<String> own = act.fields().stream().map(Act.Field::fact).toList();
    return all.stream()
        .filter(blocker -> !BlockerWords.ofTheForm(blocker))
        .filter(blocker -> blocker.definite() || !own.containsAll(blocker.missing()))
        .toList();
  }

  private ActPage.Condition unmet(Blocker blocker) {
    var words = new BlockerWords(the, empty());
    Optional<Action> press =
        blocker.clear().stream()
            .findFirst()
            .filter(words::theirs)
            .flatMap(words::link)
            .map(link -> Action.plain(link.label(), link.href()));
    List<String> who =
        blocker.clear().stream()
            .findFirst()
            .map(way ->
                switch (way) {
                  case Blocker.DoAct(_, _, List<String> roles) -> roles;
                  case Blocker.EnterFacts(_, List<String> roles) -> roles;
                })
            .orElse(List.of());
    return new ActPage.Condition(
        blocker.definite() ? ActPage.Verdict.NOT_MET : ActPage.Verdict.UNKNOWN,
        words.title(blocker),
        words.finding(blocker),
        who.isEmpty() ? "" : words.who(who),
        words.chips(blocker),
        press);
  }

  private boolean applies(Rule.Gate gate) {
    return gate.head().when().map(this::holds).orElse(true);
  }

  private boolean holds(String guard) {
    return the.kernel().test(the.state(), object, act.id(), empty().facts(), guard)
        instanceof Truth.Yes;
  }

  private Optional<ActPage.Condition> met(Rule.Gate gate, Requirement requirement) {
    List<Chip> chips = the.words().articles(gate.head().cites());
    return switch (requirement) {
      case Requirement.Done(String needed, List<String> outcomes) ->
          deed(needed)
              .filter(deed ->
                  outcomes.isEmpty() || deed.outcome().filter(outcomes::contains).isPresent())
              .map(deed -> met(the.words().act(needed), found(deed), chips));
      case Requirement.That(String guard, _) ->
          holds(guard)
              ? Optional.of(
                  met(the.words().gist(gate.head().cites()), the.say("found.holds"), chips))
              : Optional.empty();
      case Requirement.Attached(String slot) ->
          the.state().things().values().stream()
              .flatMap(thing -> thing.deeds().stream())
              .filter(deed -> deed.attached().containsKey(slot))
              .findFirst()
              .map(
                  deed -> met(the.words().slot(slot), the.say("found.received", deed.on()), chips));
    };
  }

  private static ActPage.Condition met(String what, String finding, List<Chip> chips) {
    return new ActPage.Condition(ActPage.Verdict.MET, what, finding, "", chips, Optional.empty());
  }

  private Optional<Deed> deed(String needed) {
    Optional<ObjectId> here = Optional.of(object);
    while (here.isPresent() && !here.get().type().equals(the.pack().act(needed).on())) {
      here = here.flatMap(id -> the.state().find(id)).flatMap(thing -> thing.parent());
    }
    return here.flatMap(id -> the.state().find(id)).flatMap(thing -> thing.last(needed));
  }

  private String found(Deed deed) {
    return deed.outcome()
        .map(code -> the.say("found.done-with", deed.on(), the.words().outcome(deed.act(), code)))
        .orElseGet(() -> the.say("found.done-on", deed.on()));
  }
}
