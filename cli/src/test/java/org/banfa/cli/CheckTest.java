package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  private static final Path COVERAGE = Path.of("..", "docs", "coverage.md");
  private static final Path LEAST =
      Path.of("..", "kernel", "src", "test", "resources", "packs", "least.yaml");
  private static final String REGULATIONS = "--regulations=" + Path.of("..", "regulations");
  private static final String RIGHT =
      """
      examples:
      - example: 申报后十个工作日内审批
        shows: {"2b": good}
        days:
        - {on: 2026-03-02, by: unit, act: apply}
        - {as_of: 2026-03-02, owed: {approve: 2026-03-16}}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path shelf;

  private int run(String... words) {
    return Banfa.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  private int check(String pack, String examples) throws IOException {
    Files.createDirectories(shelf.resolve("calendar"));
    Files.writeString(shelf.resolve("calendar/cn.csv"), "date,kind,name\n");
    Files.createDirectories(shelf.resolve("least/examples"));
    Files.writeString(shelf.resolve("least/pack.yaml"), pack);
    Files.writeString(shelf.resolve("least/examples/approval.yaml"), examples);
    return run("check", "least", "--regulations=" + shelf);
  }

  /** The least pack with its first row cited, which is all that it lacks. */
  private static String sound() throws IOException {
    return Files.readString(LEAST).replace("label: 申报\n", "label: 申报\n    cite: \"1\"\n");
  }

  @Test
  void the_regulation_of_wuhan_passes_with_its_coverage_and_what_was_found() {
    assertThat(run("check", "wuhan-2021", REGULATIONS)).isEqualTo(Exit.OK);

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .contains("条款覆盖", "按性质合计", "条文：约定", "条文：没有期限", "错误 0，", "不符 0 个")
        .doesNotContain("未完", "没有写后果");
    assertThat(out.toString().lines().filter(line -> line.startsWith("  8a ")))
        .singleElement()
        .asString()
        .matches("  8a +gate +\\S+ \\S+ \\+\\d+ +\\d+ +\\d+");
  }

  @Test
  void the_coverage_of_all_regulations_is_as_committed() throws IOException {
    assertThat(run("check", "--coverage", REGULATIONS)).isEqualTo(Exit.OK);

    if (Boolean.getBoolean("banfa.golden.update")) {
      Files.writeString(COVERAGE, out.toString());
    }
    assertThat(out.toString()).isEqualTo(Files.readString(COVERAGE));
  }

  @Test
  void a_sound_pack_passes_though_it_is_not_shown_in_full() throws IOException {
    assertThat(check(sound(), RIGHT)).isEqualTo(Exit.OK);

    assertThat(out.toString()).contains("未完", "样例 1 个，不符 0 个");
  }

  @Test
  void every_error_of_a_broken_pack_is_told_at_once_with_line_cause_and_remedy()
      throws IOException {
    String broken =
        sound()
            .replace("before: approve", "before: aprove")
            .replace("due: 10 working-days", "due: 10 workdays")
            .replace("by: bureau, outcomes", "by: buro, outcomes");

    assertThat(check(broken, RIGHT)).isEqualTo(Exit.PACK);

    assertThat(out.toString())
        .contains("least 有 3 处错误")
        .containsPattern("pack.yaml:\\d+:\\d+ .*\n.*before: aprove")
        .contains("改为 approve", "10 workdays", "角色 “buro”")
        .contains("^", "原因：", "改法：");
    assertThat(out.toString().lines().filter(line -> line.contains("改法："))).hasSize(3);
  }

  @Test
  void a_condition_that_speaks_of_no_fact_is_an_error_of_the_pack() throws IOException {
    String broken =
        sound().replace("cite: \"2a\", before", "cite: \"2a\", when: project.budgit > 5元, before");

    assertThat(check(broken, RIGHT)).isEqualTo(Exit.PACK);

    assertThat(out.toString()).contains("least 有 1 处错误", "rules.gate.when", "project.budget");
  }

  @Test
  void a_row_that_nothing_carries_out_is_an_error_of_the_pack() throws IOException {
    assertThat(check(Files.readString(LEAST), RIGHT)).isEqualTo(Exit.PACK);

    assertThat(out.toString()).contains("错误：没有落实 1", "第一条（1）", "改法：", "pack.yaml:8:");
  }

  @Test
  void examples_that_cannot_be_read_are_errors_of_the_pack() throws IOException {
    String broken = RIGHT.replace("act: apply", "act: aply").replace("\"2b\"", "\"2c\"");

    assertThat(check(sound(), broken)).isEqualTo(Exit.PACK);

    assertThat(out.toString()).contains("有 2 处错误", "approval.yaml:3:", "approval.yaml:5:");
  }

  @Test
  void an_example_that_does_not_come_out_fails_the_check() throws IOException {
    assertThat(check(sound(), RIGHT.replace("2026-03-16", "2026-03-17"))).isEqualTo(Exit.FAILED);

    assertThat(out.toString()).contains("样例不符：申报后十个工作日内审批", "approval.yaml:6:", "样例 1 个，不符 1 个");
  }

  @Test
  void a_pack_that_is_not_there_is_named_with_those_that_are() {
    assertThat(run("check", "nowhere", REGULATIONS)).isEqualTo(Exit.INPUT);

    assertThat(out.toString()).contains("nowhere", "wuhan-2021");
  }
}
