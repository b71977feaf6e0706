package org.banfa.kernel.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.text.OfficialText;
import org.junit.jupiter.api.Test;

/** The least pack has the rows 1, 2a and 2b, and here 2(1); rules rest on 2a and 2b. */
class TextFitTest {

  private static final String ITEM =
      "provisions:\n- {ref: \"2(1)\", article: 2, kind: gate, title: 审批, gist: 先看方案}\n";

  private static TextFit fit(String text) {
    try {
      var files = new LinkedHashMap<String, String>();
      Path least = Path.of("src/test/resources/packs/least.yaml");
      files.put("least.yaml", Files.readString(least).replace("provisions:\n", ITEM));
      Pack pack =
          switch (PackReader.read(files)) {
            case PackReading.Readable(Pack read) -> read;
            case PackReading.Unreadable(var problems) -> fail(problems.toString());
          };
      return TextFit.of(pack, OfficialText.parse(text));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void a_text_that_marks_every_row_lacks_nothing() {
    assertThat(fit("第一条 甲。\n第二条 乙：\n(一)丙。"))
        .isEqualTo(new TextFit(List.of(), List.of(), List.of(1), List.of()));
  }

  @Test
  void a_row_whose_article_is_not_there_is_missing_and_one_without_its_item_is_near() {
    assertThat(fit("第一条 甲。").missing()).containsExactly("2(1)", "2a", "2b");
    assertThat(fit("第一条 甲。\n第二条 乙。").missing()).isEmpty();
    assertThat(fit("第一条 甲。\n第二条 乙。").near()).containsExactly("2(1)");
  }

  @Test
  void a_row_whose_article_lost_its_label_is_near_the_unmarked_words() {
    assertThat(fit("第一条 甲。\n乙。\n第三条 丙。").near()).containsExactly("2(1)", "2a", "2b");
    assertThat(fit("第一条 甲。\n第三条 丙。").missing())
        .as("there are no unmarked words")
        .containsExactly("2(1)", "2a", "2b");
  }

  @Test
  void an_article_that_the_pack_has_no_row_of_is_unknown() {
    assertThat(fit("第一条 甲。\n第二条 乙。\n第三条 丙。").unknown()).containsExactly(3);
  }
}
