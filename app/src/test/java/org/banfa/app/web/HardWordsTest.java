package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the pages say stands in the message files, so that it can be said in another language. */
class HardWordsTest {

  /** What reads Chinese, or writes a record that is Chinese in every language of the pages. */
  private static final Map<String, List<String>> READ_OR_RECORDED =
      Map.of(
          "DocxNumbers.java", List.of("\"零一二三四五六七八九\"", "\"千百十\"", "\"零\"", "'零'"),
          "PdfPages.java",
              List.of(
                  "\"[-—–－·•\\\\s]*[\\\\d０-９]{1,4}[-—–－·•\\\\s]*|第\\\\s*\\\\d+\\\\s*页.*|\\\\d+\\\\s*/\\\\s*\\\\d+\""),
          "Secrecy.java", List.of("\"绝密★\"", "\"机密★\"", "\"秘密★\""),
          "Amounts.java",
              List.of("\"(-?[0-9]{1,15}(?:\\\\.[0-9]{1,6})?)(亿元|万元|万|元)?\"", "\"元\"", "\"亿元\""),
          "FactText.java", List.of("\"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?\""),
          "Viewer.java", List.of("\"、\""),
          "DemoPeople.java", List.of("\"、\""),
          "DemoForm.java", List.of("\"已核。\""));

  @Test
  void noChineseIsWrittenIntoJava() throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    List<Path> sources = HardWords.sources(Path.of("src", "main", "java"));
    for (Path file : sources) {
      List<String> words = HardWords.inJava(Files.readString(file));
      if (!words.isEmpty()) {
        found.put(file.getFileName().toString(), words);
      }
    }
    assertThat(sources).hasSizeGreaterThan(150);
    assertThat(found).isEqualTo(READ_OR_RECORDED);
  }

  @Test
  void noChineseIsWrittenIntoATemplate() throws IOException {
    List<Path> templates = HardWords.sources(Path.of("src", "main", "jte"));
    assertThat(templates).hasSizeGreaterThan(50);
    for (Path file : templates) {
      assertThat(HardWords.inTemplate(Files.readString(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void chineseInAStringIsFoundAndInACommentIsNot() {
    assertThat(HardWords.inJava("/** 立项 */ // 立项 \"立项\"\nString a = \"approved\";")).isEmpty();
    assertThat(HardWords.inJava("String a = \"/* \" + \"立项\"; // */")).containsExactly("\"立项\"");
    assertThat(HardWords.inJava("String a = \"\"\"\n  已批\n  \"\"\";")).hasSize(1);
    assertThat(HardWords.inJava("char a = '、'; String b = \"\\\"\" + \"；\";"))
        .containsExactly("'、'", "\"；\"");
    assertThat(HardWords.inTemplate("<p>${w.get(\"print\")}</p>\n<p>打印</p>"))
        .containsExactly("<p>打印</p>");
    assertThat(HardWords.inTemplate("<%-- 打印 --%><p>print</p>")).isEmpty();
  }
}
