package org.banfa.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.ObjectType;
import org.banfa.kernel.pack.Pack;

/**
 * What a guard may speak of when it is judged for an object of a type: the facts, classifications
 * and acts of that type and of the types above it.
 */
final class Scope {

  /** The outcome of an act that has not been done. */
  static final String NO_OUTCOME = "none";

  static final String DONE = "done.";
  static final String OUTCOME = "outcome.";
  static final String DAY = "day.";

  private final Pack pack;

  Scope(Pack pack) {
    this.pack = pack;
  }

  /** The type and those above it, nearest first. */
  List<String> lineage(String type) {
    List<String> all = new ArrayList<>();
    Optional<ObjectType> here = Optional.ofNullable(pack.objects().get(type));
    while (here.isPresent()) {
      all.add(here.get().id());
      here = here.get().parent().map(pack.objects()::get);
    }
    return all;
  }

  SequencedMap<String, FactType> variables(String type) {
    SequencedMap<String, FactType> all = new LinkedHashMap<>();
    for (String level : lineage(type)) {
      for (Fact fact : pack.object(level).facts().values()) {
        all.put(fact.id(), fact.type());
      }
      for (Classification sorting : pack.classifications().values()) {
        if (sorting.object().equals(level)) {
          all.put(sorting.id(), new FactType.ChoiceType(results(sorting)));
        }
      }
      for (Act act : pack.acts().values()) {
        if (act.on().equals(level)) {
          all.put(DONE + act.id(), FactType.FLAG);
          all.put(OUTCOME + act.id(), new FactType.ChoiceType(outcomes(act)));
          all.put(DAY + act.id(), FactType.DAY);
        }
      }
    }
    return all;
  }

  static List<String> results(Classification sorting) {
    return switch (sorting.table()) {
      case Classification.Scale scale ->
          scale.cells().stream().map(Classification.Cell::is).distinct().toList();
      case Classification.Cases cases ->
          cases.cases().stream().map(Classification.Case::is).distinct().toList();
    };
  }

  private static List<String> outcomes(Act act) {
    List<String> all = new ArrayList<>(act.outcomes().keySet());
    all.add(NO_OUTCOME);
    return all;
  }

  /** The type of object that a duty of doing the act lives on. */
  String dutyObject(String act) {
    return pack.act(act).on();
  }
}
