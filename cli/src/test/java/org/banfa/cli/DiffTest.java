package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {

  private static final Path LEAST =
      Path.of("..", "kernel", "src", "test", "resources", "packs", "least.yaml");

  private final StringWriter out = new StringWriter();

  @TempDir private Path shelf;

  @BeforeEach
  void twoRegulationsThatDifferInOnePeriod() throws IOException {
    Files.createDirectories(shelf.resolve("calendar"));
    Files.writeString(shelf.resolve("calendar/cn.csv"), "date,kind,name\n");
    String least = Files.readString(LEAST);
    put("old", least);
    put("new", least.replace("10 working-days", "15 working-days"));
    put("broken", least.replace("acts:", "atcs:"));
  }

  private void put(String name, String pack) throws IOException {
    Files.createDirectories(shelf.resolve(name));
    Files.writeString(
        shelf.resolve(name).resolve("pack.yaml"), pack.replaceFirst("pack: .*", "pack: " + name));
  }

  private int diff(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "diff";
    System.arraycopy(more, 0, words, 1, more.length);
    words[words.length - 1] = "--regulations=" + shelf;
    PrintWriter writer = new PrintWriter(out, true);
    return Banfa.run(writer, writer, words);
  }

  @Test
  void what_differs_stands_side_by_side_with_its_article() {
    assertThat(diff("old", "new")).isEqualTo(Exit.OK);

    assertThat(out.toString().lines())
        .contains("期限", "  A 审批　主管部门：10个工作日　第二条（2b）", "  B 审批　主管部门：15个工作日　第二条（2b）")
        .endsWith("不同 2 处，相同 3 处");
  }

  @Test
  void the_same_is_said_in_english_when_asked_for_and_what_the_packs_say_stays() {
    assertThat(diff("old", "new", "--lang=en")).isEqualTo(Exit.OK);

    assertThat(out.toString().lines())
        .contains(
            "A 最小办法 (old)",
            "== Not classed ==",
            "Deadlines",
            "  A 审批  主管部门: 10 working days  Article 2 (2b)",
            "  B 审批  主管部门: 15 working days  Article 2 (2b)")
        .endsWith("2 differences, 3 points alike");
  }

  @Test
  void a_language_that_it_does_not_speak_is_refused() {
    assertThat(diff("old", "new", "--lang=fr")).isEqualTo(Exit.INPUT);
    assertThat(out.toString()).contains("--lang");
  }

  @Test
  void what_both_say_alike_is_shown_when_asked_for() {
    assertThat(diff("old", "old", "--all")).isEqualTo(Exit.OK);

    assertThat(out.toString())
        .contains("  = 审批　主管部门：10个工作日　第二条（2b）", "不同 0 处")
        .doesNotContain("  A ", "  B ");
  }

  @Test
  void a_pack_that_is_not_there_or_cannot_be_read_is_said_to_be_so() {
    assertThat(diff("old", "nowhere")).isEqualTo(Exit.INPUT);
    assertThat(out.toString()).contains("没有办法包 nowhere");

    assertThat(diff("broken", "old")).isEqualTo(Exit.PACK);
    assertThat(out.toString()).contains("broken 有", "atcs");
  }
}
