package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTest {

  private static final Path LEAST =
      Path.of("..", "kernel", "src", "test", "resources", "packs", "least.yaml");

  private final StringWriter out = new StringWriter();

  @TempDir private Path shelf;

  @BeforeEach
  void aPackAndItsCalendar() throws IOException {
    Files.createDirectories(shelf.resolve("calendar"));
    Files.writeString(shelf.resolve("calendar/cn.csv"), "date,kind,name\n");
    Files.createDirectories(shelf.resolve("least"));
    Files.writeString(shelf.resolve("least/pack.yaml"), Files.readString(LEAST));
  }

  private int text(String words, String... more) throws IOException {
    return run(Files.writeString(shelf.resolve("text.txt"), words), more);
  }

  private int run(Path file, String... more) {
    String[] all = new String[more.length + 3];
    all[0] = "text";
    all[1] = file.toString();
    System.arraycopy(more, 0, all, 2, more.length);
    all[all.length - 1] = "--regulations=" + shelf;
    PrintWriter writer = new PrintWriter(out, true);
    return Banfa.run(writer, writer, all);
  }

  @Test
  void a_text_is_cut_and_its_gaps_are_told() throws IOException {
    assertThat(text("第一章 总则\n第一条 分为：\n(一)甲。\n第三条 乙。")).isEqualTo(Exit.OK);

    assertThat(out.toString().lines())
        .containsExactly(
            "c1       第一章 总则",
            "  a1       第一条 分为：",
            "    a1p1i1   (一) 甲。",
            "  a3       第三条 乙。",
            "",
            "1 章 2 条，另有 0 款 1 项",
            "没有印出条号：第二条");
  }

  @Test
  void what_text_and_pack_lack_of_each_other_is_told() throws IOException {
    assertThat(text("第一条 甲。\n第二条 乙。\n第三条 丙。", "least")).isEqualTo(Exit.OK);
    assertThat(out.toString().lines()).contains("引用了而原文没有：无", "没有规则依据的条：第一条", "办法包里没有的条：第三条");

    assertThat(text("第一条 甲。", "least")).as("a citation opens at no words").isEqualTo(Exit.FAILED);
    assertThat(out.toString()).contains("引用了而原文没有：第二条（2a）、第二条（2b）");
  }

  @Test
  void a_text_in_the_national_encoding_is_read_too() throws IOException {
    byte[] bytes = "第一条 甲。".getBytes(Charset.forName("GB18030"));
    assertThat(run(Files.write(shelf.resolve("gb.txt"), bytes))).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains("第一条 甲。");
  }

  @Test
  void what_is_no_text_with_articles_is_refused() throws IOException {
    assertThat(text("通知")).isEqualTo(Exit.INPUT);
    assertThat(run(shelf.resolve("nowhere.txt"))).isEqualTo(Exit.INPUT);
    assertThat(out.toString()).contains("不是有条号的纯文本");
    assertThat(text("第一条 甲。", "unknown")).isEqualTo(Exit.INPUT);
  }
}
