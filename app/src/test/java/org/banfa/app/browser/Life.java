package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;

/** A project's life as it is lived through the pages: one office after the other, day by day. */
final class Life {

  private final City city;
  private final Window window;
  private final String pack;
  private String who = "";
  private String key = "";

  Life(City city, Window window) {
    this(city, window, "wuhan-2021");
  }

  /** Under a regulation, by the name of its pack. */
  Life(City city, Window window, String pack) {
    this.city = city;
    this.window = window;
    this.pack = pack;
  }

  /** From now on somebody else sits at the browser. */
  Life as(String account) {
    if (!who.equals(account)) {
      window.seat(account);
      who = account;
    }
    return this;
  }

  /** Lets the day come, by the control that a demonstration has on every page. */
  Life on(int year, int month, int day) {
    String date = LocalDate.of(year, month, day).toString();
    window.page().locator("#demo-date").fill(date);
    window.press(window.page().locator("form.demo button:not([name])"));
    assertThat(window.page().locator("header .today").innerText()).contains(date);
    return this;
  }

  /** Founds a project; the acts that follow are on it. */
  Life found(String name) {
    window.go("/projects/new");
    window.page().locator("[name=name]").fill(name);
    window.page().locator("[name=regulation]").selectOption(pack);
    window.page().locator("[name=unclassified]").check();
    window.press(window.page().locator("main button[name=do]"));
    String path = window.page().url();
    key = path.substring(path.lastIndexOf('/') + 1);
    assertThat(window.heading()).contains(name);
    return this;
  }

  /** The acts that follow are on a project founded before. */
  Life back(String project) {
    key = project;
    return this;
  }

  String key() {
    return key;
  }

  /** Opens an act that is owed, from the worklist of whoever owes it. */
  ActForm owed(String act) {
    window.go("/");
    window.press(row(act).locator("a.act"));
    return new ActForm(window);
  }

  /** The row of the worklist that asks for an act. */
  Locator row(String act) {
    Locator link = window.page().locator("a.act[href*='" + path(act) + "']").first();
    assertThat(link.count()).as("%s is on the worklist of %s: %s", act, who, window.text()).isOne();
    return link.locator("xpath=ancestor::tr");
  }

  /** Opens an act that nobody asks for. */
  ActForm free(String act) {
    window.go(path(act));
    return new ActForm(window);
  }

  /** Opens an act on something that belongs to the project, the n-th of its kind. */
  ActForm free(String act, String type, int number) {
    window.go(path(act) + "?on=" + type + "/" + key + "." + number);
    return new ActForm(window);
  }

  private String path(String act) {
    return "/projects/" + key + "/acts/" + act;
  }

  /** Sends the form, and it stands in the book. */
  Life done(ActForm form) {
    long before = city.happened(key);
    form.send();
    assertThat(window.heading()).as(window.text()).startsWith("已办理");
    assertThat(city.happened(key)).isGreaterThan(before);
    return this;
  }

  /**
   * Sends the form, and the law says no: nothing has happened, and the page says by which article.
   */
  Life refused(ActForm form, String article, String reason) {
    long before = city.happened(key);
    long tried = city.tried(key);
    form.send();
    assertThat(window.heading()).as(window.text()).startsWith("现在不能");
    assertThat(blockers()).anySatisfy(one -> assertThat(one).contains(article, reason));
    assertThat(city.happened(key)).as("nothing has happened").isEqualTo(before);
    assertThat(city.tried(key)).as("the attempt is in the book").isEqualTo(tried + 1);
    return this;
  }

  /** What stands in the way, as the page lists it. */
  List<String> blockers() {
    return window.page().locator("ol.blockers > li").allInnerTexts();
  }

  /** Who is next, as the page of a done act says it. */
  List<String> next() {
    return window.page().locator("ol.steps > li").allInnerTexts();
  }

  /** The stage that the project's own page marks as the present one. */
  String stage() {
    window.go("/projects/" + key);
    return window.page().locator("ol.stages li[aria-current=step] b").innerText().strip();
  }
}
