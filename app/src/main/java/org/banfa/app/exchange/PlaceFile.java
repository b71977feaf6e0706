package org.banfa.app.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.banfa.app.identity.Adoption;
import org.banfa.app.identity.Jurisdiction;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads place files: one place for each YAML document. Everything wrong is said with the file and
 * the place in it.
 */
final class PlaceFile {

  private static final Set<String> KEYS =
      Set.of(
          "place",
          "name",
          "packs",
          "since",
          "offices",
          "people",
          "administrators",
          "with",
          "shares",
          "days",
          "lives",
          "projects");

  private final String source;
  private final Node top;

  private PlaceFile(String source, Node top) {
    this.source = source;
    this.top = top;
  }

  /**
   * The places of a file, in its order.
   *
   * @param source what to call the file in an error
   * @throws IllegalArgumentException where something is missing, unknown or of the wrong kind
   */
  static List<PlacePlan> read(String source, String yaml) {
    List<PlacePlan> all = new ArrayList<>();
    try {
      for (Object one : new Load(LoadSettings.builder().build()).loadAllFromString(yaml)) {
        all.add(new PlaceFile(source, new Node(source, one)).plan());
      }
    } catch (YamlEngineException broken) {
      throw new IllegalArgumentException(source + " is not YAML: " + broken.getMessage(), broken);
    }
    return all;
  }

  private PlacePlan plan() {
    top.only(KEYS);
    LocalDate since = top.day("since");
    List<Adoption> packs = top.each("packs", one -> adoption(one, since));
    if (packs.isEmpty()) {
      throw top.wrong("names no packs");
    }
    return new PlacePlan(
        source,
        jurisdiction(),
        packs,
        since,
        top.each("offices", one -> office(one, packs)),
        top.each("people", PlaceFile::person),
        top.each("administrators", PlaceFile::admin),
        top.texts("with"),
        shares(),
        top.strings("days"),
        lives(),
        top.each("projects", one -> project(one, packs)));
  }

  private Jurisdiction jurisdiction() {
    try {
      return new Jurisdiction(top.text("place"), top.text("name"));
    } catch (IllegalArgumentException bad) {
      throw top.wrong(String.valueOf(bad.getMessage()));
    }
  }

  private static Adoption adoption(Node one, LocalDate since) {
    if (one.value() instanceof String pack) {
      return new Adoption(pack, since, Optional.empty());
    }
    one.only(Set.of("pack", "from", "until"));
    return new Adoption(
        one.text("pack"), one.has("from") ? one.day("from") : since, one.maybeDay("until"));
  }

  private static PlacePlan.Office office(Node one, List<Adoption> packs) {
    one.only(Set.of("code", "name", "parent", "roles", "oversight"));
    return new PlacePlan.Office(
        one.text("code"),
        one.text("name"),
        one.maybe("parent"),
        roles(one, packs),
        one.maybe("oversight").filter("true"::equals).isPresent());
  }

  /** A list names roles of the place's only pack; where it has several, they stand by pack. */
  private static SequencedMap<String, List<String>> roles(Node office, List<Adoption> packs) {
    SequencedMap<String, List<String>> roles = new LinkedHashMap<>();
    if (!office.has("roles")) {
      return roles;
    }
    Node said = office.at("roles");
    if (said.value() instanceof List<?>) {
      roles.put(onlyPack(said, packs), office.strings("roles"));
      return roles;
    }
    for (String pack : said.map().keySet()) {
      if (packs.stream().noneMatch(one -> one.pack().equals(pack))) {
        throw said.wrong("names the pack " + pack + ", which the place does not use");
      }
      roles.put(pack, said.strings(pack));
    }
    return roles;
  }

  private static String onlyPack(Node where, List<Adoption> packs) {
    List<String> all = packs.stream().map(Adoption::pack).distinct().toList();
    if (all.size() > 1) {
      throw where.wrong("must say which of the packs " + all + " it means");
    }
    return all.getFirst();
  }

  private static PlacePlan.Person person(Node one) {
    one.only(Set.of("account", "name", "office", "post", "shown", "look"));
    return new PlacePlan.Person(
        one.text("account"),
        one.text("name"),
        one.text("office"),
        one.text("post"),
        one.maybe("shown"),
        one.maybe("look"));
  }

  private static PlacePlan.Admin admin(Node one) {
    one.only(Set.of("account", "name", "duty", "office", "shown", "look"));
    return new PlacePlan.Admin(
        one.text("account"),
        one.text("name"),
        one.text("duty"),
        one.text("office"),
        one.maybe("shown").orElse(""),
        one.maybe("look").orElse(""));
  }

  private Map<String, Integer> shares() {
    Map<String, Integer> shares = new LinkedHashMap<>();
    if (top.has("shares")) {
      Node all = top.at("shares");
      all.map().keySet().forEach(fact -> shares.put(fact, all.whole(fact)));
    }
    return shares;
  }

  private SequencedMap<String, List<PlacePlan.Step>> lives() {
    SequencedMap<String, List<PlacePlan.Step>> lives = new LinkedHashMap<>();
    if (top.has("lives")) {
      Node all = top.at("lives");
      all.map().keySet().forEach(name -> lives.put(name, all.each(name, PlaceFile::step)));
    }
    return lives;
  }

  private static PlacePlan.Step step(Node one) {
    one.only(Set.of("after", "by", "act", "of", "outcome", "opinion"));
    return new PlacePlan.Step(
        one.whole("after"),
        one.text("by"),
        one.text("act"),
        one.maybe("of"),
        one.maybe("outcome"),
        one.maybe("opinion").orElse(""));
  }

  private static PlacePlan.Project project(Node one, List<Adoption> packs) {
    one.only(Set.of("name", "pack", "unit", "begins", "budget", "with", "life"));
    return new PlacePlan.Project(
        one.text("name"),
        one.maybe("pack").orElseGet(() -> onlyPack(one, packs)),
        one.text("unit"),
        one.day("begins"),
        one.text("budget"),
        one.texts("with"),
        one.each("life", PlaceFile::leg));
  }

  private static PlacePlan.Leg leg(Node one) {
    return one.value() instanceof String name
        ? new PlacePlan.Stretch(name)
        : new PlacePlan.Until(one.day("until"));
  }

  /** A part of the file with the words for where it stands. */
  private record Node(String where, Object value) {

    IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException(where + " " + what);
    }

    Map<String, Object> map() {
      if (!(value instanceof Map<?, ?> raw)) {
        throw wrong("is to be a list of names with values, and is " + value);
      }
      Map<String, Object> all = new LinkedHashMap<>();
      raw.forEach((key, one) -> all.put(String.valueOf(key), one));
      return all;
    }

    void only(Set<String> keys) {
      for (String key : map().keySet()) {
        if (!keys.contains(key)) {
          throw wrong("has " + key + ", which means nothing here");
        }
      }
    }

    boolean has(String key) {
      return map().get(key) != null;
    }

    Node at(String key) {
      Object found = map().get(key);
      if (found == null) {
        throw wrong("lacks " + key);
      }
      return new Node(where + ": " + key, found);
    }

    String text(String key) {
      Node found = at(key);
      if (found.value instanceof Map<?, ?> || found.value instanceof List<?>) {
        throw found.wrong("is to be text");
      }
      return found.value.toString();
    }

    Optional<String> maybe(String key) {
      return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    int whole(String key) {
      if (at(key).value instanceof Integer number) {
        return number;
      }
      throw at(key).wrong("is to be a whole number");
    }

    LocalDate day(String key) {
      String text = text(key);
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException _) {
        throw at(key).wrong("is to be a day such as 2026-10-12, and is " + text);
      }
    }

    Optional<LocalDate> maybeDay(String key) {
      return has(key) ? Optional.of(day(key)) : Optional.empty();
    }

    /** The parts of a list; none where it is not there. */
    <T> List<T> each(String key, Function<Node, T> reader) {
      if (!has(key)) {
        return List.of();
      }
      if (!(at(key).value instanceof List<?> raw)) {
        throw at(key).wrong("is to be a list");
      }
      List<T> all = new ArrayList<>();
      for (int i = 0; i < raw.size(); i++) {
        all.add(reader.apply(new Node(where + ": " + key + " " + (i + 1), raw.get(i))));
      }
      return all;
    }

    List<String> strings(String key) {
      return each(key, one -> one.value.toString());
    }

    Map<String, String> texts(String key) {
      Map<String, String> all = new LinkedHashMap<>();
      if (has(key)) {
        Node inner = at(key);
        inner.map().keySet().forEach(name -> all.put(name, inner.text(name)));
      }
      return all;
    }
  }
}
