package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPackTest {

  private static final Path CALENDAR = Path.of("..", "regulations", "calendar", "cn.csv");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path project;
  private Path shelf;

  @BeforeEach
  void aProjectWithRegulations() throws IOException {
    shelf = Files.createDirectories(project.resolve("regulations"));
    Files.createDirectories(project.resolve("docs/schema"));
    Files.createDirectories(shelf.resolve("calendar"));
    Files.copy(CALENDAR, shelf.resolve("calendar/cn.csv"));
  }

  private int run(String... words) {
    return Banfa.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  private int create(String id) {
    return run("new-pack", id, "--regulations=" + shelf);
  }

  private static List<String> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_new_pack_passes_the_check_as_it_stands_with_every_row_shown_good_and_bad() {
    assertThat(create("sample-2026")).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains("instrument.yaml", "./do check sample-2026");

    assertThat(run("check", "sample-2026", "--regulations=" + shelf)).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains("错误 0，提醒 0", "不符 0 个").doesNotContain("未完");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void every_file_of_it_tells_the_author_and_the_editor_what_goes_where() throws IOException {
    create("sample-2026");

    try (Stream<Path> files = Files.walk(shelf.resolve("sample-2026"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).startsWith("# yaml-language-server: $schema=../../");
        assertThat(lines.get(1)).startsWith("# ").containsPattern("[\\u4e00-\\u9fff]");
        assertThat(lines).anyMatch(line -> line.matches("# [A-Z][a-z A-Z,;$.:&-]+.*"));
      }
    }
  }

  @Test
  void nothing_points_to_a_schema_that_is_not_there() throws IOException {
    Files.delete(project.resolve("docs/schema"));

    create("sample-2026");

    assertThat(Files.readString(shelf.resolve("sample-2026/roles.yaml"))).doesNotContain("$schema");
    assertThat(out.toString()).contains("没有 docs/schema");
  }

  @Test
  void a_folder_that_is_there_is_left_as_it_is() throws IOException {
    Files.createDirectories(shelf.resolve("sample-2026"));
    Files.writeString(shelf.resolve("sample-2026/mine.yaml"), "pack: sample-2026\n");

    assertThat(create("sample-2026")).isEqualTo(Exit.INPUT);

    assertThat(err.toString()).contains("sample-2026  已经有了", "原因：", "改法：换一个名称");
    assertThat(listed(shelf.resolve("sample-2026"))).containsExactly("mine.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sample", "sample_2026", "../sample", "2026", "样例", "sample-", "calendar"})
  void a_name_that_cannot_be_an_address_is_refused(String id) throws IOException {
    assertThat(create(id)).isEqualTo(Exit.INPUT);

    assertThat(err.toString()).contains("“" + id + "” 不能作办法包的名称", "改法：写成 地名-年份");
    assertThat(listed(shelf)).containsExactly("calendar");
  }

  @Test
  void a_folder_of_regulations_that_is_not_there_is_named() {
    assertThat(run("new-pack", "sample-2026", "--regulations=" + project.resolve("nowhere")))
        .isEqualTo(Exit.INPUT);

    assertThat(err.toString()).contains("nowhere  没有这个文件夹", "--regulations");
  }

  @Test
  void without_a_table_of_working_days_no_pack_is_begun() throws IOException {
    Files.delete(shelf.resolve("calendar/cn.csv"));

    assertThat(create("sample-2026")).isEqualTo(Exit.INPUT);

    assertThat(err.toString()).contains("没有工作日表", "regulations/calendar");
  }

  @Test
  void a_place_that_cannot_be_written_is_told_with_its_cause() {
    IOException denied = new java.nio.file.AccessDeniedException("/srv/regulations");
    IOException full = new IOException("No space left on device");
    Path folder = shelf.resolve("sample-2026");

    assertThat(Skeleton.unwritable(folder, denied).toString())
        .contains(folder + "  写不下去", "没有权限写 /srv/regulations", "写的权限");
    assertThat(Skeleton.unwritable(folder, full).toString()).contains("No space left", "磁盘");
  }
}
