package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AskTest {

  private static final Path DOCS = Path.of("..", "docs", "guide", "ask");
  private static final String REGULATIONS = "--regulations=" + Path.of("..", "regulations");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... words) {
    return Banfa.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "small-project",
        "change-over-fifteen-percent",
        "acceptance-over-national-day",
        "a-draft"
      })
  void a_worked_question_is_answered_as_the_guide_shows(String name) throws IOException {
    int code = run("ask", DOCS.resolve(name + ".yaml").toString(), REGULATIONS);

    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    Path golden = DOCS.resolve(name + ".txt");
    if (Boolean.getBoolean("banfa.golden.update")) {
      Files.writeString(golden, out.toString());
    }
    assertThat(out.toString()).isEqualTo(Files.readString(golden));
  }

  @Test
  void the_same_answer_comes_as_json() {
    String file = DOCS.resolve("acceptance-over-national-day.yaml").toString();

    assertThat(run("ask", file, "--json", REGULATIONS)).isZero();

    JsonNode late = JsonMapper.builder().build().readTree(out.toString()).at("/days/1/overdue/0");
    assertThat(late.at("/act").asString()).isEqualTo("accept");
    assertThat(late.at("/due").asString()).isEqualTo("2026-10-08");
    assertThat(late.at("/rows/0/article").asString()).isEqualTo("第二十一条");
  }

  @Test
  void the_frame_can_be_english() {
    String file = DOCS.resolve("small-project.yaml").toString();

    assertThat(run("ask", file, "--lang", "en", REGULATIONS)).isZero();

    assertThat(out.toString()).contains("Overdue 1").doesNotContain("已逾期");
  }

  @Test
  void an_expectation_that_fails_is_told_with_what_was_found(@TempDir Path folder)
      throws IOException {
    String asked =
        Files.readString(DOCS.resolve("small-project.yaml"))
            .replace(
                "file_small: 2026-09-29}}\n- {as_of: 2026-09-30",
                "file_small: 2026-09-28}}\n- {as_of: 2026-09-30");
    Path file = Files.writeString(folder.resolve("wrong.yaml"), asked);

    assertThat(run("ask", file.toString(), REGULATIONS)).isEqualTo(Exit.FAILED);
    assertThat(out.toString()).contains("与预期不符", "期限 2026-09-28", "应于 2026-09-29 前办");
  }

  @Test
  void a_file_with_errors_is_refused_with_all_of_them_at_their_places(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.yaml"),
            """
            regulation: wuhan-2021
            title: 三处写错
            given: {project.budgit: 49万元}
            days:
            - {on: 2026-09-21, by: unit, act: self_implemnt}
            - {on: 2026-09-20, by: nobody, act: self_implement}
            """);

    assertThat(run("ask", file.toString(), REGULATIONS)).isEqualTo(Exit.INPUT);
    assertThat(err.toString())
        .contains("bad.yaml:3:", "改为 project.budget", "bad.yaml:5:", "改为 self_implement")
        .contains("bad.yaml:6:", "日期往回走了", "没有主体 nobody");
  }

  @Test
  void a_regulation_that_is_not_there_is_named_with_those_that_are(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("other.yaml"), "regulation: nowhere\ntitle: 无\ndays: []\n");

    assertThat(run("ask", file.toString(), REGULATIONS)).isEqualTo(Exit.INPUT);
    assertThat(err.toString()).contains("nowhere", "wuhan-2021");
  }
}
