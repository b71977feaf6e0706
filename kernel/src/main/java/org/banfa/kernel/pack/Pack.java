package org.banfa.kernel.pack;

import java.util.List;
import java.util.SequencedMap;
import org.banfa.kernel.time.CountingRules;

/**
 * A regulation as data, as its author wrote it: guards and periods are still text, names of readings not yet
 * replaced. References have been checked.
 *
 * @param calendar the name of the table of working days
 * @param objects by type name, a parent before its children
 * @param classifications by identifier, such as {@code project.tier}
 * @param places where each guard stands, by its path in the pack, such as {@code rules.W8a.when}
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
    SequencedMap<String, Where> places) {

  public Pack {
    chapters = List.copyOf(chapters);
    stages = List.copyOf(stages);
    questions = List.copyOf(questions);
    findings = List.copyOf(findings);
  }
}
