package org.banfa.kernel.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.banfa.kernel.Duty;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.Violation;
import org.banfa.kernel.trial.Difference.BrokenOtherwise;

/** Compares what was broken. */
record Breaches(Kernel now, Kernel other) {

  private record Breach(ObjectId object, String rule, String act, List<String> cites) {}

  List<BrokenOtherwise> between(State before, State after) {
    SequencedSet<Breach> first = breaches(now, before);
    SequencedSet<Breach> second = breaches(other, after);
    List<BrokenOtherwise> all = new ArrayList<>();
    first.stream()
        .filter(one -> !second.contains(one))
        .forEach(one -> all.add(otherwise(one, false)));
    second.stream()
        .filter(one -> !first.contains(one))
        .forEach(one -> all.add(otherwise(one, true)));
    return all;
  }

  private static SequencedSet<Breach> breaches(Kernel law, State state) {
    SequencedSet<Breach> all = new LinkedHashSet<>();
    for (Duty duty : state.duties()) {
      if (duty.breachedOn().isPresent()) {
        List<String> cites = Duties.cites(law, duty.rule());
        all.add(new Breach(duty.object(), duty.rule(), duty.act(), cites));
      }
    }
    for (Violation one : state.violations()) {
      all.add(new Breach(one.object(), one.blocker().rule(), one.act(), one.blocker().cites()));
    }
    return all;
  }

  private static BrokenOtherwise otherwise(Breach one, boolean after) {
    return new BrokenOtherwise(one.object(), one.rule(), one.act(), after, one.cites());
  }
}
