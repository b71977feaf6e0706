package org.banfa.kernel.dcr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that can be seen of a run at one moment. */
record Sight(
    Set<String> executed,
    Set<String> pending,
    Set<String> included,
    Set<String> enabled,
    boolean accepting) {

  static Sight of(Marking marking) {
    return new Sight(
        marking.executed(),
        marking.pending(),
        marking.included(),
        marking.enabled(),
        marking.accepting());
  }

  /** What the code under test shows before the first step and after each step. */
  static List<Sight> ofRun(RandomRun run) {
    List<Sight> sights = new ArrayList<>();
    Marking marking = run.graph().initial();
    sights.add(of(marking));
    for (String step : run.steps()) {
      marking = marking.happened(step);
      sights.add(of(marking));
    }
    return sights;
  }
}
