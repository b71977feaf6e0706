package org.banfa.app.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.banfa.kernel.Event;
import org.banfa.kernel.ObjectId;
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
    Set<ObjectId> there = new HashSet<>();
    there.add(CaseFile.organisation(history.founded()));
    List<CaseHistory.Line> heard = new ArrayList<>();
    for (CaseHistory.Line line : history.standing()) {
      Optional<CaseHistory.Line> one =
          line.entry().subject().equals(own)
              ? Optional.of(line)
              : fromAbove(line, pack).filter(above -> concerns(above, there));
      one.ifPresent(that -> {
        opened(that).ifPresent(there::add);
        heard.add(that);
      });
    }
    return heard;
  }

  /** Whether an entry from above is about something that the project has heard of. */
  private static boolean concerns(CaseHistory.Line line, Set<ObjectId> there) {
    return !(line.what() instanceof CaseEntry.Happened(Event event, _, _))
        || switch (event) {
          case Event.Done done -> there.contains(done.object());
          case Event.Learned learned -> there.contains(learned.object());
          case Event.Opened _, Event.ReadingChosen _, Event.DayCame _ -> true;
        };
  }

  private static Optional<ObjectId> opened(CaseHistory.Line line) {
    return line.what() instanceof CaseEntry.Happened(Event.Done done, _, _)
        ? done.opens()
        : Optional.empty();
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
      case Event.Done done ->
          Optional.of(done).filter(_ -> knows(pack, done)).map(_ -> done(done, pack));
      case Event.ReadingChosen chosen ->
          Optional.ofNullable(pack.readings().get(chosen.reading()))
              .map(Reading::options)
              .filter(options -> options.containsKey(chosen.option()))
              .map(_ -> event);
      case Event.Opened _, Event.DayCame _ -> Optional.of(event);
    };
  }

  private static boolean knows(Pack pack, Event.Done done) {
    return Optional.ofNullable(pack.acts().get(done.act()))
        .filter(act -> act.on().equals(done.object().type()))
        .filter(
            act -> done.opens().isEmpty() || act.opens().equals(done.opens().map(ObjectId::type)))
        .filter(act -> act.outcomes().keySet().containsAll(done.outcome().stream().toList()))
        .isPresent();
  }

  private static Event done(Event.Done done, Pack pack) {
    return new Event.Done(
        done.on(),
        done.object(),
        done.act(),
        done.role(),
        done.outcome(),
        entered(done.facts(), pack),
        done.attached(),
        done.opens(),
        done.by());
  }

  private static Optional<Event> learned(Event.Learned learned, Pack pack) {
    SequencedMap<String, Value> known = entered(learned.facts(), pack);
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Event.Learned(
                learned.on(), learned.object(), known, learned.trueSince(), learned.source()));
  }

  private static SequencedMap<String, Value> entered(SequencedMap<String, Value> facts, Pack pack) {
    SequencedMap<String, Value> known = new LinkedHashMap<>();
    facts.forEach((name, value) -> {
      if (enters(pack, name)) {
        known.put(name, value);
      }
    });
    return known;
  }

  private static boolean enters(Pack pack, String name) {
    return pack.fact(name).filter(fact -> fact.source() instanceof Fact.Entered).isPresent();
  }
}
