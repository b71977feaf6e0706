package org.banfa.kernel.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.banfa.kernel.ActStatus;
import org.banfa.kernel.Assessment;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.Standing;
import org.banfa.kernel.trial.Difference.Stands;
import org.banfa.kernel.trial.Difference.StandsOtherwise;

/** Compares how acts stand. */
final class Acts {

  private record Key(ObjectId object, String act) {}

  private Acts() {}

  static List<StandsOtherwise> between(Assessment before, Assessment after) {
    SequencedMap<Key, Standing> first = standings(before);
    SequencedMap<Key, Standing> second = standings(after);
    SequencedSet<Key> keys = new LinkedHashSet<>(first.sequencedKeySet());
    keys.addAll(second.sequencedKeySet());
    List<StandsOtherwise> all = new ArrayList<>();
    for (Key key : keys) {
      Optional<Standing> one = Optional.ofNullable(first.get(key));
      Optional<Standing> two = Optional.ofNullable(second.get(key));
      Stands was = one.map(Acts::stands).orElse(Stands.ABSENT);
      Stands is = two.map(Acts::stands).orElse(Stands.ABSENT);
      if (was != is) {
        SequencedSet<String> cites = new LinkedHashSet<>();
        one.ifPresent(standing -> cites.addAll(cites(standing)));
        two.ifPresent(standing -> cites.addAll(cites(standing)));
        all.add(new StandsOtherwise(key.object(), key.act(), was, is, List.copyOf(cites)));
      }
    }
    return all;
  }

  private static SequencedMap<Key, Standing> standings(Assessment assessment) {
    SequencedMap<Key, Standing> all = new LinkedHashMap<>();
    for (ActStatus one : assessment.acts()) {
      all.put(new Key(one.object(), one.act()), one.standing());
    }
    return all;
  }

  private static Stands stands(Standing standing) {
    return switch (standing) {
      case Standing.Open _ -> Stands.OPEN;
      case Standing.Blocked _ -> Stands.BLOCKED;
      case Standing.Unknown _ -> Stands.UNKNOWN;
      case Standing.NotApplicable _ -> Stands.NOT_APPLICABLE;
      case Standing.AlreadyDone _ -> Stands.DONE;
    };
  }

  private static List<String> cites(Standing standing) {
    return switch (standing) {
      case Standing.Blocked(List<Blocker> blockers) -> cites(blockers);
      case Standing.Unknown(List<Blocker> blockers, _) -> cites(blockers);
      case Standing.NotApplicable(List<Blocker> blockers) -> cites(blockers);
      case Standing.Open _, Standing.AlreadyDone _ -> List.of();
    };
  }

  private static List<String> cites(List<Blocker> blockers) {
    return blockers.stream().flatMap(blocker -> blocker.cites().stream()).distinct().toList();
  }
}
