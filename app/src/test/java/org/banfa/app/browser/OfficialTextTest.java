package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banfa.app.documents.DocxFile;
import org.banfa.kernel.tell.Numerals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official text is put beside the rules, and a citation opens at its words. */
@InBrowser
class OfficialTextTest {

  private static final int ARTICLES = 31;
  private static final City CITY = City.withoutProjects(LocalDate.of(2026, 10, 12));

  private final Window window = Window.on(CITY);

  @AfterEach
  void close() {
    window.close();
  }

  /** A text that is nobody's: as many articles as the pack has, and each says which it is. */
  private static List<String> text() {
    return Stream.concat(
            Stream.of("某市样例办法", "第一章 总则"),
            IntStream.rangeClosed(1, ARTICLES)
                .mapToObj(Numerals::of)
                .map(number -> "第" + number + "条 文档里的" + number + "，照此办理。"))
        .toList();
  }

  private void load(byte[] content) {
    window
        .page()
        .locator("#official-file")
        .setInputFiles(new FilePayload("样例.docx", "application/octet-stream", content));
    window.press(window.page().locator("main button[name=do]"));
    assertThat(window.heading()).isEqualTo("看看读出了什么");
    assertThat(window.text()).contains("1 章 31 条");
    window.page().locator("#official-source").fill("某市公报");
    window.press(window.page().locator("main button[name=do]"));
    assertThat(window.text()).contains("官方原文已放到条款旁边", "某市公报");
  }

  @Test
  void aCitationOpensAtTheWords() {
    window.signIn("linzhiyuan");
    window.go("/regulations/wuhan-2021");
    window.press("载入官方原文");
    load(DocxFile.of(text().toArray(String[]::new)));

    Life life = new Life(CITY, window).as("wutong").found("引用能打开的项目");
    life.done(Declaration.of(life, "320"));
    window.go("/projects/" + life.key());
    Locator chip = window.page().locator("main a.chip.article").first();
    String article = chip.innerText().strip();
    chip.click();

    String label = article.replaceAll("条.*", "条");
    window.page().waitForSelector(".drawer .official .cited");
    assertThat(window.page().locator(".drawer .official .cited").innerText())
        .as("the words beside the project")
        .startsWith(label)
        .contains("文档里的");

    window.press(window.page().locator("a.drawer-page"));
    Locator cited = window.page().locator(".official .cited");
    assertThat(cited.innerText()).startsWith(label).contains("文档里的");
    BoundingBox words = cited.boundingBox();
    BoundingBox rule = window.page().locator(".rule").first().boundingBox();
    assertThat(rule.x).as("the rule stands beside the words").isGreaterThan(words.x + words.width);

    window.press("在全文中查看");
    Locator target = window.page().locator(".official-text :target");
    assertThat(target.innerText()).startsWith(label).contains("文档里的");
  }
}
