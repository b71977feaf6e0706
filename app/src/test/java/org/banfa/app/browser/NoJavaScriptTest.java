package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages that run no scripts do the same. */
@InBrowser
class NoJavaScriptTest {

  private static final City CITY = City.shipped();

  private final Window window = Window.withoutScripts(CITY);
  private final Life life = new Life(CITY, window);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aProjectIsDeclaredReviewedAndItsProvisionRead() {
    life.as("wutong").found("不用脚本的项目").done(Declaration.of(life, "320"));
    life.as("jiangwen").done(life.owed("cac_plan_review").outcome("filed"));

    window.go("/projects/" + life.key());
    window.press(window.page().locator("main a.chip.article").first());
    assertThat(window.page().url()).contains("/regulations/wuhan-2021@1/");
    assertThat(window.text()).contains("第", "条");
  }

  @Test
  void aTrailOpensAndAFilterFinds() {
    life.as("wutong").found("台账里的项目").done(Declaration.of(life, "45"));

    window.go("/projects");
    window.page().locator("#filter-q").fill("台账里");
    window.press(window.page().locator("form.filters button"));
    assertThat(window.text()).contains("台账里的项目").doesNotContain("不用脚本的项目");
  }
}
