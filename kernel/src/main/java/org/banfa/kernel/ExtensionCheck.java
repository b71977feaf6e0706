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
                ? beyond(move, to, view)
                : Stream.empty())
        .toList();
  }

  private Stream<Blocker> beyond(Act.ExtendsDuty move, LocalDate to, View view) {
    if (move.cap().isEmpty() || move.from().isEmpty()) {
      return Stream.empty();
    }
    return switch (view.answer(move.from().get())) {
      case Answer.Missing(SortedSet<String> names) ->
          Stream.of(blocker(new Blocker.LacksField(names.first()), names));
      case Answer.Known(Value.Day(LocalDate day)) ->
          last(move.cap().get(), day).stream()
              .filter(to::isAfter)
              .map(last -> blocker(new Blocker.BeyondCap(last), new TreeSet<>()));
      case Answer.Known other ->
          throw new IllegalStateException(move.from().get() + " is not a day: " + other.value());
    };
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
