package org.banfa.kernel.guard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;

/**
 * Sample values for variables, one for every region that guards tell apart.
 *
 * <p>Variables compared with each other share their constants, and a region between two constants
 * gets as many samples as there are such variables (or as many as it has numbers), so that every
 * order they can stand in occurs.
 */
final class Samples {

  private final SequencedMap<String, FactType> types = new LinkedHashMap<>();
  private final SequencedMap<String, Group> groups = new LinkedHashMap<>();

  /**
   * Variables that are compared with each other, and the constants any of them is compared with.
   */
  private record Group(SequencedSet<String> members, SequencedSet<Object> constants) {
    static Group of(String variable) {
      return new Group(new LinkedHashSet<>(Set.of(variable)), new LinkedHashSet<>());
    }
  }

  private Samples() {}

  static SequencedMap<String, List<Value>> of(List<Profile> profiles) {
    Samples samples = new Samples();
    profiles.forEach(samples::take);
    SequencedMap<String, List<Value>> result = new LinkedHashMap<>();
    samples.types.forEach((name, type) -> result.put(name, values(type, samples.group(name))));
    return result;
  }

  private void take(Profile profile) {
    profile.variables().forEach(this::declare);
    profile.constants().forEach((name, values) -> group(name).constants().addAll(values));
    profile.links().forEach(link -> join(group(link.left()), group(link.right())));
  }

  private void declare(String name, FactType type) {
    FactType earlier = types.putIfAbsent(name, type);
    if (earlier != null && !earlier.equals(type)) {
      throw new IllegalArgumentException("The guards take " + name + " for different types");
    }
    groups.computeIfAbsent(name, Group::of);
  }

  private Group group(String name) {
    return groups.computeIfAbsent(name, Group::of);
  }

  private void join(Group left, Group right) {
    if (!left.equals(right)) {
      left.members().addAll(right.members());
      left.constants().addAll(right.constants());
      right.members().forEach(member -> groups.put(member, left));
    }
  }

  private static List<Value> values(FactType type, Group group) {
    int many = group.members().size();
    return switch (type) {
      case FactType.MoneyType _ ->
          numbers(group, many).stream().<Value>map(Value.Money::new).toList();
      case FactType.WholeType _ ->
          numbers(group, many).stream().<Value>map(Value.Whole::new).toList();
      case FactType.DayType _ ->
          numbers(group, many).stream()
              .<Value>map(day -> new Value.Day(LocalDate.ofEpochDay(day)))
              .toList();
      case FactType.FlagType _ -> List.of(new Value.Flag(true), new Value.Flag(false));
      case FactType.TextType _ -> texts(group, many);
      case FactType.ChoiceType(var options) ->
          options.stream().<Value>map(Value.Choice::new).toList();
    };
  }

  private static NavigableSet<Long> numbers(Group group, int many) {
    NavigableSet<Long> cuts = new TreeSet<>();
    group.constants().forEach(constant -> cuts.add((Long) constant));
    if (cuts.isEmpty()) {
      cuts.add(0L);
    }
    NavigableSet<Long> numbers = new TreeSet<>(cuts);
    for (long cut : cuts) {
      for (int step = 1; step <= many && cut <= Long.MAX_VALUE - step; step++) {
        numbers.add(cut + step);
      }
    }
    long least = cuts.first();
    for (int step = 1; step <= many && least >= Long.MIN_VALUE + step; step++) {
      numbers.add(least - step);
    }
    return numbers;
  }

  /** The constants, and as many other words as there are variables that may differ. */
  private static List<Value> texts(Group group, int many) {
    SequencedSet<String> words = new LinkedHashSet<>();
    group.constants().forEach(constant -> words.add((String) constant));
    int others = 0;
    for (int i = 1; others < many; i++) {
      if (words.add("其他" + i)) {
        others++;
      }
    }
    return words.stream().<Value>map(Value.Text::new).toList();
  }
}
