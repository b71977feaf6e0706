package org.banfa.kernel.mutate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.example.Example;

/** Says which examples are likely to notice a mutation, so that they run first. */
final class Nearness {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_()]+");

  private final Map<Example, Set<String>> mentioned = new LinkedHashMap<>();

  Nearness(List<Example> examples) {
    examples.forEach(example -> mentioned.put(example, names(example.days().toString())));
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
   * All examples: those that show a row of the mutation, then those that name one, then the
   * others; the shorter before the longer.
   */
  List<Example> order(Mutation mutation) {
    return mentioned.keySet().stream()
        .sorted(
            Comparator.<Example>comparingLong(example -> -points(mutation, example))
                .thenComparingInt(example -> example.days().size()))
        .toList();
  }

  private long points(Mutation mutation, Example example) {
    Set<String> names = mentioned.getOrDefault(example, Set.of());
    long shown = mutation.cites().stream().filter(example.shows()::containsKey).count();
    long named = mutation.cites().stream().filter(names::contains).count();
    return 4 * shown + 2 * named;
  }
}
