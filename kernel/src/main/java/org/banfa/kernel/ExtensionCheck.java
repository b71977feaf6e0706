package org.banfa.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.time.Deadlines;

/** Finds whether an act that moves a due day moves it further than the text allows. */
record ExtensionCheck(Ruleset rules, World world, Act act) {

  List<Blocker> find(Event.Done attempt, View view) {
    return act.extension().stream()
        .filter(move ->
            attempt.facts().get(move.to()) instanceof Value.Day(LocalDate to)
                && cap(move, view).filter(to::isAfter).isPresent())
        .map(move ->
            new Blocker(
                act.id(),
                act.cites(),
                List.of(),
                Rule.Force.SHALL,
                "",
                new Blocker.BeyondCap(cap(move, view).orElseThrow()),
                new TreeSet<>(),
                List.of()))
        .toList();
  }

  private Optional<LocalDate> cap(Act.ExtendsDuty move, View view) {
    return move.cap().flatMap(span -> origin(move, view).flatMap(day -> last(span, day)));
  }

  private Optional<LocalDate> origin(Act.ExtendsDuty move, View view) {
    return move.from()
        .flatMap(variable ->
            view.answer(variable) instanceof Answer.Known(Value.Day(LocalDate day))
                ? Optional.of(day)
                : Optional.empty());
  }

  private Optional<LocalDate> last(String span, LocalDate from) {
    return Deadlines.due(
            rules.period(span), from, List.of(), rules.pack().counting(), rules.calendar())
        .due();
  }
}
