package org.banfa.app.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The invented city as its file tells it: offices, people and the lives of projects.
 *
 * @param shares which part of a project's budget stands for an amount, in thousandths
 * @param days facts that are filled with the day of the act
 */
record CityPlan(
    LocalDate today,
    String pack,
    String password,
    LocalDate since,
    List<Office> offices,
    List<Person> people,
    List<Admin> administrators,
    Map<String, String> with,
    Map<String, Integer> shares,
    List<String> days,
    SequencedMap<String, List<Step>> lives,
    List<Project> projects) {

  record Office(
      String code, String name, Optional<String> parent, List<String> roles, boolean oversight) {}

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
      String unit,
      LocalDate begins,
      String budget,
      Map<String, String> with,
      List<Leg> life) {}

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException where something is missing or of the wrong kind
   */
  static CityPlan read(String yaml) {
    Map<String, Object> all = map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    return new CityPlan(
        maybe(all, "today").map(LocalDate::parse).orElse(day(all, "since")),
        text(all, "pack"),
        maybe(all, "password").orElse(""),
        day(all, "since"),
        maps(all, "offices").stream().map(CityPlan::office).toList(),
        maps(all, "people").stream().map(CityPlan::person).toList(),
        maps(all, "administrators").stream().map(CityPlan::admin).toList(),
        texts(all.getOrDefault("with", Map.of())),
        shares(map(all.getOrDefault("shares", Map.of()))),
        strings(all.getOrDefault("days", List.of())),
        lives(map(all.getOrDefault("lives", Map.of()))),
        maps(all, "projects").stream().map(CityPlan::project).toList());
  }

  private static Office office(Map<String, Object> one) {
    return new Office(
        text(one, "code"),
        text(one, "name"),
        maybe(one, "parent"),
        strings(one.getOrDefault("roles", List.of())),
        Boolean.TRUE.equals(one.get("oversight")));
  }

  private static Person person(Map<String, Object> one) {
    return new Person(
        text(one, "account"),
        text(one, "name"),
        text(one, "office"),
        text(one, "post"),
        maybe(one, "shown"),
        maybe(one, "look"));
  }

  private static Admin admin(Map<String, Object> one) {
    return new Admin(
        text(one, "account"),
        text(one, "name"),
        text(one, "duty"),
        text(one, "office"),
        maybe(one, "shown").orElse(""),
        maybe(one, "look").orElse(""));
  }

  private static Map<String, Integer> shares(Map<String, Object> all) {
    Map<String, Integer> shares = new LinkedHashMap<>();
    all.forEach((fact, thousandths) -> shares.put(fact, (Integer) thousandths));
    return shares;
  }

  private static SequencedMap<String, List<Step>> lives(Map<String, Object> all) {
    SequencedMap<String, List<Step>> lives = new LinkedHashMap<>();
    all.forEach((name, steps) ->
        lives.put(name, ((List<?>) steps).stream().map(step -> step(map(step))).toList()));
    return lives;
  }

  private static Step step(Map<String, Object> one) {
    return new Step(
        (Integer) needed(one, "after"),
        text(one, "by"),
        text(one, "act"),
        maybe(one, "of"),
        maybe(one, "outcome"),
        maybe(one, "opinion").orElse(""));
  }

  private static Project project(Map<String, Object> one) {
    List<Leg> life = new ArrayList<>();
    for (Object leg : (List<?>) needed(one, "life")) {
      life.add(leg instanceof String name ? new Stretch(name) : new Until(day(map(leg), "until")));
    }
    return new Project(
        text(one, "name"),
        text(one, "unit"),
        day(one, "begins"),
        text(one, "budget"),
        texts(one.getOrDefault("with", Map.of())),
        life);
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> all = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((key, one) -> all.put((String) key, one));
    return all;
  }

  private static List<Map<String, Object>> maps(Map<String, Object> from, String key) {
    return ((List<?>) from.getOrDefault(key, List.of())).stream().map(CityPlan::map).toList();
  }

  private static Map<String, String> texts(Object value) {
    Map<String, String> all = new LinkedHashMap<>();
    map(value).forEach((key, one) -> all.put(key, one.toString()));
    return all;
  }

  private static List<String> strings(Object value) {
    return ((List<?>) value).stream().map(String.class::cast).toList();
  }

  private static Object needed(Map<String, Object> from, String key) {
    Object found = from.get(key);
    if (found == null) {
      throw new IllegalArgumentException("the city's file lacks " + key);
    }
    return found;
  }

  /** The steps of a stretch of life. */
  List<Step> life(String name) {
    return Optional.ofNullable(lives.get(name))
        .orElseThrow(() -> new IllegalArgumentException("the city's file has no life " + name));
  }

  private static Optional<String> maybe(Map<String, Object> from, String key) {
    return Optional.ofNullable(from.get(key)).map(Object::toString);
  }

  private static String text(Map<String, Object> from, String key) {
    return needed(from, key).toString();
  }

  private static LocalDate day(Map<String, Object> from, String key) {
    return LocalDate.parse(text(from, key));
  }
}
