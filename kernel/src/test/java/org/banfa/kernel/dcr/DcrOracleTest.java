package org.banfa.kernel.dcr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares every marking of thousands of random runs with an independent answer-set encoding.
 *
 * <p>{@code -Dbanfa.seed=N} replays another seed. Without clingo on the path the comparison is
 * skipped, unless {@code -Dbanfa.require.clingo=true}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DcrOracleTest {

  private static final int RUNS = 5_000;
  private static final int BATCH = 2_500;

  /** Enough to tell a wrong reading from the right one. */
  private static final int RUNS_FOR_A_WRONG_READING = 2_000;

  private final List<RandomRun> runs = RandomRun.many(RandomRun.chosenSeed(), RUNS);
  private final List<List<Sight>> told = new ArrayList<>();

  @BeforeAll
  void askTheOracleOnce(@TempDir Path folder) throws Exception {
    if (!ClingoOracle.installed()) {
      String line = "clingo is not installed: DCR graphs are not compared with the oracle.";
      if (Boolean.getBoolean("banfa.require.clingo")) {
        fail(line);
      }
      System.err.println(line);
      abort(line);
    }
    for (int from = 0; from < RUNS; from += BATCH) {
      told.addAll(ClingoOracle.traces(runs.subList(from, from + BATCH), folder));
    }
  }

  @Test
  void everyMarkingIsAsTheOracleSays() {
    for (RandomRun run : runs) {
      assertThat(Sight.ofRun(run)).as(run::replay).isEqualTo(told.get(run.number()));
    }
  }

  @Test
  void theRunsCoverBothAnswersOfEveryQuestion() {
    List<Sight> all = told.stream().flatMap(List::stream).toList();
    assertThat(all).hasSizeGreaterThan(RUNS);
    assertThat(all.stream().filter(Sight::accepting).count()).isBetween(RUNS / 2L, all.size() / 2L);
    assertThat(all.stream().filter(sight -> sight.enabled().isEmpty()).count())
        .isBetween(RUNS / 10L, all.size() / 2L);
    assertThat(runs.stream().filter(run -> run.graph().events().size() > 2 * Long.SIZE))
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(NaiveInterpreter.Fault.class)
  void aWrongReadingOfTheRulesIsCaught(NaiveInterpreter.Fault fault) {
    long caught =
        runs.stream()
            .limit(RUNS_FOR_A_WRONG_READING)
            .filter(run -> !NaiveTrace.wrong(run, fault).equals(told.get(run.number())))
            .count();
    assertThat(caught)
        .as("runs of seed %d on which %s differs", RandomRun.chosenSeed(), fault)
        .isGreaterThan(10);
  }
}
