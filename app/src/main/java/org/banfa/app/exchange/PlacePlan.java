package org.banfa.app.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.app.identity.Adoption;
import org.banfa.app.identity.Jurisdiction;

/**
 * A place as its file tells it: the regulations it uses, its offices and people, and, in a
 * demonstration, the lives of invented projects.
 *
 * @param source the name of the file, for errors
 * @param since the day from which all of it holds, where nothing else is said
 * @param shares which part of a project's budget stands for an amount, in thousandths
 * @param days facts that are filled with the day of the act
 */
record PlacePlan(
    String source,
    Jurisdiction place,
    List<Adoption> packs,
    LocalDate since,
    List<Office> offices,
    List<Person> people,
    List<Admin> administrators,
    Map<String, String> with,
    Map<String, Integer> shares,
    List<String> days,
    SequencedMap<String, List<Step>> lives,
    List<Project> projects) {

  /**
   * An office.
   *
   * @param roles the roles it plays, by pack
   */
  record Office(
      String code,
      String name,
      Optional<String> parent,
      SequencedMap<String, List<String>> roles,
      boolean oversight) {}

  record Person(
      String account,
      String name,
      String office,
      String post,
      Optional<String> shown,
      Optional<String> look) {}

  record Admin(
      String account, String name, String duty, String office, String shown, String look) {}

  /**
   * One act of a life.
   *
   * @param after days after the step before it
   * @param of the type of object it is done on, the newest of its kind; empty for the project
   */
  record Step(
      int after,
      String by,
      String act,
      Optional<String> of,
      Optional<String> outcome,
      String opinion) {}

  /** A stretch of a life, or a day on which the next stretch begins. */
  sealed interface Leg {}

  record Stretch(String name) implements Leg {}

  record Until(LocalDate day) implements Leg {}

  record Project(
      String name,
      String pack,
      String unit,
      LocalDate begins,
      String budget,
      Map<String, String> with,
      List<Leg> life) {}

  /** The steps of a stretch of life. */
  List<Step> life(String name) {
    return Optional.ofNullable(lives.get(name))
        .orElseThrow(() -> new IllegalArgumentException(source + " has no life " + name));
  }
}
