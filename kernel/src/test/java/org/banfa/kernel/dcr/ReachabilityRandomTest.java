package org.banfa.kernel.dcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Compares answers with a search through whole markings that leaves nothing out. */
class ReachabilityRandomTest {

  private static final int PLENTY = 1_000_000;

  private static final List<RandomRun> RUNS =
      RandomRun.many(RandomRun.chosenSeed() + 2, 3_000).stream()
          .filter(run -> run.graph().events().size() <= 6)
          .toList();

  @Test
  void everyAnswerIsAsTheFullSearchSays() {
    for (RandomRun run : RUNS) {
      Marking start = run.graph().initial();
      Map<Marking, Integer> depths = depths(start);
      Reachability reachability = Reachability.from(start, PLENTY);
      for (String event : run.graph().events()) {
        Predicate<Marking> enabled = marking -> marking.enabled(event);
        checkHappens(run, event, reachability.canHappen(event), nearest(depths, enabled));
        checkLiveness(
            run, event, reachability.liveness(event), nearest(depths, lost(depths, enabled)));
      }
      checkReaches(
          run, reachability.canAccept(), nearest(depths, Marking::accepting), Marking::accepting);
      Predicate<Marking> dead = lost(depths, Marking::accepting);
      checkReaches(run, reachability.deadlock(), nearest(depths, dead), dead);
    }
  }

  @Test
  void anAnswerWithinABoundIsNotKnownOrTheSame() {
    for (RandomRun run : RUNS) {
      Reachability wide = Reachability.from(run.graph().initial(), PLENTY);
      for (int bound : List.of(1, 2, 5, 20)) {
        Reachability narrow = Reachability.from(run.graph().initial(), bound);
        for (String event : run.graph().events()) {
          assertThat(narrow.canHappen(event))
              .as(run::replay)
              .isIn(wide.canHappen(event), new Answer.NotKnown(bound));
          assertSameKindOrNotKnown(run, narrow.liveness(event), wide.liveness(event));
        }
        assertSameKindOrNotKnown(run, narrow.deadlock(), wide.deadlock());
      }
    }
  }

  @Test
  void theRunsHaveEveryAnswer() {
    List<Reachability> all =
        RUNS.stream().map(run -> Reachability.from(run.graph().initial(), 3)).toList();
    assertThat(all.stream().map(each -> each.deadlock().getClass()).distinct()).hasSize(3);
    assertThat(all.stream().map(each -> each.canHappen("e0").getClass()).distinct()).hasSize(3);
    assertThat(all.stream().map(each -> each.liveness("e0").getClass()).distinct()).hasSize(3);
  }

  private static void assertSameKindOrNotKnown(RandomRun run, Object narrow, Object wide) {
    assertThat(narrow.getClass().getSimpleName())
        .as(run::replay)
        .isIn(wide.getClass().getSimpleName(), "NotKnown");
  }

  private static void checkHappens(
      RandomRun run, String event, Answer answer, OptionalInt nearest) {
    switch (answer) {
      case Answer.Yes(List<String> plan) -> {
        assertThat(plan).as(run::replay).endsWith(event);
        assertThat(OptionalInt.of(plan.size() - 1)).as(run::replay).isEqualTo(nearest);
        follow(run.graph(), plan);
      }
      case Answer.No() -> assertThat(nearest).as(run::replay).isEmpty();
      case Answer.NotKnown(int bound) -> throw new AssertionError("Not known within " + bound);
    }
  }

  private static void checkReaches(
      RandomRun run, Answer answer, OptionalInt nearest, Predicate<Marking> goal) {
    switch (answer) {
      case Answer.Yes(List<String> plan) -> {
        assertThat(OptionalInt.of(plan.size())).as(run::replay).isEqualTo(nearest);
        assertThat(follow(run.graph(), plan)).as(run::replay).matches(goal);
      }
      case Answer.No() -> assertThat(nearest).as(run::replay).isEmpty();
      case Answer.NotKnown(int bound) -> throw new AssertionError("Not known within " + bound);
    }
  }

  private static void checkLiveness(
      RandomRun run, String event, Liveness liveness, OptionalInt nearest) {
    switch (liveness) {
      case Liveness.CanBeLost(List<String> plan) -> {
        assertThat(OptionalInt.of(plan.size())).as(run::replay).isEqualTo(nearest);
        Marking lost = follow(run.graph(), plan);
        assertThat(depths(lost).keySet())
            .as(run::replay)
            .noneMatch(marking -> marking.enabled(event));
      }
      case Liveness.Live() -> assertThat(nearest).as(run::replay).isEmpty();
      case Liveness.NotKnown(int bound) -> throw new AssertionError("Not known within " + bound);
    }
  }

  private static Marking follow(DcrGraph graph, List<String> plan) {
    Marking marking = graph.initial();
    for (String event : plan) {
      marking = marking.execute(event);
    }
    return marking;
  }

  private static OptionalInt nearest(Map<Marking, Integer> depths, Predicate<Marking> goal) {
    return depths.entrySet().stream()
        .filter(entry -> goal.test(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .min();
  }

  private static Predicate<Marking> lost(Map<Marking, Integer> depths, Predicate<Marking> goal) {
    Set<Marking> hopeful = new LinkedHashSet<>(depths.keySet().stream().filter(goal).toList());
    boolean grown = true;
    while (grown) {
      grown =
          hopeful.addAll(
              depths.keySet().stream()
                  .filter(m -> m.enabled().stream().map(m::execute).anyMatch(hopeful::contains))
                  .toList());
    }
    return marking -> !hopeful.contains(marking);
  }

  private static Map<Marking, Integer> depths(Marking start) {
    Map<Marking, Integer> depths = new LinkedHashMap<>();
    Deque<Marking> open = new ArrayDeque<>();
    depths.put(start, 0);
    open.add(start);
    while (!open.isEmpty()) {
      Marking marking = open.remove();
      for (String event : marking.enabled()) {
        Marking next = marking.execute(event);
        if (depths.putIfAbsent(next, depths.get(marking) + 1) == null) {
          open.add(next);
        }
      }
    }
    return depths;
  }
}
