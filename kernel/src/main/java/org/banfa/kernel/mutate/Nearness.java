package org.banfa.kernel.mutate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.State;
import org.banfa.kernel.example.Entry;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.Retelling;

/**
 * Says which examples can notice a mutation at all, and which are likely to, so that they run
 * first.
 */
final class Nearness {

  /**
   * An example with what it can notice.
   *
   * @param names every name in it
   * @param noticing for each thing that it can notice, how many of its lines it takes to do so
   * @param states before the first line and after each
   */
  private record Seeing(
      Example example, Set<String> names, Map<String, Integer> noticing, List<State> states) {

    boolean sees(String thing) {
      return thing.isEmpty() || noticing.containsKey(thing);
    }

    Trial trial(String thing) {
      return new Trial(example, states.subList(0, noticing.getOrDefault(thing, 0)));
    }
  }

  /**
   * An example to run.
   *
   * @param known the states that it leads to before it can notice anything
   */
  record Trial(Example example, List<State> known) {}

  private final Sight sight;
  private final List<Seeing> examples;

  /**
   * @throws IllegalArgumentException if an example does not come out
   */
  Nearness(Kernel kernel, List<Example> examples) {
    this.sight = new Sight(kernel.pack());
    var retelling = new Retelling(kernel);
    this.examples = examples.stream().map(one -> seeing(one, retelling.states(one))).toList();
  }

  private Seeing seeing(Example example, List<State> states) {
    List<Entry> days = example.days();
    Map<String, Integer> noticing = new HashMap<>();
    for (int lines = 0; lines <= days.size(); lines++) {
      for (String thing : sight.of(days.subList(0, lines))) {
        noticing.putIfAbsent(thing, lines);
      }
    }
    return new Seeing(example, Sight.names(days.toString()), noticing, states);
  }

  /**
   * The examples that can notice it: first those that show a row of the mutation, then those that
   * name most of what it is about, the shorter before the longer.
   */
  List<Trial> order(Mutation mutation) {
    String thing = sight.thing(mutation);
    return examples.stream()
        .filter(one -> one.sees(thing))
        .sorted(
            Comparator.<Seeing>comparingLong(one -> -points(mutation, thing, one))
                .thenComparingInt(one -> one.example().days().size()))
        .map(one -> one.trial(thing))
        .toList();
  }

  private long points(Mutation mutation, String thing, Seeing one) {
    long shown = mutation.cites().stream().filter(one.example().shows()::containsKey).count();
    long named = sight.uses(thing).stream().filter(one.names()::contains).count();
    return 4 * shown + named;
  }
}
