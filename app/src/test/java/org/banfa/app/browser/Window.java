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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private final City city;
  private final BrowserContext context;
  private final Page page;
  private final List<String> failures = new ArrayList<>();
  private final Map<String, List<Cookie>> left = new HashMap<>();
  private String sits = "";
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
    enter(account);
  }

  private void enter(String account) {
    go("/sign-in");
    page.locator("#username").fill(account);
    page.locator("#password").fill(City.PASSWORD);
    press(page.locator("form[action='/sign-in'] button.main"));
    assertThat(page.url()).as(account + " is let in").doesNotContain("/sign-in");
  }

  /**
   * Somebody sits down at the browser: whoever sat there before stays signed in, and goes on where
   * they come back.
   */
  void seat(String account) {
    left.put(sits, context.cookies());
    sits = account;
    context.clearCookies();
    List<Cookie> before = left.get(account);
    if (before == null) {
      enter(account);
    } else {
      context.addCookies(before);
      go("/");
    }
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

  /** Checks what holds of every page. */
  void look() {
    assertThat(failures).as(page.url()).isEmpty();
    lookAt(PHONE);
    lookAt(DESK);
  }

  private void lookAt(int width) {
    page.setViewportSize(width, HEIGHT);
    assertThat((List<?>) page.evaluate(WRONG)).as(page.url()).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
