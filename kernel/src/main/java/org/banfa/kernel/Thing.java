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
import java.util.TreeMap;
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

  /**
   * One role's part of an act.
   *
   * @param attached slot to the items ticked as contained
   * @param opened the object it brought into being
   * @param relied permissions that stood in for a rule
   * @param against what stood in its way when it was done all the same
   */
  public record Part(
      String role,
      LocalDate on,
      Optional<String> outcome,
      SequencedMap<String, Set<String>> attached,
      Optional<ObjectId> opened,
      List<String> relied,
      List<Blocker> against) {
    public Part {
      attached = sorted(attached);
      relied = List.copyOf(relied);
      against = List.copyOf(against);
    }
  }

  /**
   * The same in the order of names, so that nothing hangs on the order in which a form was filled
   * in.
   */
  static SequencedMap<String, Set<String>> sorted(Map<String, Set<String>> attached) {
    SequencedMap<String, Set<String>> all = new TreeMap<>();
    attached.forEach(
        (slot, items) -> all.put(slot, Collections.unmodifiableSet(new TreeSet<>(items))));
    return Collections.unmodifiableSequencedMap(all);
  }

  static Thing opened(ObjectId id, Optional<ObjectId> parent, LocalDate on) {
    return new Thing(
        id, parent, on, new LinkedHashMap<>(), List.of(), new LinkedHashMap<>(), Set.of(), false);
  }

  /** The parts of the act that are in while others are wanting. */
  List<Part> parts(String act) {
    return parts.getOrDefault(act, List.of());
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
