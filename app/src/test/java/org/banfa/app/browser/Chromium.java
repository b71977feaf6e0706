package org.banfa.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the machine, started once a test JVM, without a window. */
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=zh-CN");

  private Chromium() {}

  /** Where it is, if it is on the path. */
  static Optional<Path> program() {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Somebody's own window: 1366 × 768, nothing remembered. */
  static BrowserContext window() {
    return Running.BROWSER.newContext(usual());
  }

  /** One in which pages run no scripts. */
  static BrowserContext windowWithoutScripts() {
    return Running.BROWSER.newContext(usual().setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions usual() {
    return new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("zh-CN");
  }

  /** A real file to hand in where any will do. */
  static final byte[] PAPER = paper("附件");

  /** A real file to hand in. */
  static byte[] paper(String words) {
    try (BrowserContext window = window()) {
      var page = window.newPage();
      page.setContent("<p>" + words + "</p>");
      return page.pdf();
    }
  }

  private static final class Running {

    static final Playwright PLAYWRIGHT =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    static final Browser BROWSER =
        PLAYWRIGHT
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program().orElseThrow())
                    .setEnv(inChinese())
                    .setArgs(QUIET));

    /** What the browser itself writes on a page, such as the button for a file, is Chinese too. */
    private static Map<String, String> inChinese() {
      Map<String, String> environment = new HashMap<>(System.getenv());
      environment.put("LANGUAGE", "zh_CN");
      return environment;
    }

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }
  }
}
