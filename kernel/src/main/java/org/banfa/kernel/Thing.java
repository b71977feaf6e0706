package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * An object of a history with what is known of it and done on it.
 *
 * @param facts stated facts by full name; derived ones are computed when asked for
 * @param parts of joint acts not complete yet: act to the parts that are in
 * @param excluded acts that a consequence made inapplicable
 * @param ended whether a consequence ended it
 */
public record Thing(
    ObjectId id,
    Optional<ObjectId> parent,
    LocalDate openedOn,
    SequencedMap<String, Known> facts,
    List<Deed> deeds,
    SequencedMap<String, List<Part>> parts,
    Set<String> excluded,
    boolean ended) {

  public Thing {
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    deeds = List.copyOf(deeds);
    parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
    excluded = Collections.unmodifiableSet(new TreeSet<>(excluded));
  }

  /** One role's part of a joint act. */
  public record Part(String role, LocalDate on, Optional<String> outcome) {}

  static Thing opened(ObjectId id, Optional<ObjectId> parent, LocalDate on) {
    return new Thing(
        id, parent, on, new LinkedHashMap<>(), List.of(), new LinkedHashMap<>(), Set.of(), false);
  }

  /** The latest deed of the act that still counts. */
  public Optional<Deed> last(String act) {
    return deeds.reversed().stream()
        .filter(deed -> deed.act().equals(act) && !deed.reset())
        .findFirst();
  }

  Thing knowing(Map<String, Known> more) {
    LinkedHashMap<String, Known> all = new LinkedHashMap<>(facts);
    all.putAll(more);
    return new Thing(id, parent, openedOn, all, deeds, parts, excluded, ended);
  }

  Thing having(Deed deed) {
    List<Deed> all = new ArrayList<>(deeds);
    all.add(deed);
    LinkedHashMap<String, List<Part>> rest = new LinkedHashMap<>(parts);
    rest.remove(deed.act());
    return new Thing(id, parent, openedOn, facts, all, rest, excluded, ended);
  }

  Thing taking(String act, Part part) {
    LinkedHashMap<String, List<Part>> all = new LinkedHashMap<>(parts);
    List<Part> ofAct = new ArrayList<>(all.getOrDefault(act, List.of()));
    ofAct.removeIf(earlier -> earlier.role().equals(part.role()));
    ofAct.add(part);
    all.put(act, List.copyOf(ofAct));
    return new Thing(id, parent, openedOn, facts, deeds, all, excluded, ended);
  }

  Thing resetting(Set<String> acts) {
    List<Deed> all =
        deeds.stream().map(deed -> acts.contains(deed.act()) ? deed.undone() : deed).toList();
    LinkedHashMap<String, List<Part>> rest = new LinkedHashMap<>(parts);
    rest.keySet().removeAll(acts);
    return new Thing(id, parent, openedOn, facts, all, rest, excluded, ended);
  }

  Thing excluding(Set<String> now) {
    return new Thing(id, parent, openedOn, facts, deeds, parts, now, ended);
  }

  Thing end() {
    return new Thing(id, parent, openedOn, facts, deeds, parts, excluded, true);
  }
}
