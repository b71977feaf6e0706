package org.banfa.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.app.identity.Adoption;
import org.banfa.app.identity.Jurisdiction;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFileTest {

  private static final String GOOD =
      """
      place: city
      name: 某市
      packs: [one]
      since: 2026-01-01
      offices:
      - {code: data, name: 数据局, roles: [host]}
      - {code: unit, name: 某单位}
      people:
      - {account: wang, name: 王, office: unit, post: 科员}
      lives:
        begun:
        - {after: 0, by: unit, act: declare}
      projects:
      - {name: 平台, unit: unit, begins: 2026-02-02, budget: 10万元, life: [begun]}
      """;

  @Test
  void aPlaceSaysWhichRegulationsItUsesAndSince() {
    PlacePlan plan = read(GOOD).getFirst();

    assertThat(plan.place()).isEqualTo(new Jurisdiction("city", "某市"));
    assertThat(plan.packs())
        .containsExactly(new Adoption("one", LocalDate.of(2026, 1, 1), Optional.empty()));
    assertThat(plan.offices().getFirst().roles()).containsEntry("one", List.of("host"));
    assertThat(plan.projects().getFirst().pack()).isEqualTo("one");
  }

  @Test
  void thePlaceOfThePackAuthorsGuideFitsItsSampleRegulation() throws IOException {
    Path guide = Path.of("..", "docs", "guide", "authors");
    Path file = guide.resolve("setup.yaml");
    Path sample = guide.resolve("qinghe-2026");
    Pack pack = ((PackReading.Readable) PackReader.read(PackFolder.files(sample))).pack();

    List<PlacePlan> plans = PlaceFile.read(file.toString(), Files.readString(file));

    PlaceCheck.check(plans);
    PlacePlan plan = plans.getFirst();
    assertThat(plan.packs()).extracting(Adoption::pack).containsExactly(pack.id());
    List<String> roles =
        plan.offices().stream()
            .flatMap(office -> office.roles().values().stream())
            .flatMap(List::stream)
            .toList();
    assertThat(pack.roles().sequencedKeySet()).containsAll(roles);
    assertThat(roles).contains("data_bureau", "finance");
  }

  @Test
  void withSeveralRegulationsRolesAndProjectsSayWhich() {
    String two =
        GOOD.replace("packs: [one]", "packs: [one, {pack: two, from: 2026-03-01}]")
            .replace("[host]", "{one: [host], two: [lead]}")
            .replace("{name: 平台", "{pack: two, name: 平台");

    PlacePlan plan = read(two).getFirst();

    assertThat(plan.packs()).extracting(Adoption::from).contains(LocalDate.of(2026, 3, 1));
    assertThat(plan.offices().getFirst().roles()).containsEntry("two", List.of("lead"));
    assertThat(plan.projects().getFirst().pack()).isEqualTo("two");
  }

  @Test
  void severalPlacesStandInOneFile() {
    String other =
        GOOD.replace("city", "town")
            .replace("data", "d2")
            .replace("wang", "li")
            .replace(": unit", ": u2");

    List<PlacePlan> plans = read(GOOD + "---\n" + other);

    PlaceCheck.check(plans);
    assertThat(plans).extracting(plan -> plan.place().code()).containsExactly("city", "town");
  }

  /** What is changed in the good file, and what the error says of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: 某市 | nom: 某市 | has nom, which means nothing here",
        "place: city | place: City! | the code of a jurisdiction",
        "packs: [one] | packs: [] | names no packs",
        "since: 2026-01-01 | since: soon | since is to be a day",
        "name: 数据局, | '' | offices 1 lacks name",
        "roles: [host] | 'roles: {other: [host]}' | does not use",
        "after: 0 | after: soon | lives: begun 1: after is to be a whole number",
        "office: unit, post | office: none, post | has no none",
        "code: unit | code: data | has the office data",
        "life: [begun] | life: [ended] | has no life ended",
        "unit: unit, | unit: data, | has nobody in data",
        "place: city | 'place: [' | is not YAML",
      })
  void whatIsWrongIsSaidWithItsPlace(String good, String bad, String says) {
    assertThat(GOOD).contains(good);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaceCheck.check(read(GOOD.replaceFirst(quoted(good), bad))))
        .withMessageContaining("10-test.yaml")
        .withMessageContaining(says);
  }

  private static String quoted(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  @Test
  void anAccountOfTwoPlacesIsAnError() {
    PlacePlan one = read(GOOD).getFirst();
    PlacePlan other =
        PlaceFile.read("20-test.yaml", GOOD.replace("city", "town").replace("data", "d2"))
            .getFirst();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaceCheck.check(List.of(one, other)))
        .withMessage("20-test.yaml has the office unit, which 10-test.yaml has already");
  }

  private static List<PlacePlan> read(String yaml) {
    return PlaceFile.read("10-test.yaml", yaml);
  }
}
