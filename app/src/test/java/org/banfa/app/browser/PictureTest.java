package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pictures of the README, taken from the demo city; written only when that is asked for. */
@InBrowser
class PictureTest {

  private static final Path PICTURES = Path.of("..", "docs", "pictures");
  private static final String PROJECT = "防汛排涝指挥调度平台升级改造";
  private static final int HEIGHT = 1024;
  private static final City CITY = City.shipped();

  private final Window window = Window.on(CITY);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theWorklistOfTheBureau() {
    window.signIn("linzhiyuan");
    window.go("/");

    assertThat(window.page().locator("table.work a.act").count()).isPositive();
    take("worklist.png");
  }

  @Test
  void aProjectAndWhyItCannotBeAccepted() {
    window.signIn("wutong");
    window.go("/projects/" + CITY.key(PROJECT));
    assertThat(window.heading()).contains(PROJECT);
    take("project.png");

    window.go("/projects/" + CITY.key(PROJECT) + "/acts/accept");
    new PageForm(window)
        .attach("acceptance_report")
        .attach("reliability_statement")
        .attach("security_review")
        .attach("efficiency")
        .outcome("pass")
        .send();
    assertThat(window.heading()).startsWith("现在不能");
    assertThat(window.text()).contains("第二十一条");
    take("refusal.png");
  }

  private void take(String name) {
    if (Boolean.getBoolean("banfa.update")) {
      window.page().setViewportSize(1366, HEIGHT);
      window.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
    }
  }
}
