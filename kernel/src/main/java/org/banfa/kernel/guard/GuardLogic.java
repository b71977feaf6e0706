package org.banfa.kernel.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.banfa.kernel.fact.Value;

/**
 * Reasons about guards of one vocabulary without knowing any facts: for dead guards, gaps and
 * collisions.
 *
 * <p>Comparisons cut the values of a variable into regions that no guard can tell apart inside; one
 * sample from each region stands for all. The answer is exact unless a guard calculates or there
 * are too many combinations.
 */
public final class GuardLogic {

  private static final int MOST_COMBINATIONS = 20_000;

  private GuardLogic() {}

  /**
   * Whether all the guards can hold at once: of one guard, that it is not dead; of two, that they
   * collide.
   */
  public static Satisfiability satisfiable(Guard... guards) {
    List<Guard> all = List.of(guards);
    return search(all, facts -> all.stream().allMatch(guard -> holds(guard, facts)));
  }

  /** Whether none of the guards may hold: the witness lies in the gap between them. */
  public static Satisfiability gap(Guard... guards) {
    List<Guard> all = List.of(guards);
    return search(all, facts -> all.stream().noneMatch(guard -> holds(guard, facts)));
  }

  /** Whether the guard may fail to hold: {@link Satisfiability.No} says that it always holds. */
  public static Satisfiability refutable(Guard guard) {
    return gap(guard);
  }

  private static boolean holds(Guard guard, Facts facts) {
    return switch (guard.test(facts)) {
      case Truth.Yes _ -> true;
      case Truth.No _ -> false;
      case Truth.Unknown unknown ->
          throw new IllegalStateException("No sample for " + unknown.missing());
    };
  }

  private static Satisfiability search(List<Guard> guards, Predicate<Facts> wanted) {
    List<Profile> profiles = guards.stream().map(Guard::profile).toList();
    SequencedMap<String, List<Value>> samples = Samples.of(profiles);
    List<String> names = List.copyOf(samples.keySet());
    int[] index = new int[names.size()];
    boolean failed = false;
    for (int tried = 0; tried < MOST_COMBINATIONS; tried++) {
      SortedMap<String, Value> point = point(names, samples, index);
      try {
        if (wanted.test(facts(point))) {
          return new Satisfiability.Yes(point);
        }
      } catch (GuardFailure e) {
        failed = true;
      }
      if (!advance(index, names, samples)) {
        return conclusion(profiles, failed);
      }
    }
    return new Satisfiability.NotKnown("情形多于 " + MOST_COMBINATIONS + " 种，没有全部试过");
  }

  private static Satisfiability conclusion(List<Profile> profiles, boolean failed) {
    if (failed || profiles.stream().anyMatch(Profile::arithmetic)) {
      return new Satisfiability.NotKnown("条件里有计算，试过的值不能代表全部");
    }
    return new Satisfiability.No();
  }

  private static Facts facts(Map<String, Value> point) {
    return name -> Optional.ofNullable(point.get(name));
  }

  private static SortedMap<String, Value> point(
      List<String> names, Map<String, List<Value>> samples, int[] index) {
    SortedMap<String, Value> point = new TreeMap<>();
    for (int i = 0; i < index.length; i++) {
      point.put(names.get(i), samples.getOrDefault(names.get(i), List.of()).get(index[i]));
    }
    return point;
  }

  /** Counts on to the next combination; false after the last. */
  private static boolean advance(
      int[] index, List<String> names, Map<String, List<Value>> samples) {
    for (int i = index.length - 1; i >= 0; i--) {
      if (++index[i] < samples.getOrDefault(names.get(i), List.of()).size()) {
        return true;
      }
      index[i] = 0;
    }
    return false;
  }
}
