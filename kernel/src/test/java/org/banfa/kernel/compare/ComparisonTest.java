package org.banfa.kernel.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.pack.Subject;
import org.banfa.kernel.tell.Phrases;
import org.banfa.kernel.tell.Tongue;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final SequencedMap<String, String> SAMPLE =
      PackFolder.files(Path.of("src/test/resources/packs/sample"));
  private static final String SUBJECTS =
      """
      subjects:
        approval: ["3a", "3b", "4p1", "4p2(1)", "[5]"]
        change: ["7a", "7b"]
        acceptance: ["8a", "8b"]
      """;

  private static Pack pack(String old, String now) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    boolean found = false;
    for (var file : SAMPLE.entrySet()) {
      found |= file.getValue().contains(old);
      files.put(file.getKey(), file.getValue().replace(old, now));
    }
    assertThat(found).as(old + " is in the sample").isTrue();
    files.put("subjects.yaml", SUBJECTS);
    PackReading reading = PackReader.read(files);
    assertThat(reading).isInstanceOf(PackReading.Readable.class);
    return ((PackReading.Readable) reading).pack();
  }

  private static Pack sample() {
    return pack("样例2026版", "样例2026版");
  }

  /** What the sample and the sample with other words in it do not share. */
  private static List<Comparison.Section> changed(String old, String now) {
    return Comparison.of(sample(), pack(old, now)).sections().stream()
        .filter(one -> !one.left().isEmpty() || !one.right().isEmpty())
        .toList();
  }

  private static String told(Point point) {
    PointTeller teller = new PointTeller(Phrases.of(Tongue.ZH));
    return teller.label(point) + "　" + teller.says(point) + "　" + point.cites();
  }

  @Test
  void a_regulation_laid_beside_itself_has_no_differences() {
    assertThat(Comparison.of(sample(), sample()).differences()).isZero();
    assertThat(Comparison.of(sample(), sample()).sections()).isNotEmpty();
  }

  @Test
  void a_duty_is_told_with_whom_the_reading_in_use_names() {
    List<Comparison.Section> found =
        Comparison.of(spoken("chosen: bureau"), spoken("chosen: finance")).sections().stream()
            .filter(one -> !one.left().isEmpty())
            .toList();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().left())
        .extracting(ComparisonTest::told)
        .allMatch(line -> line.contains("主管部门"));
    assertThat(found.getFirst().right())
        .extracting(ComparisonTest::told)
        .allMatch(line -> line.contains("财政部门"))
        .hasSize(2);
  }

  private static Pack spoken(String chosen) {
    SequencedMap<String, String> files =
        PackFolder.files(Path.of("src/test/resources/packs/engine"));
    files.keySet().removeIf(file -> !file.endsWith("base.yaml") && !file.endsWith("spoken.yaml"));
    files.replaceAll((_, text) -> text.replace("chosen: bureau", chosen));
    return ((PackReading.Readable) PackReader.read(files)).pack();
  }

  @Test
  void another_threshold_is_a_difference_in_how_projects_are_sorted() {
    List<Comparison.Section> found = changed("100万元", "200万元");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().subject()).isEqualTo(Optional.of(Subject.APPROVAL));
    assertThat(found.getFirst().aspect()).isEqualTo(Aspect.SORTING);
    assertThat(found.getFirst().left())
        .extracting(ComparisonTest::told)
        .containsExactly("审批路径（投资估算）　[100万元，∞)：报批　[3b]", "审批路径（投资估算）　[0元，100万元)：自行组织实施　[3a]");
    assertThat(found.getFirst().right())
        .extracting(ComparisonTest::told)
        .containsExactly("审批路径（投资估算）　[200万元，∞)：报批　[3b]", "审批路径（投资估算）　[0元，200万元)：自行组织实施　[3a]");
  }

  @Test
  void a_document_made_optional_or_a_chapter_left_out_is_a_difference_in_documents() {
    var optional = changed("required: \"project.nature != 'extend'\"", "required: false");
    assertThat(optional).hasSize(1);
    assertThat(optional.getFirst().aspect()).isEqualTo(Aspect.DOCUMENT);
    assertThat(told(optional.getFirst().left().getFirst())).isEqualTo("实施方案　申报立项，按情形；含共享篇章　[4p1]");
    assertThat(told(optional.getFirst().right().getFirst())).isEqualTo("实施方案　申报立项，可以附；含共享篇章　[4p1]");
  }

  @Test
  void another_deciding_office_is_a_difference_in_who_decides() {
    var found = changed("{lead: data_bureau, with: [finance]}", "{any: [finance, data_bureau]}");

    assertThat(found).extracting(Comparison.Section::aspect).containsExactly(Aspect.DECISION);
    assertThat(told(found.getFirst().left().getFirst())).isEqualTo("联合审查　市数据局会同市财政局：通过、退回　[[5]]");
    assertThat(told(found.getFirst().right().getFirst())).isEqualTo("联合审查　市财政局或市数据局：通过、退回　[[5]]");
  }

  @Test
  void a_period_of_the_text_of_a_reading_or_of_the_house_is_told_as_it_is_in_force() {
    var text = changed("due: 10 working-days", "due: 20 days");
    assertThat(told(text.getFirst().left().getFirst())).isEqualTo("联合审查　会审各部门：10个工作日　[[5]]");
    assertThat(told(text.getFirst().right().getFirst())).isEqualTo("联合审查　会审各部门：20日　[[5]]");

    var reading = changed("chosen: months", "chosen: days");
    assertThat(reading.getFirst().subject()).isEqualTo(Optional.of(Subject.ACCEPTANCE));
    assertThat(told(reading.getFirst().right().getFirst())).isEqualTo("验收　建设单位：182日　[8a]");

    var house = changed("value: 5 working-days", "value: 6 working-days");
    assertThat(house.getFirst().subject()).isEqualTo(Optional.of(Subject.CHANGE));
    assertThat(told(house.getFirst().right().getFirst())).isEqualTo("变更备案　建设单位：6个工作日（约定）　[7b]");
  }

  @Test
  void a_rule_that_only_one_has_stands_on_its_side_alone() {
    var found = changed("  S7c: {cite: \"7b\", before: accept, settles_first: S7b}\n", "");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().aspect()).isEqualTo(Aspect.CONDITION);
    assertThat(told(found.getFirst().left().getFirst())).isEqualTo("验收　变更当天备案　[7b]");
    assertThat(found.getFirst().right()).isEmpty();
  }

  @Test
  void what_has_no_subject_comes_last() {
    assertThat(Comparison.of(sample(), sample()).sections().getLast().subject()).isEmpty();
  }

  @Test
  void every_operative_row_of_the_regulations_that_say_subjects_has_one() throws Exception {
    try (var folders = Files.list(Path.of("..", "regulations"))) {
      for (Path folder : folders.filter(it -> Files.exists(it.resolve("subjects.yaml"))).toList()) {
        var pack = ((PackReading.Readable) PackReader.read(PackFolder.files(folder))).pack();
        assertThat(pack.provisions().values())
            .filteredOn(row -> row.kind().operative() && row.subject().isEmpty())
            .extracting(row -> pack.id() + " " + row.ref())
            .isEmpty();
      }
    }
  }
}
