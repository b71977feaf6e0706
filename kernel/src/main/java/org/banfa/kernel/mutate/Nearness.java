package org.banfa.kernel.mutate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.example.Example;

/** Says which examples are likely to notice a mutation, so that they run first. */
final class Nearness {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_()]+");

  /** An example with every name in it. */
  private record Named(Example example, Set<String> names) {}

  private final List<Named> examples;

  Nearness(List<Example> examples) {
    this.examples =
        examples.stream().map(one -> new Named(one, names(one.days().toString()))).toList();
  }

  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      names.add(name.group());
    }
    return names;
  }

  /**
   * All examples: those that show a row of the mutation, then those that name one, then the others;
   * the shorter before the longer.
   */
  List<Example> order(Mutation mutation) {
    return examples.stream()
        .sorted(
            Comparator.<Named>comparingLong(one -> -points(mutation, one))
                .thenComparingInt(one -> one.example().days().size()))
        .map(Named::example)
        .toList();
  }

  private static long points(Mutation mutation, Named one) {
    long shown = mutation.cites().stream().filter(one.example().shows()::containsKey).count();
    long named = mutation.cites().stream().filter(one.names()::contains).count();
    return 4 * shown + 2 * named;
  }
}
