package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That the looking over of pages can fail. */
@InBrowser
class WindowTest {

  private final Window window = Window.on(City.shipped());

  @AfterEach
  void close() {
    window.close();
  }

  private void show(String body) {
    window.page().setContent("<main>" + body + "</main>");
  }

  @Test
  void aPlainPageIsInOrder() {
    show("<h1>办法</h1><label for=a>金额</label><input id=a>");

    window.look();

    assertThat(window.heading()).isEqualTo("办法");
  }

  @Test
  void aPageWithTwoHeadingsIsNot() {
    show("<h1>一</h1><h1>二</h1>");

    assertThatThrownBy(window::look).hasMessageContaining("headings: 2");
  }

  @Test
  void anInputWithoutANameIsNot() {
    show("<h1>一</h1><input id=a>");

    assertThatThrownBy(window::look).hasMessageContaining("input without a name");
  }

  @Test
  void aPageWiderThanAPhoneIsNot() {
    show("<h1>一</h1><div style='width:800px'>宽</div>");

    assertThatThrownBy(window::look).hasMessageContaining("beyond 390 pixels");
  }

  @Test
  void aPageWhoseScriptFailsIsNot() {
    show("<h1>一</h1>");
    window.page().evaluate("() => { console.error('broken'); }");

    assertThatThrownBy(window::look).hasMessageContaining("broken");
  }

  @Test
  void aPageThatAsksAForeignHostIsNot() {
    show("<h1>一</h1><img src='http://elsewhere.invalid/a.png'>");

    assertThatThrownBy(window::look).hasMessageContaining("elsewhere.invalid");
  }

  @Test
  void aStrangerComesToTheSignInForm() {
    window.go("/projects");

    assertThat(window.page().url()).endsWith("/sign-in");
  }
}
