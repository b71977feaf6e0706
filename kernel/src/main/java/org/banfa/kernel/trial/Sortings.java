package org.banfa.kernel.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.trial.Difference.SortedOtherwise;

/** Compares how things are sorted. */
record Sortings(Kernel now, Kernel other) {

  List<SortedOtherwise> between(State before, State after) {
    SequencedSet<String> names = new LinkedHashSet<>();
    names.addAll(now.pack().classifications().sequencedKeySet());
    names.addAll(other.pack().classifications().sequencedKeySet());
    List<SortedOtherwise> all = new ArrayList<>();
    for (ObjectId object : before.things().keySet()) {
      for (String name : names) {
        Optional<String> first = code(now, before, object, name);
        Optional<String> second = code(other, after, object, name);
        if (!first.equals(second)) {
          SequencedSet<String> cites = new LinkedHashSet<>();
          first.ifPresent(code -> cites.addAll(cites(now.pack(), name, code)));
          second.ifPresent(code -> cites.addAll(cites(other.pack(), name, code)));
          all.add(new SortedOtherwise(object, name, first, second, List.copyOf(cites)));
        }
      }
    }
    return all;
  }

  private static Optional<String> code(Kernel kernel, State state, ObjectId object, String name) {
    return Optional.ofNullable(kernel.pack().classifications().get(name))
        .filter(sorting -> sorting.object().equals(object.type()))
        .filter(_ -> state.find(object).isPresent())
        .flatMap(_ ->
            kernel.value(state, object, name) instanceof Answer.Known(Value.Choice(String code))
                ? Optional.of(code)
                : Optional.empty());
  }

  private static List<String> cites(Pack pack, String name, String code) {
    return Optional.ofNullable(pack.classifications().get(name))
        .map(sorting -> sorting.cites(code))
        .orElse(List.of());
  }
}
