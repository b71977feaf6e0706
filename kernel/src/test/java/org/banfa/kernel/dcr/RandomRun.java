package org.banfa.kernel.dcr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A random graph, its random starting marking, and a random run of it. Most steps are enabled ones;
 * some are not, as acts done too early.
 */
record RandomRun(long seed, int number, DcrGraph graph, List<String> steps) {

  private static final String SEED = "banfa.seed";

  /** The seed given by {@code -Dbanfa.seed}, or a fixed one. */
  static long chosenSeed() {
    return Long.getLong(SEED, 20261122L);
  }

  static List<RandomRun> many(long seed, int count) {
    return IntStream.range(0, count).mapToObj(number -> one(seed, number)).toList();
  }

  /** Every run has a generator of its own, so that one can be replayed without the others. */
  static RandomRun one(long seed, int number) {
    RandomGenerator random = new SplittableRandom(seed * 1_000_003L + number);
    int events = number % 250 == 249 ? random.nextInt(60, 140) : random.nextInt(1, 9);
    DcrGraph graph = graph(random, events);
    return new RandomRun(seed, number, graph, steps(random, graph));
  }

  String replay() {
    return "graph %d of seed %d, replay with -D%s=%d: %s, steps %s"
        .formatted(number, seed, SEED, seed, graph.relations(), steps);
  }

  private static DcrGraph graph(RandomGenerator random, int events) {
    DcrGraph.Builder builder = DcrGraph.builder();
    for (int event = 0; event < events; event++) {
      builder.event("e" + event);
      mark(random, builder, "e" + event);
    }
    double density = random.nextDouble(0.1, 2.0) / Math.max(events, 3);
    for (Relation.Kind kind : Relation.Kind.values()) {
      for (int from = 0; from < events; from++) {
        for (int to = 0; to < events; to++) {
          if (random.nextDouble() < density) {
            builder.relation(kind, "e" + from, "e" + to);
          }
        }
      }
    }
    return builder.build();
  }

  private static void mark(RandomGenerator random, DcrGraph.Builder builder, String event) {
    if (random.nextInt(6) == 0) {
      builder.executed(event);
    }
    if (random.nextInt(5) == 0) {
      builder.pending(event);
    }
    if (random.nextInt(5) == 0) {
      builder.excluded(event);
    }
  }

  private static List<String> steps(RandomGenerator random, DcrGraph graph) {
    NaiveInterpreter naive = NaiveInterpreter.correct(graph);
    List<String> steps = new ArrayList<>();
    int length = random.nextInt(0, 13);
    while (steps.size() < length) {
      Set<String> enabled = naive.sight().enabled();
      boolean lawful = !enabled.isEmpty() && random.nextInt(8) > 0;
      List<String> choices = lawful ? List.copyOf(enabled) : graph.events();
      String step = choices.get(random.nextInt(choices.size()));
      naive.happen(step);
      steps.add(step);
    }
    return steps;
  }
}
