package org.banfa.kernel.dcr;

import java.util.ArrayList;
import java.util.List;

/** What a {@link NaiveInterpreter} sees before the first step of a run and after each step. */
final class NaiveTrace {

  private NaiveTrace() {}

  static List<Sight> correct(RandomRun run) {
    return of(run, NaiveInterpreter.correct(run.graph()));
  }

  static List<Sight> wrong(RandomRun run, NaiveInterpreter.Fault fault) {
    return of(run, NaiveInterpreter.wrong(run.graph(), fault));
  }

  private static List<Sight> of(RandomRun run, NaiveInterpreter naive) {
    List<Sight> sights = new ArrayList<>();
    sights.add(naive.sight());
    for (String step : run.steps()) {
      naive.happen(step);
      sights.add(naive.sight());
    }
    return sights;
  }
}
