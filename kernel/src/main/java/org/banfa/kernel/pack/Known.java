package org.banfa.kernel.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.pack.Tree.Words;

/**
 * The names that a pack has written, to look references up in.
 *
 * @param rules those of all rules, also of the ones that could not be read
 */
record Known(Pack pack, List<String> rules) {

  List<String> provisions() {
    return List.copyOf(pack.provisions().sequencedKeySet());
  }

  List<String> roles() {
    return List.copyOf(pack.roles().sequencedKeySet());
  }

  List<String> objects() {
    return List.copyOf(pack.objects().sequencedKeySet());
  }

  List<String> stages() {
    return pack.stages().stream().map(Stage::id).toList();
  }

  List<String> acts() {
    return List.copyOf(pack.acts().sequencedKeySet());
  }

  List<String> readings() {
    return List.copyOf(pack.readings().sequencedKeySet());
  }

  /** What a {@code $name} may be. */
  List<String> values() {
    return Stream.concat(
            pack.readings().sequencedKeySet().stream(),
            pack.houseRules().sequencedKeySet().stream())
        .toList();
  }

  List<String> slots() {
    return pack.acts().values().stream()
        .flatMap(act -> act.slots().stream())
        .map(Act.Slot::id)
        .distinct()
        .toList();
  }

  List<String> occurrences() {
    return pack.rules().values().stream()
        .flatMap(rule -> rule.occurrences().stream())
        .distinct()
        .toList();
  }

  /** Facts and the results of classifications. */
  List<String> facts() {
    return Stream.concat(
            pack.objects().values().stream()
                .flatMap(object -> object.facts().values().stream().map(Fact::id)),
            pack.classifications().sequencedKeySet().stream())
        .toList();
  }

  List<String> classifications() {
    return List.copyOf(pack.classifications().sequencedKeySet());
  }

  /** Whether that classification turns on a measure. */
  boolean measures(String classification) {
    return Optional.ofNullable(pack.classifications().get(classification))
        .flatMap(Classification::measure)
        .isPresent();
  }

  /** Whether the fact adds up the other one over child objects. */
  boolean sums(String fact, String each) {
    return pack.fact(fact)
        .filter(found -> found.source() instanceof Fact.Sum(String child, _) && child.equals(each))
        .isPresent();
  }

  Optional<Rule> rule(String id) {
    return Optional.ofNullable(pack.rules().get(id));
  }

  Optional<List<String>> outcomes(String act) {
    return Optional.ofNullable(pack.acts().get(act))
        .map(found -> List.copyOf(found.outcomes().sequencedKeySet()));
  }

  /** The type of a fact; empty for the result of a classification and for what is not there. */
  Optional<FactType> type(String fact) {
    return pack.fact(fact).map(Fact::type);
  }

  /** The type of a fact of these objects. */
  static Optional<FactType> type(SequencedMap<String, ObjectType> objects, String fact) {
    return objects.values().stream()
        .flatMap(object -> object.facts().values().stream())
        .filter(found -> found.id().equals(fact))
        .map(Fact::type)
        .findFirst();
  }

  /** Whether nobody can say the fact, because it follows from others. */
  boolean derived(String fact) {
    return pack.classifications().containsKey(fact)
        || pack.fact(fact).filter(found -> !(found.source() instanceof Fact.Entered)).isPresent();
  }

  /** The type and those it hangs under, nearest first; empty where there is no such type. */
  List<String> lineage(String object) {
    var lineage = new ArrayList<String>();
    Optional<ObjectType> next = Optional.ofNullable(pack.objects().get(object));
    while (next.isPresent() && !lineage.contains(next.get().id())) {
      lineage.add(next.get().id());
      next = next.get().parent().map(pack.objects()::get);
    }
    return List.copyOf(lineage);
  }

  List<String> children(String object) {
    return pack.objects().values().stream()
        .filter(type -> type.parent().filter(object::equals).isPresent())
        .map(ObjectType::id)
        .toList();
  }

  /** What the options of a reading put in place of its name, each at its own place. */
  List<Words> optionsOf(String reading) {
    return Stream.ofNullable(pack.readings().get(reading))
        .flatMap(found -> found.options().values().stream())
        .map(option ->
            at("readings." + reading + ".options." + option.id() + ".value", option.value()))
        .toList();
  }

  /** What the name may be replaced by, each at its own place. */
  List<Words> valuesOf(String name) {
    Stream<Words> readings = optionsOf(name).stream();
    Stream<Words> houseRules =
        Stream.ofNullable(pack.houseRules().get(name))
            .map(houseRule -> at("house_rules." + name + ".value", houseRule.value()));
    return Stream.concat(readings, houseRules).filter(words -> !words.text().isEmpty()).toList();
  }

  private Words at(String path, String text) {
    return new Words(text, pack.places().getOrDefault(path, new Where(path, 1, 1)));
  }

  /** The word that a pack writes the type with. */
  static String word(FactType type) {
    return switch (type) {
      case FactType.MoneyType _ -> "money";
      case FactType.WholeType _ -> "whole";
      case FactType.FlagType _ -> "flag";
      case FactType.DayType _ -> "day";
      case FactType.TextType _ -> "text";
      case FactType.ChoiceType _ -> "choice";
    };
  }
}
