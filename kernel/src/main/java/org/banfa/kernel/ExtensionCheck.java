package org.banfa.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.time.Deadlines;

/** Finds whether an act that moves a due day moves it further than the text allows. */
record ExtensionCheck(Ruleset rules, World world, Act act) {

  List<Blocker> find(Event.Done attempt, View view) {
    return act.extension().stream()
        .flatMap(move ->
            attempt.facts().get(move.to()) instanceof Value.Day(LocalDate to)
                ? beyond(move, attempt.object(), to, view)
                : Stream.empty())
        .toList();
  }

  private Stream<Blocker> beyond(Act.ExtendsDuty move, ObjectId object, LocalDate to, View view) {
    return move.cap().stream()
        .flatMap(cap ->
            move.from().isPresent()
                ? beyond(cap, move.from().get(), to, view)
                : unextended(move.duty(), object).flatMap(due -> beyond(cap, due, to)));
  }

  private Stream<Blocker> beyond(String cap, String from, LocalDate to, View view) {
    return switch (view.answer(from)) {
      case Answer.Missing(SortedSet<String> names) ->
          Stream.of(blocker(new Blocker.LacksField(names.first()), names));
      case Answer.Known(Value.Day(LocalDate day)) -> beyond(cap, day, to);
      case Answer.Known other ->
          throw new IllegalStateException(from + " is not a day: " + other.value());
    };
  }

  private Stream<Blocker> beyond(String cap, LocalDate from, LocalDate to) {
    return last(cap, from).stream()
        .filter(to::isAfter)
        .map(last -> blocker(new Blocker.BeyondCap(last), new TreeSet<>()));
  }

  /** The due days that the act would move, as they were before anybody moved them. */
  private Stream<LocalDate> unextended(String rule, ObjectId object) {
    Counting counting = new Counting(rules, world);
    return world.duties().stream()
        .filter(duty -> duty.open() && duty.rule().equals(rule))
        .filter(duty -> world.isAt(duty.object(), object) || world.isAt(object, duty.object()))
        .flatMap(duty -> counting.due(duty.extended(List.of())).stream())
        .flatMap(due -> due.due().stream());
  }

  private Blocker blocker(Blocker.Reason reason, SortedSet<String> missing) {
    return new Blocker(
        act.id(), act.cites(), List.of(), Rule.Force.SHALL, "", reason, missing, List.of());
  }

  private Optional<LocalDate> last(String span, LocalDate from) {
    return Deadlines.due(
            rules.period(span), from, List.of(), rules.pack().counting(), rules.calendar())
        .due();
  }
}
