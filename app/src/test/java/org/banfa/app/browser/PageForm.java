package org.banfa.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** The form that stands in a browser window. */
record PageForm(Window window) implements ActForm {

  @Override
  public ActForm with(String fact, String answer) {
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

  @Override
  public ActForm attach(String slot, String... items) {
    Locator input = window.page().locator("input[type=file][name='file." + slot + "']");
    input.setInputFiles(new FilePayload(slot + ".pdf", "application/pdf", Chromium.PAPER));
    return tick(slot, items);
  }

  @Override
  public ActForm tick(String slot, String... items) {
    for (String item : List.of(items)) {
      window.page().locator(valued("tick.file." + slot, item)).check();
    }
    return this;
  }

  @Override
  public ActForm outcome(String outcome) {
    window.page().locator(valued("outcome", outcome)).check();
    return this;
  }

  @Override
  public ActForm opinion(String words) {
    window.page().locator("#opinion").fill(words);
    return this;
  }

  @Override
  public Answer send() {
    window.press(window.page().locator("main button[name=do]"));
    return window.answer();
  }
}
