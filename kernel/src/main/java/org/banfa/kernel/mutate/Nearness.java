package org.banfa.kernel.mutate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.banfa.kernel.example.Example;

/**
 * Says which examples can notice a mutation at all, and which are likely to, so that they run
 * first.
 */
final class Nearness {

  /**
   * An example with what it can notice.
   *
   * @param names every name in it
   */
  private record Seeing(Example example, Set<String> names, Set<String> things) {}

  private final Sight sight;
  private final List<Seeing> examples;

  Nearness(Sight sight, List<Example> examples) {
    this.sight = sight;
    this.examples =
        examples.stream()
            .map(one -> new Seeing(one, Sight.names(one.days().toString()), sight.of(one)))
            .toList();
  }

  /**
   * The examples that can notice it: first those that show a row of the mutation, then those that
   * name most of what it is about, the shorter before the longer.
   */
  List<Example> order(Mutation mutation) {
    String thing = sight.thing(mutation);
    return examples.stream()
        .filter(one -> thing.isEmpty() || one.things().contains(thing))
        .sorted(
            Comparator.<Seeing>comparingLong(one -> -points(mutation, thing, one))
                .thenComparingInt(one -> one.example().days().size()))
        .map(Seeing::example)
        .toList();
  }

  private long points(Mutation mutation, String thing, Seeing one) {
    long shown = mutation.cites().stream().filter(one.example().shows()::containsKey).count();
    long named = sight.uses(thing).stream().filter(one.names()::contains).count();
    return 4 * shown + named;
  }
}
