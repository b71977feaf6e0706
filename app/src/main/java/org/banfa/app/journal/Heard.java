package org.banfa.app.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.banfa.kernel.Event;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Reading;

/**
 * What a project hears of the entries of its history. Its own it hears all. What stands in the
 * chains above it may have been written in the words of another version of the regulation: of that
 * it hears what its own version has words for. What was withdrawn it does not hear.
 */
final class Heard {

  private Heard() {}

  /** What the law is asked about, in order. */
  static List<Event> in(CaseHistory history, Pack pack) {
    return lines(history, pack).stream()
        .flatMap(line ->
            line.what() instanceof CaseEntry.Happened happened
                ? Stream.of(happened.event())
                : Stream.empty())
        .toList();
  }

  /** The entries as they are heard, in order. */
  static List<CaseHistory.Line> lines(CaseHistory history, Pack pack) {
    Subject own = Subject.project(history.key());
    return history.standing().stream()
        .flatMap(line ->
            line.entry().subject().equals(own) ? Stream.of(line) : fromAbove(line, pack).stream())
        .toList();
  }

  private static Optional<CaseHistory.Line> fromAbove(CaseHistory.Line line, Pack pack) {
    return line.what() instanceof CaseEntry.Happened(Event event, String opinion, var files)
        ? fromAbove(event, pack)
            .map(heard ->
                new CaseHistory.Line(line.entry(), new CaseEntry.Happened(heard, opinion, files)))
        : Optional.of(line);
  }

  private static Optional<Event> fromAbove(Event event, Pack pack) {
    return switch (event) {
      case Event.Learned learned -> learned(learned, pack);
      case Event.Done done -> Optional.of(event).filter(_ -> pack.acts().containsKey(done.act()));
      case Event.ReadingChosen chosen ->
          Optional.ofNullable(pack.readings().get(chosen.reading()))
              .map(Reading::options)
              .filter(options -> options.containsKey(chosen.option()))
              .map(_ -> event);
      case Event.Opened _, Event.DayCame _ -> Optional.of(event);
    };
  }

  private static Optional<Event> learned(Event.Learned learned, Pack pack) {
    SequencedMap<String, Value> known = new LinkedHashMap<>();
    learned
        .facts()
        .forEach((name, value) -> {
          if (enters(pack, learned.object().type(), name)) {
            known.put(name, value);
          }
        });
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Event.Learned(
                learned.on(), learned.object(), known, learned.trueSince(), learned.source()));
  }

  private static boolean enters(Pack pack, String type, String name) {
    return Optional.ofNullable(pack.objects().get(type)).stream()
        .flatMap(one -> one.facts().values().stream())
        .anyMatch(fact -> fact.id().equals(name) && fact.source() instanceof Fact.Entered);
  }
}
