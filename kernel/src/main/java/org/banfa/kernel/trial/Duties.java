package org.banfa.kernel.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.banfa.kernel.Assessment;
import org.banfa.kernel.Duty;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.time.DueDate;
import org.banfa.kernel.trial.Difference.Owed;
import org.banfa.kernel.trial.Difference.OwedOtherwise;

/** Compares what is owed. */
record Duties(Kernel now, Kernel other) {

  /**
   * The same duty under two laws. Numbers of duties are given in the order they open, which is
   * another one where a rule is missing; so they are counted for each rule, object and bearer: a
   * duty of somebody else is another one.
   */
  private record Key(
      String rule, ObjectId object, String bearer, Optional<String> period, int count) {}

  List<OwedOtherwise> between(Assessment before, Assessment after) {
    SequencedMap<Key, DutyStatus> first = owed(before);
    SequencedMap<Key, DutyStatus> second = owed(after);
    SequencedSet<Key> keys = new LinkedHashSet<>(first.sequencedKeySet());
    keys.addAll(second.sequencedKeySet());
    List<OwedOtherwise> all = new ArrayList<>();
    for (Key key : keys) {
      Optional<DutyStatus> one = Optional.ofNullable(first.get(key));
      Optional<DutyStatus> two = Optional.ofNullable(second.get(key));
      Owed was = one.map(Duties::owed).orElse(Owed.NOT);
      Owed is = two.map(Duties::owed).orElse(Owed.NOT);
      if (!was.equals(is)) {
        Duty duty = one.or(() -> two).orElseThrow().duty();
        Kernel law = one.isPresent() ? now : other;
        all.add(
            new OwedOtherwise(
                duty.object(),
                duty.rule(),
                duty.act(),
                duty.bearer(),
                was,
                is,
                cites(law, duty.rule())));
      }
    }
    return all;
  }

  private static SequencedMap<Key, DutyStatus> owed(Assessment assessment) {
    SequencedMap<Key, DutyStatus> all = new LinkedHashMap<>();
    for (DutyStatus status : assessment.duties()) {
      Duty duty = status.duty();
      int count = 0;
      while (all.containsKey(key(duty, count))) {
        count++;
      }
      all.put(key(duty, count), status);
    }
    return all;
  }

  private static Key key(Duty duty, int count) {
    return new Key(duty.rule(), duty.object(), duty.bearer(), duty.period(), count);
  }

  private static Owed owed(DutyStatus status) {
    return status.duty().open() ? new Owed(true, status.due().flatMap(DueDate::due)) : Owed.NOT;
  }

  static List<String> cites(Kernel law, String rule) {
    return Optional.ofNullable(law.pack().rules().get(rule))
        .map(Rule::head)
        .map(Rule.Head::cites)
        .orElse(List.of());
  }
}
