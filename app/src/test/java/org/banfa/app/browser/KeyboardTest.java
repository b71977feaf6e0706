package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages by keyboard alone: not one click. */
@InBrowser
class KeyboardTest {

  private static final int MANY = 200;
  private static final City CITY = City.shipped();

  private final Window window = Window.on(CITY);
  private final Keyboard keyboard = window.page().keyboard();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aFilingIsReviewedByKeyboardAlone() {
    String key = aDeclaredProject();
    window.go("/sign-in");
    signIn("jiangwen");
    keyboard.press("/");
    assertThat(focused("id")).as("the slash goes to the search").isEqualTo("q");
    keyboard.press("Escape");
    window.go("/");

    tabTo("a.act[href*='" + key + "/acts/cac_plan_review']");
    enter();
    tabTo("[name=outcome]");
    keyboard.press("Space");
    assertThat(window.page().locator("[name=outcome][value=filed]").isChecked()).isTrue();
    tabTo("main button[name=do]");
    enter();

    assertThat(window.heading()).startsWith("已办理");
    assertThat(CITY.file(key).state().find(CITY.file(key).project()))
        .hasValueSatisfying(thing -> assertThat(thing.last("cac_plan_review")).isPresent());
  }

  @Test
  void aSourceOpensBesideThePageAndClosesAgain() {
    window.signIn("wutong");
    window.go("/projects/" + aDeclaredProject());
    String here = window.page().url();
    tabTo("a.chip[href^='/regulations/']");
    String source = focused("textContent");

    keyboard.press("Enter");
    window.page().waitForSelector(".drawer .official, .drawer .legend");
    assertThat(window.page().locator(".drawer h2").first().textContent()).contains("第");
    assertThat(window.page().url()).as("it stays on the project").isEqualTo(here);
    assertThat(focused("className")).isEqualTo("drawer-close");

    keyboard.press("Escape");
    assertThat(window.page().locator(".drawer").count()).isZero();
    assertThat(focused("textContent")).as("back where it began").isEqualTo(source);
  }

  @Test
  void theFirstStopLeadsPastTheMenu() {
    window.signIn("wutong");
    window.go("/projects");

    keyboard.press("Tab");
    assertThat(focused("className")).isEqualTo("skip");
    keyboard.press("Enter");

    // The browser moves to the target a moment after the key.
    window.page().waitForURL(url -> url.endsWith("#main"));
    assertThat(focused("id")).isEqualTo("main");
  }

  private static String aDeclaredProject() {
    try (Window other = Window.on(CITY)) {
      Life life = new Life(CITY, other).as("wutong").found("键盘办理的项目");
      life.done(Declaration.of(life, "320"));
      return life.key();
    }
  }

  private void signIn(String account) {
    tabTo("#username");
    keyboard.type(account);
    keyboard.press("Tab");
    assertThat(focused("id")).isEqualTo("password");
    keyboard.type(City.PASSWORD);
    enter();
    assertThat(window.page().url()).doesNotContain("/sign-in");
  }

  private void enter() {
    window.arriveBy(() -> keyboard.press("Enter"));
  }

  /** Presses Tab until the focus is there, and sees that every stop on the way shows itself. */
  private void tabTo(String selector) {
    for (int i = 0; i < MANY; i++) {
      keyboard.press("Tab");
      assertThat(ring()).as("the focus shows on " + focused("outerHTML")).isTrue();
      if (Boolean.TRUE.equals(
          window.page().evaluate("one => document.activeElement.matches(one)", selector))) {
        return;
      }
    }
    throw new AssertionError("no way by Tab to " + selector + " on " + window.page().url());
  }

  private boolean ring() {
    Object shown =
        window
            .page()
            .evaluate(
                "() => { const s = getComputedStyle(document.activeElement);"
                    + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0; }");
    return Boolean.TRUE.equals(shown);
  }

  private String focused(String what) {
    return String.valueOf(window.page().evaluate("what => document.activeElement[what]", what));
  }
}
