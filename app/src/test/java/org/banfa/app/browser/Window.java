package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A browser window on a city. Every page it comes to is looked over: nothing failed in it, nothing
 * was fetched from elsewhere, it has one heading, its inputs have names and it fits the screen.
 */
final class Window implements AutoCloseable {

  private static final int DESK = 1366;
  private static final int PHONE = 390;
  private static final int HEIGHT = 768;

  /**
   * What is wrong with a page at the width it has now, asked for at once: every question costs a
   * way to the browser and back.
   */
  private static final String WRONG =
      """
      () => {
        const wrong = [];
        const headings = document.querySelectorAll('h1').length;
        if (headings !== 1) {
          wrong.push('headings: ' + headings);
        }
        document.querySelectorAll('input:not([type=hidden]), select, textarea').forEach(one => {
          if (!(one.labels && one.labels.length) && !one.getAttribute('aria-label')
              && one.getAttribute('aria-hidden') !== 'true') {
            wrong.push('input without a name: ' + one.outerHTML);
          }
        });
        if (document.documentElement.scrollWidth > innerWidth) {
          document.querySelectorAll('body *').forEach(one => {
            if (one.getBoundingClientRect().right > innerWidth + 1) {
              wrong.push('beyond ' + innerWidth + ' pixels: ' + one.outerHTML.slice(0, 120));
            }
          });
        }
        return wrong;
      }
      """;

  /** Of which parts a page is made. */
  private static final String PARTS =
      """
      () => [...new Set([...document.querySelectorAll('main section, main table, main ol, main dl')]
          .map(one => one.tagName + '.' + one.className))].sort().join(' ')
      """;

  private static final String ANSWER =
      """
      () => {
        const words = one => one.innerText;
        return [
          [words(document.querySelector('h1'))],
          [words(document.querySelector('main'))],
          [...document.querySelectorAll('ol.blockers > li')].map(words),
          [...document.querySelectorAll('ol.steps > li')].map(words)
        ];
      }
      """;

  /**
   * What was looked at on a phone already, in any window: the same form, or the same kind of page
   * made of the same parts, is narrow in the same way.
   */
  private static final Set<String> ON_A_PHONE = new HashSet<>();

  private final City city;
  private final BrowserContext context;
  private final Page page;
  private final List<String> failures = new ArrayList<>();
  private int arrivals;

  private Window(City city, BrowserContext context) {
    this.city = city;
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(60_000);
    page.onFrameNavigated(this::arrive);
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> failures.add("script: " + error));
    context.onRequest(this::see);
  }

  static Window on(City city) {
    return new Window(city, Chromium.window());
  }

  /** One in which pages run no scripts. */
  static Window withoutScripts(City city) {
    return new Window(city, Chromium.windowWithoutScripts());
  }

  private void arrive(Frame frame) {
    if (frame.equals(page.mainFrame())) {
      arrivals++;
    }
  }

  private void hear(ConsoleMessage message) {
    // Chromium counts every answer that is not a success as an error, a form sent back too.
    boolean answer = message.text().startsWith("Failed to load resource") && own(message);
    if (message.type().equals("error") && !answer) {
      failures.add(message.text() + " " + message.location());
    }
  }

  private boolean own(ConsoleMessage message) {
    return message.location().startsWith(page.url());
  }

  private void see(Request request) {
    String host = URI.create(request.url().split("[?#]", 2)[0]).getHost();
    if (host != null && !host.equals("127.0.0.1")) {
      failures.add("asked " + host + " for " + request.url());
    }
  }

  /** The page itself, for what this class has no word for. */
  Page page() {
    return page;
  }

  /** Goes to a page of the city and looks it over. */
  Response go(String path) {
    Response answer = page.navigate(city.at(path));
    look();
    return answer;
  }

  /** Whether it stands at that page of the city. */
  boolean at(String path) {
    return page.url().equals(city.at(path));
  }

  /** Presses something that leads to another page, and looks that over. */
  void press(Locator button) {
    arriveBy(button::click);
  }

  /** Does something that leads to another page, and looks that over. */
  void arriveBy(Runnable step) {
    int before = arrivals;
    step.run();
    page.waitForCondition(() -> arrivals > before);
    page.waitForLoadState();
    look();
  }

  /** Presses the button or link of that name in the page's own part. */
  void press(String name) {
    press(page.locator("main").locator("a, button").filter(named(name)).first());
  }

  private static Locator.FilterOptions named(String name) {
    return new Locator.FilterOptions().setHasText(name);
  }

  /** Signs in by the form, after signing out whoever was in. */
  void signIn(String account) {
    if (page.locator("form.sign-out").count() > 0) {
      signOut();
    }
    go("/sign-in");
    page.locator("#username").fill(account);
    page.locator("#password").fill(City.PASSWORD);
    press(page.locator("form[action='/sign-in'] button.main"));
    assertThat(page.url()).as(account + " is let in").doesNotContain("/sign-in");
  }

  /** Somebody who has signed in sits down at the browser: what they carry is theirs. */
  void seat(List<Cookie> session) {
    context.clearCookies();
    context.addCookies(session);
  }

  void signOut() {
    press(page.locator("form.sign-out button"));
  }

  /** The page's one heading. */
  String heading() {
    return ((String) page.evaluate("() => document.querySelector('h1').innerText")).strip();
  }

  /** All that the page's own part says. */
  String text() {
    return (String) page.evaluate("() => document.querySelector('main').innerText");
  }

  /** What the page says that answers a form. */
  Answer answer() {
    List<List<String>> parts =
        ((List<?>) page.evaluate(ANSWER))
            .stream()
                .map(part -> ((List<?>) part).stream().map(one -> String.valueOf(one)).toList())
                .toList();
    return new Answer(
        parts.get(0).getFirst().strip(), parts.get(1).getFirst(), parts.get(2), parts.get(3));
  }

  /** Checks what holds of every page, on a desk and, for each kind of page once, on a phone. */
  void look() {
    assertThat(failures).as(page.url()).isEmpty();
    lookAtIt();
    if (!page.url().startsWith(city.at("/")) || ON_A_PHONE.add(kind())) {
      page.setViewportSize(PHONE, HEIGHT);
      lookAtIt();
      page.setViewportSize(DESK, HEIGHT);
    }
  }

  private void lookAtIt() {
    assertThat((List<?>) page.evaluate(WRONG)).as(page.url()).isEmpty();
  }

  private String kind() {
    String path = page.url().split("[?#]", 2)[0].substring(city.at("").length());
    return path.replaceAll("[0-9]+", "0") + " " + page.evaluate(PARTS);
  }

  @Override
  public void close() {
    context.close();
  }
}
