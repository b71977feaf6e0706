package org.banfa.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.example.Entry;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.fact.Value;

/**
 * Projects generated from a pack's examples: each lives the life that one of them tells, with other
 * amounts. So the histories are ones that the law has something to say about. The same source of
 * randomness gives the same projects.
 */
final class Portfolio {

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
      all.add(
          example.history(kernel.pack()).stream().map(event -> scaled(event, percent)).toList());
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

  private static Event scaled(Event event, int percent) {
    return switch (event) {
      case Event.Done(
              var on,
              var object,
              var act,
              var role,
              var outcome,
              var facts,
              var attached,
              var opens,
              var by) ->
          new Event.Done(
              on, object, act, role, outcome, scaled(facts, percent), attached, opens, by);
      case Event.Learned(var on, var object, var facts, var document, var by) ->
          new Event.Learned(on, object, scaled(facts, percent), document, by);
      case Event.Opened(var on, var object, var parent, var facts) ->
          new Event.Opened(on, object, parent, scaled(facts, percent));
      case Event.ReadingChosen _, Event.DayCame _ -> event;
    };
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
}
