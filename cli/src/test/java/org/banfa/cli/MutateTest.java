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

/** Changing one thing at a time of a small pack, whose examples miss three changes. */
class MutateTest {

  private static final Path SMALL =
      Path.of("..", "kernel", "src", "test", "resources", "packs", "mutate");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path shelf;

  @BeforeEach
  void put_the_small_pack_on_the_shelf() throws IOException {
    Files.createDirectories(shelf.resolve("calendar"));
    Files.writeString(shelf.resolve("calendar/cn.csv"), "date,kind,name\n");
    Files.createDirectories(shelf.resolve("small/examples"));
    Files.copy(SMALL.resolve("pack.yaml"), shelf.resolve("small/pack.yaml"));
    Files.copy(SMALL.resolve("examples.yaml"), shelf.resolve("small/examples/all.yaml"));
  }

  private int mutate(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "mutate";
    all[1] = "--regulations=" + shelf;
    System.arraycopy(words, 0, all, 2, words.length);
    return Banfa.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }

  private void edit(String file, String was, String becomes) throws IOException {
    Path path = shelf.resolve("small").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(was);
    Files.writeString(path, text.replace(was, becomes));
  }

  @Test
  void what_nobody_notices_is_told_with_its_kind_row_and_place() {
    mutate("small");

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines().filter(line -> line.startsWith("漏过")))
        .containsExactly(
            "漏过 取反 counting.day_off", "漏过 主体（4） acts.build.by", "漏过 取反（4） acts.build.repeat");
    assertThat(out.toString())
        .contains("    many → once", "small" + java.io.File.separator + "pack.yaml:38")
        .contains("合计 24/27\n发现 88%")
        .doesNotContain("发现 数", "等价");
  }

  @Test
  void below_the_threshold_it_fails_and_at_it_not() {
    assertThat(mutate("small", "--threshold=50")).isEqualTo(Exit.OK);
    assertThat(mutate("small", "--threshold=100")).isEqualTo(Exit.FAILED);
  }

  @Test
  void only_what_is_asked_for_is_changed_and_with_list_everything_told() {
    assertThat(mutate("small", "--only=rules.in_time.due", "--list")).isEqualTo(Exit.OK);

    assertThat(out.toString())
        .contains(
            "发现 数（3） rules.in_time.due", "    5 working-days → 4 working-days", "    由 ", "发现 100%")
        .doesNotContain("acts.");
  }

  @Test
  void a_change_that_makes_no_difference_is_told_as_such_and_not_as_noticed() throws IOException {
    Files.writeString(
        shelf.resolve("small/equivalents.md"),
        """
        # 改了也一样

        - `acts.build.repeat: many → once`：只为试一试
        - `rules.in_time.due: 5 working-days → 4 working-days`：其实有样例发现
        """);

    mutate("small");

    assertThat(out.toString())
        .contains("等价 取反（4） acts.build.repeat", "    因 只为试一试", "（另有 1 处改了也一样）")
        .containsOnlyOnce("等价");
    assertThat(out.toString().lines().filter(line -> line.startsWith("漏过"))).hasSize(2);
    String sum = out.toString().lines().filter(line -> line.startsWith("合计")).findFirst().get();
    out.getBuffer().setLength(0);
    Files.delete(shelf.resolve("small/equivalents.md"));
    mutate("small");
    assertThat(out.toString().lines()).contains(sum.replace("（另有 1 处改了也一样）", ""));
  }

  @Test
  void as_json_every_change_is_told() {
    assertThat(mutate("small", "--json", "--only=acts.build")).isEqualTo(Exit.FAILED);

    assertThat(out.toString())
        .contains("\"pack\" : \"mutate\"", "\"caught\" : 0", "\"all\" : 2", "\"percent\" : 0")
        .contains("\"path\" : \"acts.build.repeat\"");
  }

  @Test
  void the_page_has_the_score_of_every_pack_the_day_and_what_was_missed() {
    mutate("--page", "--day=2026-03-02");

    assertThat(out.toString())
        .startsWith("# 样例能不能发现改动\n")
        .contains("2026-03-02量", "| 改动办法 | ", "- `acts.build.repeat`：`many` → `once`")
        .contains("| 改动办法 | 27 | 24 | 0 | 3 | 88.8% |");
  }

  @Test
  void the_page_does_not_guess_the_day() {
    assertThat(mutate("--page")).isEqualTo(Exit.INPUT);

    assertThat(out.toString()).contains("--day");
  }

  @Test
  void a_pack_that_is_not_there_is_named_with_those_that_are() {
    assertThat(mutate("nowhere")).isEqualTo(Exit.INPUT);

    assertThat(out.toString()).contains("nowhere", "small");
  }

  @Test
  void a_pack_with_an_error_is_not_changed() throws IOException {
    edit("pack.yaml", "enables: approve", "enables: aprove");

    assertThat(mutate("small")).isEqualTo(Exit.PACK);

    assertThat(out.toString()).contains("small 有 1 处错误", "aprove").doesNotContain("漏过");
  }

  @Test
  void examples_that_cannot_be_read_are_errors_too() throws IOException {
    edit("examples/all.yaml", "act: approve", "act: aprove");

    assertThat(mutate("small")).isEqualTo(Exit.PACK);

    assertThat(out.toString()).contains("small 有", "aprove");
  }

  @Test
  void an_example_that_does_not_come_out_by_itself_is_named() throws IOException {
    edit("examples/all.yaml", "owed: {approve: 2026-03-11}", "owed: {approve: 2026-03-12}");

    assertThat(mutate("small")).isEqualTo(Exit.FAILED);

    assertThat(out.toString()).contains("样例不符：周三申报，隔一个周末", "先用 check 看").doesNotContain("漏过");
  }
}
