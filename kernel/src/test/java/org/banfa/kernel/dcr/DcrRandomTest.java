package org.banfa.kernel.dcr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Compares random runs with a second interpreter in Java; needs nothing installed. */
class DcrRandomTest {

  private static final int RUNS = 6_000;

  @Test
  void everyMarkingIsAsTheNaiveInterpreterSays() {
    for (RandomRun run : RandomRun.many(RandomRun.chosenSeed(), RUNS)) {
      assertThat(Sight.ofRun(run)).as(run::replay).isEqualTo(NaiveTrace.correct(run));
    }
  }

  @Test
  void anEventIsEnabledExactlyWhenNothingBlocksItAndOnlyThenExecutes() {
    for (RandomRun run : RandomRun.many(RandomRun.chosenSeed() + 1, 500)) {
      Marking marking = run.graph().initial();
      for (String step : run.steps()) {
        boolean free = marking.blockedBy(step).isEmpty();
        assertThat(marking.enabled(step)).as(run::replay).isEqualTo(free);
        if (free) {
          assertThat(marking.execute(step)).as(run::replay).isEqualTo(marking.happened(step));
        }
        marking = marking.happened(step);
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameRuns() {
    RandomRun once = RandomRun.one(7, 41);
    RandomRun again = RandomRun.one(7, 41);
    assertThat(again.graph().relations()).isEqualTo(once.graph().relations());
    assertThat(again.graph().initial().toString()).isEqualTo(once.graph().initial().toString());
    assertThat(again.steps()).isEqualTo(once.steps());
    assertThat(RandomRun.one(8, 41).replay()).isNotEqualTo(once.replay());
  }
}
