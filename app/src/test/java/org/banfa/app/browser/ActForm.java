package org.banfa.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** Fills in the form of an act as a person does: by what stands on the page. */
record ActForm(Window window) {

  private static final byte[] PAPER = Chromium.paper("附件");

  /** Answers one question of the form, however it is drawn; amounts in 万元. */
  ActForm with(String fact, String answer) {
    Locator field = window.page().locator("[name='fact." + fact + "']");
    Locator first = field.first();
    switch ((String) first.evaluate("one => one.tagName + ':' + one.type")) {
      case "INPUT:radio" -> window.page().locator(valued("fact." + fact, answer)).check();
      case "SELECT:select-one" -> first.selectOption(answer);
      default -> first.fill(answer);
    }
    return this;
  }

  private static String valued(String name, String value) {
    return "[name='" + name + "'][value='" + value + "']";
  }

  /** Hands a paper in and ticks what it holds. */
  ActForm attach(String slot, String... items) {
    Locator input = window.page().locator("input[type=file][name='file." + slot + "']");
    input.setInputFiles(new FilePayload(slot + ".pdf", "application/pdf", PAPER));
    return tick(slot, items);
  }

  /** Ticks what a paper holds that was handed in before. */
  ActForm tick(String slot, String... items) {
    for (String item : List.of(items)) {
      window.page().locator(valued("tick.file." + slot, item)).check();
    }
    return this;
  }

  ActForm outcome(String outcome) {
    window.page().locator(valued("outcome", outcome)).check();
    return this;
  }

  ActForm opinion(String words) {
    window.page().locator("#opinion").fill(words);
    return this;
  }

  /** Sends it, whatever the answer. */
  void send() {
    window.press(window.page().locator("main button[name=do]"));
  }
}
