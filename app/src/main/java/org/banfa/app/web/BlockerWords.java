package org.banfa.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Link;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.Deed;
import org.banfa.kernel.Event;
import org.banfa.kernel.Judgement;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Reading;

/**
 * Says what stands in the way of an attempt, what was found, and who can take it out of the way
 * how. Names and reasons are the pack's.
 */
record BlockerWords(Case the, Event.Done attempt) {

  /** All of them as rows of a page: the reader's own first, and the form's after what it needs. */
  List<org.banfa.app.web.page.Blocker> rows(List<Blocker> blockers) {
    List<org.banfa.app.web.page.Blocker> rows = new ArrayList<>();
    for (Blocker blocker : ordered(blockers)) {
      rows.add(row(blocker, rows.isEmpty()));
    }
    return rows;
  }

  List<Blocker> ordered(List<Blocker> blockers) {
    return blockers.stream().sorted(Comparator.comparingInt(this::rank)).toList();
  }

  private int rank(Blocker blocker) {
    if (ofTheForm(blocker)) {
      return 1;
    }
    return mine(blocker) ? 0 : 2;
  }

  private org.banfa.app.web.page.Blocker row(Blocker blocker, boolean first) {
    return new org.banfa.app.web.page.Blocker(
        title(blocker),
        chips(blocker),
        the.words().gist(blocker.cites()),
        Optional.empty(),
        finding(blocker),
        readings(blocker),
        how(blocker),
        acts(blocker, first));
  }

  /** Whether the reader can clear it. */
  boolean mine(Blocker blocker) {
    return ofTheForm(blocker) || blocker.clear().stream().anyMatch(this::theirs);
  }

  /** Whether the reader can go that way. */
  boolean theirs(Blocker.Clearance way) {
    return switch (way) {
      case Blocker.DoAct(_, _, List<String> roles) -> the.mine(roles);
      case Blocker.EnterFacts(_, List<String> roles) -> roles.isEmpty() || the.mine(roles);
    };
  }

  /** Whether it is something left out of the form itself. */
  static boolean ofTheForm(Blocker blocker) {
    return switch (blocker.reason()) {
      case Blocker.LacksField _, Blocker.LacksItem _, Blocker.LacksOutcome _, Blocker.BeyondCap _ ->
          true;
      case Blocker.NotAttached _ -> blocker.because().isEmpty();
      case Blocker.NotDone _,
          Blocker.WrongOutcome _,
          Blocker.DoesNotHold _,
          Blocker.Forbidden _,
          Blocker.NotPermitted _,
          Blocker.Unsettled _,
          Blocker.TooEarly _,
          Blocker.NotEntitled _,
          Blocker.NotApplicable _,
          Blocker.AlreadyDone _ ->
          false;
    };
  }

  List<Chip> chips(Blocker blocker) {
    return the.words().articles(blocker.cites());
  }

  /** What is wrong, in one line: the pack's own sentence where it has one. */
  String title(Blocker blocker) {
    return blocker.because().isEmpty() ? plain(blocker) : blocker.because();
  }

  private String plain(Blocker blocker) {
    PackWords words = the.words();
    return switch (blocker.reason()) {
      case Blocker.NotDone(String act) -> the.say("stands.not-done", words.act(act));
      case Blocker.WrongOutcome(String act, String outcome, List<String> _) ->
          the.say("stands.wrong-outcome", words.act(act), words.outcome(act, outcome));
      case Blocker.DoesNotHold _, Blocker.NotPermitted _ ->
          the.say(blocker.definite() ? "stands.does-not-hold" : "stands.cannot-tell");
      case Blocker.Forbidden() -> the.say("stands.forbidden", words.act(attempt.act()));
      case Blocker.Unsettled(_, String act) -> the.say("stands.unsettled", words.act(act));
      case Blocker.TooEarly(var opens) -> the.say("stands.too-early", opens);
      case Blocker.NotEntitled(_, List<String> entitled) ->
          the.say("stands.not-entitled", words.roles(entitled));
      case Blocker.NotAttached(String slot) -> the.say("stands.not-attached", words.slot(slot));
      case Blocker.LacksItem(String slot, String item) ->
          the.say("stands.lacks-item", words.slot(slot), item(slot, item));
      case Blocker.LacksField(String fact) -> the.say("stands.lacks-field", words.variable(fact));
      case Blocker.LacksOutcome() -> the.say("stands.lacks-outcome");
      case Blocker.BeyondCap(var last) -> the.say("stands.beyond-cap", last);
      case Blocker.NotApplicable() -> the.say("stands.not-applicable");
      case Blocker.AlreadyDone _ -> the.say("stands.already-done");
    };
  }

  private String item(String slot, String item) {
    return the.pack().act(attempt.act()).slots().stream()
        .filter(one -> one.id().equals(slot))
        .flatMap(one -> one.contains().stream())
        .filter(one -> one.id().equals(item))
        .map(Act.Item::label)
        .findFirst()
        .orElse(item);
  }

  /** What was found in the book. */
  String finding(Blocker blocker) {
    PackWords words = the.words();
    if (!blocker.definite()) {
      return the.say("found.missing", names(blocker.missing()));
    }
    return switch (blocker.reason()) {
      case Blocker.NotDone(String act) -> the.say("found.not-done", words.act(act));
      case Blocker.WrongOutcome(String act, String outcome, List<String> wanted) ->
          the.say(
              "found.wrong-outcome",
              words.outcome(act, outcome),
              the.spoken()
                  .either(
                      wanted.stream()
                          .map(one -> the.say("quoted", words.outcome(act, one)))
                          .toList()));
      case Blocker.DoesNotHold(String guard) -> known(guard);
      case Blocker.Forbidden() -> when(blocker.rule());
      case Blocker.NotPermitted(List<String> permissions) -> when(permissions.getFirst());
      case Blocker.NotApplicable() ->
          the.state().ended(attempt.object()) ? the.say("found.ended") : when(blocker.rule());
      case Blocker.Unsettled(_, String act) -> the.say("found.unsettled", words.act(act));
      case Blocker.TooEarly(var opens) -> the.say("found.too-early", opens);
      case Blocker.NotEntitled(String role, List<String> _) ->
          the.say("found.not-entitled", words.role(role));
      case Blocker.NotAttached _ -> the.say("found.not-attached");
      case Blocker.LacksItem _ -> the.say("found.lacks-item");
      case Blocker.LacksField _, Blocker.LacksOutcome _ -> the.say("found.empty");
      case Blocker.BeyondCap _ -> the.say("found.beyond-cap");
      case Blocker.AlreadyDone _ ->
          the.state()
              .find(attempt.object())
              .flatMap(thing -> thing.last(attempt.act()))
              .map(Deed::on)
              .map(on -> the.say("found.done-on", on))
              .orElseGet(() -> the.say("found.done"));
    };
  }

  private String when(String rule) {
    return Optional.ofNullable(the.pack().rules().get(rule))
        .flatMap(found -> found.head().when())
        .map(this::known)
        .orElseGet(() -> the.say("found.always"));
  }

  /** The facts that a guard looks at, as the attempt would leave them. */
  private String known(String guard) {
    List<String> all = new ArrayList<>();
    for (String name : the.words().named(guard)) {
      switch (value(name)) {
        case Answer.Known(Value value) ->
            all.add(the.say("said", the.words().variable(name), the.words().value(name, value)));
        case Answer.Missing _ -> all.add(the.say("found.not-filled", the.words().variable(name)));
      }
    }
    return all.isEmpty() ? the.say("found.nothing") : the.spoken().clauses(all);
  }

  private Answer value(String name) {
    return the.kernel().value(the.state(), attempt.object(), attempt.act(), attempt.facts(), name);
  }

  /** Names of facts, joined. */
  String names(Iterable<String> facts) {
    List<String> all = new ArrayList<>();
    facts.forEach(fact -> all.add(the.words().variable(fact)));
    return the.spoken().list(all);
  }

  /** The readings the blocker rests on, and whether another would take it away. */
  List<org.banfa.app.web.page.Blocker.Reading> readings(Blocker blocker) {
    List<org.banfa.app.web.page.Blocker.Reading> all = new ArrayList<>();
    for (String id : blocker.readings()) {
      Reading reading = the.pack().readings().get(id);
      if (reading != null) {
        all.add(
            new org.banfa.app.web.page.Blocker.Reading(
                the.words().reading(reading, chosen(reading)), others(blocker, reading)));
      }
    }
    return all;
  }

  private String chosen(Reading reading) {
    return the.state().readings().getOrDefault(reading.id(), reading.chosen());
  }

  private String others(Blocker blocker, Reading reading) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, Reading.Option> option : reading.options().entrySet()) {
      if (!option.getKey().equals(chosen(reading))) {
        boolean still =
            blockers(under(reading.id(), option.getKey())).stream()
                .anyMatch(other -> other.rule().equals(blocker.rule()) && other.definite());
        all.add(
            the.say(
                still ? "reading.other.still" : "reading.other.freed", option.getValue().label()));
      }
    }
    return the.spoken().clauses(all);
  }

  /** The state under another reading. */
  private State under(String reading, String option) {
    return the.kernel()
        .step(the.state(), new Event.ReadingChosen(attempt.on(), reading, option, ""));
  }

  private List<Blocker> blockers(State state) {
    return switch (the.kernel().judge(state, attempt)) {
      case Judgement.Allowed _ -> List.of();
      case Judgement.Refused(List<Blocker> blockers) -> blockers;
      case Judgement.Undetermined(List<Blocker> blockers, _) -> blockers;
    };
  }

  /** Who clears it and how. */
  String how(Blocker blocker) {
    if (ofTheForm(blocker)) {
      return the.say("how.form");
    }
    if (blocker.reason() instanceof Blocker.NotEntitled(_, List<String> entitled)) {
      return the.say("how.hand-over", the.words().roles(entitled));
    }
    if (blocker.reason() instanceof Blocker.NotApplicable) {
      return the.say("how.not-applicable");
    }
    if (blocker.clear().isEmpty()) {
      return the.say("how.nothing");
    }
    return the.spoken().sentences(blocker.clear().stream().map(this::way).toList());
  }

  private String way(Blocker.Clearance way) {
    return switch (way) {
      case Blocker.DoAct(String act, _, List<String> roles) ->
          the.say("how.act", who(roles), the.words().act(act));
      case Blocker.EnterFacts(List<String> facts, List<String> roles) ->
          the.say("how.facts", who(roles), names(facts));
    };
  }

  /** The roles in words, and that it is the reader's own where it is. */
  String who(List<String> roles) {
    if (roles.isEmpty()) {
      return the.say("who.unit");
    }
    return the.say(the.mine(roles) ? "who.you" : "who.others", the.words().roles(roles));
  }

  private List<Action> acts(Blocker blocker, boolean first) {
    List<Action> all = new ArrayList<>();
    if (ofTheForm(blocker)) {
      all.add(Action.plain(the.say("answer.back"), the.href(attempt.act(), attempt.object())));
    }
    for (Blocker.Clearance way : blocker.clear()) {
      Optional.of(way)
          .filter(this::theirs)
          .flatMap(this::link)
          .map(link ->
              first && all.isEmpty() && mine(blocker)
                  ? Action.main(link.label(), link.href())
                  : Action.plain(link.label(), link.href()))
          .ifPresent(all::add);
    }
    return all;
  }

  /** Where to go to clear it. */
  Optional<Link> link(Blocker.Clearance way) {
    return switch (way) {
      case Blocker.DoAct(String act, ObjectId object, _) ->
          Optional.of(new Link(the.words().act(act), the.href(act, object)));
      case Blocker.EnterFacts(List<String> facts, _) -> facts.stream().findFirst().map(this::entry);
    };
  }

  /** Where a fact is entered: the act that asks for it, else the page for stray facts. */
  Link entry(String fact) {
    for (Act act : the.pack().acts().values()) {
      boolean asks = act.fields().stream().anyMatch(field -> field.fact().equals(fact));
      Optional<ObjectId> there = nearest(act.on());
      if (asks && there.isPresent()) {
        return new Link(act.label(), the.href(act.id(), there.get()));
      }
    }
    return new Link(
        the.say("facts.enter", the.words().variable(fact)),
        the.href() + "/facts?on=" + nearest(typeOf(fact)).orElse(attempt.object()));
  }

  private static String typeOf(String fact) {
    return fact.contains(".") ? fact.substring(0, fact.indexOf('.')) : fact;
  }

  private Optional<ObjectId> nearest(String type) {
    Optional<ObjectId> here = Optional.of(attempt.object());
    while (here.isPresent() && !here.get().type().equals(type)) {
      here = here.flatMap(id -> the.state().find(id)).flatMap(thing -> thing.parent());
    }
    return here;
  }
}
