package org.banfa.kernel.mutate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.ExampleReader;
import org.banfa.kernel.example.ExampleReading;
import org.banfa.kernel.example.ExampleRunner;
import org.banfa.kernel.example.Outcome;
import org.banfa.kernel.example.Retelling;
import org.banfa.kernel.pack.Edits;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.pack.Problems;
import org.banfa.kernel.pack.Tree.Keys;
import org.banfa.kernel.pack.Yaml;
import org.banfa.kernel.time.LegalCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mutations of a small pack that has a place for every kind of them. */
class MutantsTest {

  private static final Path FOLDER = Path.of("src/test/resources/packs/mutate");
  private static final LegalCalendar CALENDAR = LegalCalendar.parse("date,kind,name\n");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBER     | rules.in_time.due: 5 working-days → 4 working-days
          NUMBER     | rules.in_time.due: 5 working-days → 6 working-days
          NUMBER     | rules.in_time.when: project.budget >= 50万元 → project.budget >= 50.01万元
          NUMBER     | classify.tier.cells[1].cell: [50万元,∞) → [49.99万元,∞)
          NUMBER     | classify.tier.cells[1].cell: [50万元,∞) → [50.01万元,∞)
          COMPARISON | classify.tier.cells[1].cell: [50万元,∞) → (50万元,∞)
          COMPARISON | rules.in_time.when: project.budget >= 50万元 → project.budget > 50万元
          COMPARISON | rules.only_large.when: project.tier == 'large' → project.tier != 'large'
          FLIP       | rules.paused.when: project.paused → !project.paused
          FLIP       | rules.pause.on.outcome[0]: fail → pass
          FLIP       | acts.apply.fields[0].required: true → false
          FLIP       | objects.project.facts.paused.initially: false → true
          ROLE       | acts.apply.by: unit → bureau
          ROLE       | rules.in_time.obliges: bureau → finance
          DROP       | rules.paused: 删去
          """)
  void a_mutation_that_an_example_or_a_check_shows_is_caught(Mutation.Kind kind, String name)
      throws IOException {
    Mutants mutants = mutants();
    Mutation mutation = named(mutants, name);

    assertThat(mutation.kind()).isEqualTo(kind);
    assertThat(mutants.fate(mutation).caught()).isTrue();
  }

  @Test
  void what_no_example_shows_survives_and_is_told_with_its_place_and_provision()
      throws IOException {
    Mutants mutants = mutants();

    assertThat(survivors(mutants))
        .extracting(one -> one.name() + " " + one.cites() + " " + one.where().line())
        .containsExactlyInAnyOrder(
            "counting.day_off: next-working-day → stays [] 6",
            "acts.build.by: unit → bureau [4] 38",
            "acts.build.repeat: many → once [4] 38");
  }

  @Test
  void working_days_from_a_monday_are_taken_for_days_until_an_example_begins_in_mid_week()
      throws IOException {
    String unit = "rules.in_time.due: 5 working-days → 5 days";
    Mutants fromMonday = mutants("五个工作日内审批");

    assertThat(fromMonday.fate(named(fromMonday, unit))).isEqualTo(new Fate.Survived());
    assertThat(mutants().fate(named(mutants(), unit)))
        .isEqualTo(new Fate.ShownByExample("周三申报，隔一个周末"));
  }

  @Test
  void a_mutant_that_cannot_be_read_or_whose_bearer_has_no_part_in_the_act_is_refused()
      throws IOException {
    Mutants mutants = mutants();

    Fate noPart = mutants.fate(named(mutants, "rules.in_time.obliges: bureau → finance"));
    assertThat(noPart).isInstanceOf(Fate.Refused.class);
    assertThat(noPart.toString()).contains("in_time", "财政部门");
    Fate uncited = mutants.fate(named(mutants, "rules.in_time: 删去"));
    assertThat(uncited).isInstanceOf(Fate.Refused.class);
  }

  @Test
  void what_an_example_is_taken_not_to_notice_it_does_not_notice() throws IOException {
    SequencedMap<String, String> files = files();
    Kernel kernel = kernel(PackReader.read(files));
    List<Example> examples = examples(kernel.pack());
    Mutants mutants = Mutants.of(kernel, files, examples);
    List<Keys> trees = trees(files);
    Nearness nearness = new Nearness(kernel, examples);
    int left = 0;
    int known = 0;

    for (Mutation mutation : mutants.all()) {
      if (PackReader.read(Edits.apply(trees, mutation.edits()))
          instanceof PackReading.Readable readable) {
        Kernel mutated = kernel(readable);
        List<Example> others = new ArrayList<>(examples);
        for (Nearness.Trial trial : nearness.order(mutation)) {
          others.remove(trial.example());
          known += trial.known().size();
          assertThat(new Retelling(mutated).comesOut(trial.example(), trial.known()))
              .as(mutation.name() + " in " + trial.example().name())
              .isEqualTo(ExampleRunner.run(mutated, trial.example()) instanceof Outcome.Passed);
        }
        left += others.size();
        assertThat(others)
            .as(mutation.name())
            .allMatch(one -> ExampleRunner.run(mutated, one) instanceof Outcome.Passed);
      }
    }
    assertThat(left).as("pairs that need not be run").isGreaterThan(15);
    assertThat(known).as("lines that need not be told").isGreaterThan(15);
  }

  @Test
  void the_same_comes_out_side_by_side_as_one_after_the_other() throws IOException {
    Mutants mutants = mutants();

    assertThat(mutants.all().parallelStream().map(mutants::fate).toList())
        .isEqualTo(mutants.all().stream().map(mutants::fate).toList());
  }

  @Test
  void every_mutation_has_a_name_of_its_own() throws IOException {
    assertThat(mutants().all()).extracting(Mutation::name).doesNotHaveDuplicates();
  }

  @Test
  void what_a_reading_says_of_who_and_how_a_duty_ends_is_mutated_too() throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    for (String name : List.of("base.yaml", "spoken.yaml")) {
      files.put(name, Files.readString(FOLDER.resolveSibling("engine").resolve(name)));
    }
    Mutants mutants = Mutants.of(kernel(PackReader.read(files)), files, List.of());

    assertThat(mutants.all())
        .extracting(Mutation::name)
        .contains(
            "readings.who.chosen: bureau → finance",
            "readings.who.options.bureau.value: bureau → finance",
            "readings.ceased.chosen: stay → lapse",
            "readings.ceased.options.lapse.value: lapse → stay",
            "rules.noted.obliges: $who → unit");
  }

  private static List<Mutation> survivors(Mutants mutants) {
    return mutants.all().stream().filter(one -> !mutants.fate(one).caught()).toList();
  }

  private static Mutation named(Mutants mutants, String name) {
    return mutants.all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseGet(() ->
            fail(name + " is not among " + mutants.all().stream().map(Mutation::name).toList()));
  }

  private static Mutants mutants() throws IOException {
    return mutants("");
  }

  /** With only the examples whose name ends so. */
  private static Mutants mutants(String ending) throws IOException {
    SequencedMap<String, String> files = files();
    Kernel kernel = kernel(PackReader.read(files));
    Stream<Example> examples = examples(kernel.pack()).stream();
    return Mutants.of(kernel, files, examples.filter(one -> one.name().endsWith(ending)).toList());
  }

  private static SequencedMap<String, String> files() throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("pack.yaml", Files.readString(FOLDER.resolve("pack.yaml")));
    return files;
  }

  private static List<Keys> trees(SequencedMap<String, String> files) {
    return files.entrySet().stream()
        .flatMap(one -> Yaml.read(one.getKey(), one.getValue(), new Problems(files)).stream())
        .toList();
  }

  private static Kernel kernel(PackReading reading) {
    Pack pack =
        switch (reading) {
          case PackReading.Readable(Pack readable) -> readable;
          case PackReading.Unreadable(var problems) -> fail(problems.toString());
        };
    return switch (Kernel.compile(pack, CALENDAR)) {
      case Kernel.Compiled(Kernel kernel) -> kernel;
      case Kernel.Rejected(var problems) -> fail(problems.toString());
    };
  }

  private static List<Example> examples(Pack pack) throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("examples.yaml", Files.readString(FOLDER.resolve("examples.yaml")));
    return switch (ExampleReader.read(pack, files)) {
      case ExampleReading.Readable(List<Example> examples) -> examples;
      case ExampleReading.Unreadable(var problems) -> fail(problems.toString());
    };
  }
}
