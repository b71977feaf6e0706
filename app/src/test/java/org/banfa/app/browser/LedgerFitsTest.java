package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of projects is read without moving it sideways on a common desk screen. */
@InBrowser
class LedgerFitsTest {

  private final Window window = Window.on(City.shipped());

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @CsvSource({
    "linzhiyuan, zh, 10",
    "linzhiyuan, en, 10",
    "yd-luchuan, zh, 10",
    "xuning, zh, 8",
    "lh-gaoyuan, zh, 8",
  })
  void everyColumnIsOnTheScreen(String bureau, String language, int some) {
    window.signIn(bureau);
    window.press(window.page().locator("form.language button[value=" + language + "]"));
    window.go("/projects");

    var table = window.page().locator(".ledger .scroll");
    assertThat(table.locator("tbody tr").count()).isGreaterThan(some);
    assertThat(table.evaluate("one => one.scrollWidth - one.clientWidth")).isEqualTo(0);
  }
}
