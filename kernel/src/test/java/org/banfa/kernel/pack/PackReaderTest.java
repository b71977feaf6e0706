package org.banfa.kernel.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.time.CountingRules;
import org.junit.jupiter.api.Test;

class PackReaderTest {

  private static final Path SAMPLE = Path.of("src/test/resources/packs/sample");

  private final Pack pack = readable(PackFolder.files(SAMPLE));

  private static Pack readable(SequencedMap<String, String> files) {
    PackReading reading = PackReader.read(files);
    assertThat(reading).isInstanceOf(PackReading.Readable.class);
    return ((PackReading.Readable) reading).pack();
  }

  @Test
  void theRegulationIsKnownAsADocument() {
    assertThat(pack.id()).isEqualTo("sample-2026");
    assertThat(pack.instrument().number()).contains("样政〔2026〕1号");
    assertThat(pack.instrument().expires()).contains(LocalDate.of(2031, 1, 31));
    assertThat(pack.instrument().status()).isEqualTo(Instrument.Status.IN_FORCE);
    assertThat(pack.instrument().repeals()).containsExactly("样政〔2020〕9号");
    assertThat(pack.chapters()).extracting(Chapter::from).containsExactly(1, 3, 6);
    assertThat(pack.provisions().sequencedKeySet())
        .containsExactly(
            "1", "2", "3a", "3b", "4p1", "4p2(1)", "[5]", "6", "7a", "7b", "8a", "8b", "9", "10");
    assertThat(pack.provisions().values()).filteredOn(Provision::inferred).hasSize(1);
  }

  @Test
  void daysAreCountedAsThePackSays() {
    CountingRules counting = pack.counting();

    assertThat(counting.firstDay()).isEqualTo(CountingRules.FirstDay.EXCLUDED);
    assertThat(counting.missingDay()).isEqualTo(CountingRules.MissingDay.MONTH_END);
    assertThat(counting.lastDayOff(CountingRules.Shape.PERIOD))
        .isEqualTo(CountingRules.LastDayOff.NEXT_WORKING_DAY);
    assertThat(counting.lastDayOff(CountingRules.Shape.DATE))
        .isEqualTo(CountingRules.LastDayOff.STAYS);
  }

  @Test
  void thePackSaysWhatToShowOfAProject() {
    assertThat(pack.sheet().estimate()).contains("project.budget");
    assertThat(pack.sheet().contract()).isEmpty();
    assertThat(pack.sheet().paid()).contains("project.changed");
    assertThat(pack.sheet().headline()).containsExactly("project.tier", "project.nature");
  }

  @Test
  void aParentComesBeforeItsChildrenWhateverTheOrderInTheFile() {
    assertThat(pack.objects().sequencedKeySet())
        .containsExactly("organisation", "project", "change");
  }

  @Test
  void aFactIsFoundByItsFullNameAlone() {
    assertThat(pack.fact("project.budget"))
        .contains(pack.objects().get("project").facts().get("budget"));
    assertThat(List.of("budget", "project", "project.", ".budget", "project.tier", "change.budget"))
        .allSatisfy(name -> assertThat(pack.fact(name)).isEmpty());
  }

  @Test
  void factsHaveTheirTypeSourceAndFirstValue() {
    Map<String, Fact> facts = pack.objects().get("project").facts();

    assertThat(facts.get("budget").source()).isEqualTo(new Fact.Entered());
    assertThat(facts.get("budget").initially()).isEmpty();
    assertThat(facts.get("approved").initially()).contains(new Value.Money(0));
    assertThat(facts.get("nature").type())
        .isEqualTo(new FactType.ChoiceType(List.of("renew", "fresh", "extend")));
    assertThat(facts.get("nature").optionLabels().sequencedValues())
        .containsExactly("续建", "新建", "扩建");
    assertThat(facts.get("changed").source())
        .isEqualTo(new Fact.Sum("change.amount", Optional.of("change.kind == 'self'")));
    assertThat(facts.get("changes").source()).isEqualTo(new Fact.Count("change", Optional.empty()));
    assertThat(facts.get("all_filed").source())
        .isEqualTo(new Fact.All("change", Optional.of("done.file_change")));
    assertThat(facts.get("spare").source())
        .isEqualTo(new Fact.Formula("project.approved - project.changed"));
    assertThat(facts.get("classified").by()).contains("unit");
  }

  @Test
  void aClassificationIsNoFactOfTheObjectButIsKnownByItsName() {
    assertThat(pack.objects().get("project").facts()).doesNotContainKey("tier");
    var scale = (Classification.Scale) pack.classifications().get("project.tier").table();
    assertThat(scale.cells().get(0).holds(99_999_999)).isFalse();
    assertThat(scale.cells().get(0).holds(100_000_000)).isTrue();
    assertThat(scale.cells().get(1).holds(100_000_000)).isFalse();
    assertThat(scale.cells().get(1).readings()).containsExactly("below");
    var cases = (Classification.Cases) pack.classifications().get("project.scope").table();
    assertThat(cases.cases())
        .extracting(Classification.Case::when)
        .containsExactly(Optional.of("project.classified"), Optional.empty());
  }

  @Test
  void aCaseWrittenConditionByConditionIsOneGuardAndItsLimitIsSaidOnce() {
    Classification road = pack.classifications().get("change.road");
    var first = ((Classification.Cases) road.table()).cases().getFirst();

    assertThat(road.measure().orElseThrow().percent()).isEqualByComparingTo("7.5");
    assertThat(first.all())
        .containsExactly(
            new Classification.That("change.kind == 'self' || project.building", "自行提出，或者已在建设"),
            new Classification.WithinLimit("change.amount * 1000 <= project.approved * 75"));
    assertThat(((Classification.Cases) road.table()).cases().get(1).when())
        .contains("change.amount * 1000 > project.approved * 75");
    assertThat(first.when())
        .contains(
            "(change.kind == 'self' || project.building)"
                + " && change.amount * 1000 <= project.approved * 75");
  }

  @Test
  void actsSayWhoDoesThemAndWhatTheyAskFor() {
    Act apply = pack.acts().get("apply");
    assertThat(apply.by()).isEqualTo(new Act.One("unit"));
    assertThat(apply.fields())
        .extracting(Act.Field::required)
        .containsExactly(
            new Act.Always(), new Act.When("project.nature == 'fresh'"), new Act.Never());
    assertThat(apply.slots().getFirst().contains().getFirst().id()).isEqualTo("sharing");
    assertThat(apply.opinion()).isEqualTo(Act.Opinion.OPTIONAL);
    assertThat(apply.repeatable()).isFalse();

    Act review = pack.acts().get("review");
    assertThat(review.by()).isEqualTo(new Act.Joint("data_bureau", List.of("finance")));
    assertThat(review.outcomes().sequencedKeySet()).containsExactly("pass", "fail");
    assertThat(review.opinion()).isEqualTo(Act.Opinion.REQUIRED);

    Act change = pack.acts().get("change");
    assertThat(change.context()).isEqualTo("change");
    assertThat(change.repeatable()).isTrue();
    assertThat(pack.acts().get("postpone").by())
        .isEqualTo(new Act.AnyOf(List.of("data_bureau", "finance")));
    assertThat(pack.acts().get("postpone").extension().orElseThrow().cap()).contains("3 months");
  }

  @Test
  void theFormOfARuleIsToldFromItsVerb() {
    assertThat(pack.rules().get("S3b")).isInstanceOf(Rule.Enablement.class);
    assertThat(pack.rules().get("S2")).isInstanceOf(Rule.Prohibition.class);
    assertThat(pack.rules().get("S4")).isInstanceOf(Rule.Gate.class);
    assertThat(pack.rules().get("S5")).isInstanceOf(Rule.Obligation.class);
    assertThat(pack.rules().get("S7a")).isInstanceOf(Rule.Permission.class);
    assertThat(pack.rules().get("S7c")).isInstanceOf(Rule.Settlement.class);
    assertThat(pack.rules().get("S8b")).isInstanceOf(Rule.Consequence.class);
    assertThat(pack.rules().get("S9")).isInstanceOf(Rule.Recurrence.class);
    assertThat(pack.rules().get("S10")).isInstanceOf(Rule.Lapse.class);
  }

  @Test
  void gatesAreJudgedAlwaysAndDutiesAtTheirTriggerUnlessTheRuleSaysOtherwise() {
    assertThat(pack.rules().get("S4").head().judgedAtTrigger()).isFalse();
    assertThat(pack.rules().get("S9").head().judgedAtTrigger()).isFalse();
    assertThat(pack.rules().get("S5").head().judgedAtTrigger()).isTrue();
    assertThat(pack.rules().get("S10").head().judgedAtTrigger()).isTrue();
    assertThat(pack.rules().get("S8b").head().judgedAtTrigger()).isTrue();
    assertThat(pack.rules().get("S7a").head().judgedAtTrigger()).isTrue();
  }

  @Test
  void aDutyHasItsTriggerItsDaysAndWhatDischargesIt() {
    var duty = (Rule.Obligation) pack.rules().get("S8a");

    assertThat(duty.on()).isEqualTo(new Trigger.Known("project.completed_on"));
    assertThat(duty.due()).contains("$half_year");
    assertThat(duty.after()).containsExactly("project.completed_on", "day.complete");
    assertThat(duty.dischargedBy()).contains(new Trigger.Done("accept", List.of()));
    assertThat(((Rule.Obligation) pack.rules().get("S7b")).silent()).isTrue();
  }

  @Test
  void consequencesSetFactsToValuesOfTheirType() {
    var consequence = (Rule.Consequence) pack.rules().get("S8b");

    assertThat(consequence.on()).isEqualTo(new Trigger.Breached("S8a"));
    assertThat(((Effect.SetFacts) consequence.then().getFirst()).values())
        .containsExactly(
            Map.entry("organisation.barred", new Value.Flag(true)),
            Map.entry("project.approved", new Value.Money(500_000)));
    assertThat(consequence.then().subList(1, 3))
        .containsExactly(
            new Effect.Resets(List.of("review")), new Effect.Suspends(List.of("S7b"), "暂停申报"));
    assertThat(((Rule.Consequence) pack.rules().get("S10b")).then())
        .containsExactly(new Effect.Ends());
  }

  @Test
  void everyGuardHasItsPlace() {
    assertThat(pack.places().sequencedKeySet())
        .contains(
            "rules.S3b.when",
            "rules.S4b.requires[1].that",
            "rules.S9.while",
            "rules.S10c.on.becomes",
            "rules.S10c.then[0].label",
            "rules.S4.requires[0].done",
            "objects.project.facts.changed.where",
            "objects.project.facts.spare.value",
            "classify.scope.cases[0].when",
            "stages.approval.complete",
            "stages.approval.skip",
            "acts.apply.attach.scheme.required",
            "acts.apply.fields.project.classified.required",
            "readings.half_year.options.days.value",
            "house_rules.file_days.value");
    Where where = pack.places().get("stages.approval.complete");
    assertThat(where.file()).endsWith("course.yaml");
    assertThat(where.line()).isEqualTo(2);
    assertThat(where.column()).isEqualTo(39);
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() {
    var backwards = new LinkedHashMap<String, String>();
    PackFolder.files(SAMPLE).reversed().forEach(backwards::put);

    assertThat(readable(backwards).rules()).isEqualTo(pack.rules());
    assertThat(readable(backwards).objects()).isEqualTo(pack.objects());
  }

  @Test
  void everyOmissionOfTheWholePackIsToldAtOnce() {
    var problems = ((PackReading.Unreadable) PackReader.read(new LinkedHashMap<>())).problems();

    assertThat(problems)
        .extracting(Problem::problem)
        .contains("办法包缺少 pack", "办法包缺少 instrument", "办法包缺少 provisions", "没有写对象 project");
  }

  @Test
  void aFileThatNestsAsDeepAsAnAttackerLikesIsRefused() {
    var files = new LinkedHashMap<String, String>();
    files.put("deep.yaml", "a: " + "[".repeat(100_000));

    assertThat(((PackReading.Unreadable) PackReader.read(files)).problems())
        .extracting(Problem::problem)
        .containsExactly("嵌套太深");
  }

  @Test
  void aFileThatIsTooLongIsRefused() {
    var files = new LinkedHashMap<String, String>();
    files.put("long.yaml", "# " + "长".repeat(2_000_000));

    assertThat(((PackReading.Unreadable) PackReader.read(files)).problems())
        .extracting(Problem::problem)
        .containsExactly("文件太长");
  }
}
