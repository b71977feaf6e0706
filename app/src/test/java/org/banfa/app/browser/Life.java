package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A project's life as it is lived through the pages: one office after the other, day by day. What
 * is hard or is to be seen happens in the browser; what only has to be done on the way is done by
 * the same forms of the same pages without one, many times faster.
 */
final class Life {

  /** All that somebody owes, however much of it there is. */
  private static final String DESK = "/work/todo?all=true";

  private final City city;
  private final Window window;
  private final String pack;
  private final Map<String, Caller> callers = new HashMap<>();
  private String who = "";
  private boolean seated;
  private boolean atDesk;
  private boolean dayWasSet;
  private String key = "";
  private Answer answer = new Answer("", "", List.of(), List.of());

  Life(City city, Window window) {
    this(city, window, "wuhan-2021");
  }

  /** Under a regulation, by the name of its pack. */
  Life(City city, Window window, String pack) {
    this.city = city;
    this.window = window;
    this.pack = pack;
  }

  /** From now on somebody else sits at the browser. The first to sit there signs in by the form. */
  Life as(String account) {
    if (!seated || !who.equals(account)) {
      if (callers.isEmpty()) {
        window.signIn(account);
      }
      window.seat(caller(account).cookies());
      atDesk = false;
    }
    who = account;
    seated = true;
    return this;
  }

  /** From now on somebody acts by the forms of the same pages, without the browser. */
  Life by(String account) {
    who = account;
    seated = false;
    return this;
  }

  private Caller caller(String account) {
    return callers.computeIfAbsent(account, _ -> Caller.of(city, account));
  }

  /**
   * Lets the day come, as a demonstration can: the first time by the control that is on every page.
   */
  Life on(int year, int month, int day) {
    String date = LocalDate.of(year, month, day).toString();
    atDesk = false;
    if (seated && !dayWasSet) {
      desk();
      window.page().locator("#demo-date").fill(date);
      window.press(window.page().locator("form.demo button:not([name])"));
      dayWasSet = true;
    } else {
      caller(who).post("/demo/day", Map.of("date", date));
    }
    assertThat(caller(who).page(DESK).select("header .today").text()).contains(date);
    return this;
  }

  /** Founds a project; the acts that follow are on it. */
  Life found(String name) {
    String path = seated ? foundAtTheBrowser(name) : foundPlainly(name);
    key = path.substring(path.lastIndexOf('/') + 1);
    return this;
  }

  private String foundAtTheBrowser(String name) {
    atDesk = false;
    window.go("/projects/new");
    window.page().locator("[name=name]").fill(name);
    window.page().locator("[name=regulation]").selectOption(pack);
    window.page().locator("[name=unclassified]").check();
    window.press(window.page().locator("main button[name=do]"));
    assertThat(window.heading()).contains(name);
    return window.page().url();
  }

  private String foundPlainly(String name) {
    var founded =
        caller(who)
            .post("/projects", Map.of("name", name, "regulation", pack, "unclassified", "true"));
    return founded.headers().firstValue("Location").orElseThrow();
  }

  /** The acts that follow are on a project founded before. */
  Life back(String project) {
    key = project;
    return this;
  }

  String key() {
    return key;
  }

  /** Opens the worklist of whoever sits at the browser, as it is now. */
  Window desk() {
    assertThat(seated).as("%s sits at the browser", who).isTrue();
    if (!atDesk || !window.at(DESK)) {
      window.go(DESK);
      atDesk = true;
    }
    return window;
  }

  /** Opens the project's own page. */
  Window project() {
    window.go("/projects/" + key);
    return window;
  }

  /** Opens an act that is owed, from the worklist of whoever owes it. */
  ActForm owed(String act) {
    if (seated && atDesk && window.at(DESK)) {
      window.press(row(act).locator("a.act"));
      return form();
    }
    Document desk = caller(who).page(DESK);
    Element link = desk.selectFirst(link(act));
    assertThat(link)
        .as("%s is on the worklist of %s: %s", act, who, desk.select("main").text())
        .isNotNull();
    return opened(link.attr("href"));
  }

  /** The row of the worklist that asks for an act. */
  Locator row(String act) {
    Locator link = desk().page().locator(link(act)).first();
    assertThat(link.count()).as("%s is on the worklist of %s: %s", act, who, window.text()).isOne();
    return link.locator("xpath=ancestor::tr");
  }

  private String link(String act) {
    return "a.act[href*='" + path(act) + "']";
  }

  /** Opens an act that nobody asks for. */
  ActForm free(String act) {
    return opened(path(act));
  }

  /** Opens an act on something that belongs to the project, the n-th of its kind. */
  ActForm free(String act, String type, int number) {
    return opened(path(act) + "?on=" + type + "/" + key + "." + number);
  }

  private String path(String act) {
    return "/projects/" + key + "/acts/" + act;
  }

  private ActForm opened(String path) {
    if (seated) {
      window.go(path);
      return form();
    }
    Caller caller = caller(who);
    return new PlainForm(caller, caller.page(path));
  }

  /** The form that stands in the browser. */
  ActForm form() {
    return new PageForm(window);
  }

  /** From a refusal in the browser back to the form, with what was filled in. */
  ActForm refilled() {
    window.press("返回填写");
    return form();
  }

  /** Sends the form, and it stands in the book. */
  Life done(ActForm form) {
    long before = city.happened(key);
    answer = form.send();
    atDesk = false;
    assertThat(answer.heading()).as(answer.text()).startsWith("已办理");
    assertThat(city.happened(key)).isGreaterThan(before);
    return this;
  }

  /**
   * Sends the form, and the law says no: nothing has happened, and the page says by which article.
   */
  Life refused(ActForm form, String article, String reason) {
    long before = city.happened(key);
    long tried = city.tried(key);
    answer = form.send();
    assertThat(answer.heading()).as(answer.text()).startsWith("现在不能");
    assertThat(blockers()).anySatisfy(one -> assertThat(one).contains(article, reason));
    assertThat(city.happened(key)).as("nothing has happened").isEqualTo(before);
    assertThat(city.tried(key)).as("the attempt is in the book").isEqualTo(tried + 1);
    return this;
  }

  /** What stands in the way, as the page of the last refusal lists it. */
  List<String> blockers() {
    return answer.blockers();
  }

  /** Who is next, as the page of the last done act says it. */
  List<String> next() {
    return answer.next();
  }

  /** The stage that the project's own page marks as the present one. */
  String stage() {
    Document page = caller(who).page("/projects/" + key);
    return Optional.ofNullable(page.selectFirst("ol.stages li[aria-current=step] b"))
        .map(Element::text)
        .orElseThrow(() -> new AssertionError(page.select("main").text()));
  }
}
