package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Field;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.NewProjectPage;
import org.banfa.app.web.page.Page;
import org.banfa.app.web.page.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Renders every page to {@code target/gallery} and looks at the HTML as a strict reader would. */
class GalleryTests {
  private static final Path GALLERY = Path.of("target", "gallery");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>");
  private static final List<String> VOID = List.of("meta", "link", "input", "img", "br", "hr");

  private final Pages pages = new Pages();

  @TestFactory
  Stream<DynamicTest> everyPageIsSoundInBothLanguages() {
    return Stream.of(Language.values())
        .flatMap(language ->
            new Samples(language)
                .all().entrySet().stream()
                    .map(e ->
                        DynamicTest.dynamicTest(
                            language.code() + " " + e.getKey(),
                            () -> isSound(language, e.getKey(), e.getValue()))));
  }

  private void isSound(Language language, String name, Page page) throws IOException {
    var html = pages.html(page);
    var folder = Files.createDirectories(GALLERY.resolve(language.code()));
    Files.writeString(folder.resolve(name + ".html"), html);
    for (var asset : List.of("banfa.css", "banfa.js", "favicon.svg")) {
      Files.writeString(
          GALLERY.resolve(asset),
          Files.readString(Path.of("src", "main", "resources", "static", asset)));
    }
    assertThat(faults(html)).as(name).isEmpty();
    assertThat(html).contains("<html lang=\"" + language.tag() + "\">");
  }

  @Test
  void aFaultyPageIsFoundOut() {
    assertThat(faults("<html><body><h1>A</h1><h3>B</h3></body></html>"))
        .anyMatch(f -> f.contains("h3 after h1"));
    assertThat(faults("<h1>A</h1><p id=\"a\"></p><p id=\"a\"></p>")).contains("id a twice");
    assertThat(faults("<h1>A</h1><input id=\"b\" name=\"b\">")).contains("no label for b");
    assertThat(faults("<h1>A</h1><p style=\"x\">x</p>")).contains("inline style");
    assertThat(faults("<h1>A</h1><script>x</script>")).contains("inline script");
    assertThat(faults("<h1>A</h1><table><tr><th>x</th></tr></table>")).contains("th without scope");
    assertThat(faults("<h1>A</h1><div><p></div></p>")).anyMatch(f -> f.contains("closes"));
    assertThat(faults("<h1>A</h1><a href=\"#nowhere\">x</a>")).contains("no place nowhere");
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertThat(Words.read(Language.EN).messages().keySet())
        .isEqualTo(Words.read(Language.ZH).messages().keySet());
  }

  @Test
  void everyWordATemplateAsksForExists() throws IOException {
    var asked = new HashSet<String>();
    try (var files = Files.walk(Path.of("src", "main", "jte"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
        matches("w\\.get\\(\"([^\"]+)\"[,)]", Files.readString(file))
            .forEach(m -> asked.add(m.group(1)));
      }
    }
    assertThat(asked).hasSizeGreaterThan(100);
    assertThat(Words.read(Language.ZH).messages().keySet()).containsAll(asked);
  }

  @Test
  void whatIsTypedIsEscapedAndKept() {
    var typed = "\"><script>alert(1)</script>";
    var field = Field.of("name", typed, Field.Kind.TEXT, true, typed).failed(typed);
    var page =
        new NewProjectPage(
            new Samples(Language.ZH).frame("/projects/new"),
            Head.titled(typed),
            List.of(),
            List.of(new ActPage.Section(typed, "", List.of(field))),
            false,
            Optional.empty(),
            List.of());
    var html = pages.html(page);
    assertThat(html).doesNotContain("<script>alert").contains("&lt;script>alert(1)");
    assertThat(faults(html)).isEmpty();
  }

  @Test
  void aPageWithErrorsListsThemAndSaysSoInItsStatus() {
    var good = new Samples(Language.ZH).all().get("04-act");
    var bad = new Samples(Language.ZH).all().get("04-act-errors");
    assertThat(good.status()).isEqualTo(200);
    assertThat(bad.status()).isEqualTo(422);
    assertThat(pages.html(bad))
        .contains("href=\"#f-changed\"", "value=\"一百六十\"", "href=\"#s-cipher\"");
    assertThat(pages.html(good)).doesNotContain("id=\"errors\"");
  }

  @Test
  void aMissingFactNeverLooksLikeANo() {
    var html = pages.html(new Samples(Language.ZH).all().get("05-undetermined"));
    assertThat(html).contains("verdict-head grey").doesNotContain("verdict-head red", "ordinal");
  }

  private static List<String> faults(String html) {
    var faults = new ArrayList<String>();
    balanced(html, faults);
    var ids = new HashSet<String>();
    matches(" id=\"([^\"]*)\"", html)
        .forEach(m -> {
          if (!ids.add(m.group(1))) {
            faults.add("id " + m.group(1) + " twice");
          }
        });
    matches(" (?:for|aria-labelledby|aria-describedby)=\"([^\"]*)\"", html)
        .flatMap(m -> Stream.of(m.group(1).split(" ")))
        .filter(id -> !ids.contains(id))
        .forEach(id -> faults.add("no place " + id));
    matches(" href=\"#([^\"]+)\"", html)
        .map(m -> m.group(1))
        .filter(id -> !ids.contains(id))
        .forEach(id -> faults.add("no place " + id));
    labelled(html, faults);
    headings(html, faults);
    bare(html, faults);
    return faults;
  }

  private static void balanced(String html, List<String> faults) {
    var open = new ArrayList<String>();
    matches(TAG.pattern(), html)
        .forEach(m -> {
          var tag = m.group(2).toLowerCase(java.util.Locale.ROOT);
          if (VOID.contains(tag) || m.group(3).endsWith("/")) {
            return;
          }
          if (m.group(1).isEmpty()) {
            open.add(tag);
          } else if (open.isEmpty() || !open.getLast().equals(tag)) {
            faults.add("</" + tag + "> closes " + (open.isEmpty() ? "nothing" : open.getLast()));
          } else {
            open.removeLast();
          }
        });
    open.forEach(tag -> faults.add("<" + tag + "> stays open"));
  }

  private static void labelled(String html, List<String> faults) {
    matches("<(?:input|select|textarea)([^>]*)>", html)
        .map(m -> m.group(1))
        .filter(attributes -> !attributes.contains("type=\"hidden\""))
        .forEach(attributes -> {
          var id = matches(" id=\"([^\"]*)\"", attributes).map(m -> m.group(1)).findFirst();
          if (id.isEmpty() || !html.contains("for=\"" + id.get() + "\"")) {
            faults.add("no label for " + id.orElse(attributes));
          }
        });
  }

  private static void headings(String html, List<String> faults) {
    int before = 0;
    int first = 0;
    for (var heading : matches("<h([1-6])", html).toList()) {
      int level = Integer.parseInt(heading.group(1));
      if (level > before + 1) {
        faults.add("h" + level + " after h" + before);
      }
      first += level == 1 ? 1 : 0;
      before = level;
    }
    if (first != 1) {
      faults.add(first + " first headings");
    }
  }

  private static void bare(String html, List<String> faults) {
    if (Pattern.compile(" style=|<style").matcher(html).find()) {
      faults.add("inline style");
    }
    if (Pattern.compile("<script(?![^>]* src=)| on[a-z]+=\"").matcher(html).find()) {
      faults.add("inline script");
    }
    if (Pattern.compile("<th(?![^>]* scope=)[ >]").matcher(html).find()) {
      faults.add("th without scope");
    }
    if (Pattern.compile("(?:src|href)=\"(?:https?:)?//").matcher(html).find()) {
      faults.add("asset from outside");
    }
  }

  private static Stream<MatchResult> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }
}
