package org.banfa.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.example.Entry;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.ObjectType;

/**
 * Projects generated from a pack's examples: each lives the life that one of them tells, with other
 * amounts. So the histories are ones that the law has something to say about. The same source of
 * randomness gives the same projects.
 */
final class Portfolio {

  private static final String SOURCE = "bench";
  private static final int LEAST_PERCENT = 20;
  private static final int MOST_PERCENT = 300;
  private static final long HUNDRED = 100;

  private final Kernel kernel;
  private final List<Example> examples;

  Portfolio(Kernel kernel, List<Example> examples) {
    this.kernel = kernel;
    this.examples = List.copyOf(examples);
  }

  /** So many histories. */
  List<List<Event>> projects(int count, RandomGenerator random) {
    List<List<Event>> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Example example = examples.get(i % examples.size());
      int percent = random.nextInt(LEAST_PERCENT, MOST_PERCENT + 1);
      all.add(history(example, percent));
    }
    return all;
  }

  /** The last day that any example tells of. */
  LocalDate lastDay() {
    return examples.stream()
        .flatMap(example -> example.days().stream())
        .map(Entry::on)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private List<Event> history(Example example, int percent) {
    List<Event> events = new ArrayList<>();
    LocalDate first = example.days().getFirst().on();
    Optional<ObjectId> parent = Optional.empty();
    for (String type : lineage()) {
      ObjectId object = new ObjectId(type, "1");
      events.add(
          new Event.Opened(first, object, parent, scaled(of(type, example.given()), percent)));
      parent = Optional.of(object);
    }
    example.days().forEach(entry -> events.addAll(events(entry, percent)));
    return events;
  }

  /** The project and what it hangs under, the uppermost first. */
  private List<String> lineage() {
    List<String> types = new ArrayList<>(List.of(ObjectType.PROJECT));
    Optional<String> parent = kernel.pack().object(ObjectType.PROJECT).parent();
    while (parent.isPresent()) {
      types.addFirst(parent.get());
      parent = kernel.pack().object(parent.get()).parent();
    }
    return types;
  }

  private static SequencedMap<String, Value> of(String type, SequencedMap<String, Value> facts) {
    SequencedMap<String, Value> own = new LinkedHashMap<>();
    facts.forEach((name, value) -> {
      if (name.startsWith(type + ".")) {
        own.put(name, value);
      }
    });
    return own;
  }

  private static SequencedMap<String, Value> scaled(
      SequencedMap<String, Value> facts, int percent) {
    SequencedMap<String, Value> all = new LinkedHashMap<>();
    facts.forEach((name, value) ->
        all.put(
            name,
            value instanceof Value.Money(long fen)
                ? new Value.Money(fen / HUNDRED * percent)
                : value));
    return all;
  }

  private static List<Event> events(Entry entry, int percent) {
    return switch (entry) {
      case Entry.Attempt attempt -> attempt(attempt, percent).stream().toList();
      case Entry.Learn learn ->
          List.of(
              new Event.Learned(
                  learn.on(),
                  learn.object(),
                  scaled(learn.facts(), percent),
                  Optional.empty(),
                  SOURCE));
      case Entry.Choose choose ->
          choose.options().entrySet().stream()
              .<Event>map(
                  one -> new Event.ReadingChosen(choose.on(), one.getKey(), one.getValue(), SOURCE))
              .toList();
      case Entry.Open open ->
          List.of(
              new Event.Opened(
                  open.on(), open.object(), open.parent(), scaled(open.given(), percent)));
      case Entry.Look look -> List.of(new Event.DayCame(look.on()));
    };
  }

  /** What the example says was not recorded is not recorded here. */
  private static Optional<Event> attempt(Entry.Attempt attempt, int percent) {
    return switch (attempt.verdict()) {
      case Entry.Refused _, Entry.Unjudged _ -> Optional.empty();
      case Entry.Allowed _, Entry.Violating _ ->
          Optional.of(
              new Event.Done(
                  attempt.on(),
                  attempt.object(),
                  attempt.act(),
                  attempt.by(),
                  attempt.outcome(),
                  scaled(attempt.facts(), percent),
                  attempt.attached(),
                  attempt.opens(),
                  SOURCE));
    };
  }
}
