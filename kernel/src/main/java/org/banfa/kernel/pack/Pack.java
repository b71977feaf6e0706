package org.banfa.kernel.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.time.CountingRules;

/**
 * A regulation as data, as its author wrote it: guards and periods are still text, names of
 * readings not yet replaced. References have been checked.
 *
 * @param calendar the name of the table of working days
 * @param counting how its days are counted
 * @param objects by type name, a parent before its children
 * @param classifications by identifier, such as {@code project.tier}
 * @param sheet which facts to show of a project
 * @param places where each value stands, so that whoever compiles a guard or a period can point to
 *     it. The path is that of the keys from the top, joined with dots: {@code rules.W8a.when},
 *     {@code rules.W8a.on.becomes}, {@code objects.project.facts.changed.where}. An item of a list
 *     is {@code [n]} from 0, as in {@code classify.tier.cases[2].when}, {@code
 *     rules.W8a.requires[0].that} and {@code rules.W8a.then[0].set}; all three have {@code [0]}
 *     also where one item stands without a list. Items with names go by them: {@code
 *     provisions.8a}, {@code stages.plan.complete}, {@code
 *     acts.apply.fields.project.budget.required}, {@code acts.apply.attach.scheme.required}, {@code
 *     acts.apply.attach.scheme.contains.sharing}. Any other value that stands for a list of one has
 *     the path of its key
 */
public record Pack(
    String id,
    String version,
    String calendar,
    Instrument instrument,
    CountingRules counting,
    List<Chapter> chapters,
    SequencedMap<String, Provision> provisions,
    SequencedMap<String, Role> roles,
    SequencedMap<String, ObjectType> objects,
    SequencedMap<String, Classification> classifications,
    List<Stage> stages,
    SequencedMap<String, Act> acts,
    SequencedMap<String, Rule> rules,
    SequencedMap<String, Reading> readings,
    SequencedMap<String, HouseRule> houseRules,
    List<Question> questions,
    List<Finding> findings,
    Sheet sheet,
    SequencedMap<String, Where> places) {

  public Pack {
    chapters = List.copyOf(chapters);
    stages = List.copyOf(stages);
    questions = List.copyOf(questions);
    findings = List.copyOf(findings);
  }

  /** The same pack, had its text been issued on the day: for trials of a draft. */
  public Pack issuedOn(LocalDate day) {
    return new Pack(
        id,
        version,
        calendar,
        instrument.issuedOn(day),
        counting,
        chapters,
        provisions,
        roles,
        objects,
        classifications,
        stages,
        acts,
        rules,
        readings,
        houseRules,
        questions,
        findings,
        sheet,
        places);
  }

  /** What this version is called among all: {@code ID@VERSION}. */
  public String name() {
    return id + "@" + version;
  }

  /** What a word stands for by the pack's own choice: the value where it names a reading. */
  public String asChosen(String written) {
    return reading(written)
        .map(reading -> reading.options().get(reading.chosen()))
        .map(Reading.Option::value)
        .orElse(written);
  }

  /** What a word stands for under each option of the reading that it names; else itself. */
  public List<String> underEveryReading(String written) {
    return reading(written)
        .map(reading -> reading.options().values().stream().map(Reading.Option::value).toList())
        .orElse(List.of(written));
  }

  private Optional<Reading> reading(String written) {
    return written.startsWith("$")
        ? Optional.ofNullable(readings.get(written.substring(1)))
        : Optional.empty();
  }

  /** Returns the act of that name, which the pack must define. */
  public Act act(String id) {
    return defined(acts, id);
  }

  /** Returns the rule of that name, which the pack must define. */
  public Rule rule(String id) {
    return defined(rules, id);
  }

  /** Returns the object type of that name, which the pack must define. */
  public ObjectType object(String id) {
    return defined(objects, id);
  }

  /** Returns the role of that name, which the pack must define. */
  public Role role(String id) {
    return defined(roles, id);
  }

  /** A fact by its full name, such as {@code project.budget}; empty where there is none. */
  public Optional<Fact> fact(String id) {
    int dot = id.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(objects.get(id.substring(0, dot)))
            .flatMap(type -> Optional.ofNullable(type.facts().get(id.substring(dot + 1))));
  }

  private static <T> T defined(Map<String, T> all, String id) {
    T found = all.get(id);
    if (found == null) {
      throw new IllegalArgumentException("the pack does not define " + id);
    }
    return found;
  }
}
