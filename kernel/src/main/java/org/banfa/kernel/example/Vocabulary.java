package org.banfa.kernel.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.ObjectType;
import org.banfa.kernel.pack.Pack;

/** The names of a pack that an example may use. */
record Vocabulary(Pack pack) {

  /** The outcome of an act that has not been done. */
  private static final String NO_OUTCOME = "none";

  /** The type and those above it, nearest first; empty where there is no such type. */
  List<String> lineage(String type) {
    List<String> all = new ArrayList<>();
    Optional<ObjectType> next = Optional.ofNullable(pack.objects().get(type));
    while (next.isPresent() && !all.contains(next.get().id())) {
      all.add(next.get().id());
      next = next.get().parent().flatMap(one -> Optional.ofNullable(pack.objects().get(one)));
    }
    return all;
  }

  /** Facts that somebody can say, of any of these types. */
  List<String> sayable(List<String> types) {
    return facts(types)
        .filter(fact -> fact.source() instanceof Fact.Entered)
        .map(Fact::id)
        .toList();
  }

  /** Everything that has a value for objects of the type. */
  List<String> visible(List<String> types) {
    Stream<String> facts = facts(types).map(Fact::id);
    Stream<String> sortings =
        pack.classifications().values().stream()
            .filter(sorting -> types.contains(sorting.object()))
            .map(Classification::id);
    return Stream.concat(facts, sortings).toList();
  }

  private Stream<Fact> facts(List<String> types) {
    return types.stream().flatMap(type -> pack.object(type).facts().values().stream());
  }

  /** The type of the values of a fact, classification or act variable. */
  Optional<FactType> type(String name) {
    Classification sorting = pack.classifications().get(name);
    if (sorting != null) {
      return Optional.of(new FactType.ChoiceType(results(sorting)));
    }
    int dot = name.indexOf('.');
    if (dot < 1) {
      return Optional.empty();
    }
    String head = name.substring(0, dot);
    String rest = name.substring(dot + 1);
    return ofAct(head, rest).or(() -> pack.fact(name).map(Fact::type));
  }

  private Optional<FactType> ofAct(String head, String id) {
    Optional<Act> act = Optional.ofNullable(pack.acts().get(id));
    return switch (head) {
      case "done" -> act.map(_ -> FactType.FLAG);
      case "day" -> act.map(_ -> FactType.DAY);
      case "outcome" -> act.map(one -> new FactType.ChoiceType(outcomes(one)));
      default -> Optional.empty();
    };
  }

  private static List<String> outcomes(Act act) {
    List<String> all = new ArrayList<>(act.outcomes().sequencedKeySet());
    all.add(NO_OUTCOME);
    return all;
  }

  private static List<String> results(Classification sorting) {
    return switch (sorting.table()) {
      case Classification.Scale scale ->
          scale.cells().stream().map(Classification.Cell::is).distinct().toList();
      case Classification.Cases cases ->
          cases.cases().stream().map(Classification.Case::is).distinct().toList();
    };
  }

  /** What rules may say has happened. */
  List<String> occurrences() {
    return pack.rules().values().stream()
        .flatMap(rule -> rule.occurrences().stream())
        .distinct()
        .toList();
  }
}
