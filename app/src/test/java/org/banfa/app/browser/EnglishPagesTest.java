package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages in English, walked from link to link: the only Chinese on them is what a regulation,
 * the calendar or the demo city itself says, and it is marked as Chinese.
 */
class EnglishPagesTest {

  private static final City CITY = City.shipped();

  private static final Pattern CHINESE =
      Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]+");
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
  private static final Pattern OUTCOME = Pattern.compile("name=\"outcome\" value=\"([^\"]+)\"");
  private static final Pattern MARKED = Pattern.compile("<span lang=\"zh\">([^<]*)</span>");

  /** Where the text of a page stands that cannot hold a mark. */
  private static final Pattern UNMARKABLE =
      Pattern.compile("<(title|option|textarea|text)\\b[^>]*>[^<]*</\\1>|<(?:\"[^\"]*\"|[^>\"])*>");

  /** The switch to Chinese and the sign of the house are Chinese for everybody. */
  private static final Pattern FRAME =
      Pattern.compile("<button[^>]*lang=\"zh-CN\".*?</button>|<span class=\"mark\"[^>]*>办<");

  private static final int OF_A_KIND = 4;

  private static final String SAID_BY_OTHERS = said();

  private static String said() {
    var all = new StringBuilder();
    for (Path root : List.of(Path.of("..", "regulations"), Path.of("src", "main", "resources"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (file.toString().matches(".*\\.(yaml|csv)")) {
            all.append(Files.readString(file)).append('\n');
          }
        }
      } catch (IOException broken) {
        throw new java.io.UncheckedIOException(broken);
      }
    }
    return all.toString().replaceAll("[\\s\"']", "");
  }

  private static Caller english(String account) {
    Caller caller = Caller.of(CITY, account);
    assertThat(caller.post("/language", Map.of("language", "en", "back", "/")).statusCode())
        .isEqualTo(303);
    return caller;
  }

  private static String text(HttpResponse<byte[]> page) {
    return new String(page.body(), StandardCharsets.UTF_8);
  }

  /** What on the page is Chinese and was said neither by the law nor by the city. */
  private static Set<String> ours(String html) {
    Set<String> found = new TreeSet<>();
    CHINESE
        .matcher(FRAME.matcher(html).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .map(run -> run.replaceAll("\\s", ""))
        .filter(run -> !SAID_BY_OTHERS.contains(run))
        .forEach(found::add);
    return found;
  }

  /** Chinese in the running text of a page that is not marked as such. */
  private static Set<String> unmarked(String html) {
    String plain = MARKED.matcher(FRAME.matcher(html).replaceAll("")).replaceAll("");
    Set<String> found = new TreeSet<>();
    CHINESE
        .matcher(UNMARKABLE.matcher(plain).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .forEach(found::add);
    return found;
  }

  private static void isEnglish(String where, String html) {
    assertThat(html).as(where).contains("<html lang=\"en\">");
    assertThat(ours(html)).as("Chinese of our own on " + where).isEmpty();
    assertThat(unmarked(html)).as("Chinese not marked on " + where).isEmpty();
  }

  /** A few pages of every kind that can be reached, by path. */
  private static Map<String, String> walked(Caller caller, List<String> from) {
    Map<String, String> pages = new TreeMap<>();
    Map<String, Integer> kinds = new HashMap<>();
    Set<String> met = new LinkedHashSet<>(from);
    Deque<String> next = new ArrayDeque<>(from);
    while (!next.isEmpty()) {
      String path = next.poll();
      if (kinds.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
        continue;
      }
      HttpResponse<byte[]> answer = caller.get(path);
      String type = answer.headers().firstValue("content-type").orElse("");
      if (type.startsWith("text/html")) {
        String html = text(answer);
        pages.put(path, html);
        LINK.matcher(html)
            .results()
            .map(link -> link.group(1).replace("&amp;", "&"))
            .filter(met::add)
            .forEach(next::add);
      }
    }
    return pages;
  }

  private static String kind(String path) {
    return path.replaceAll("\\?.*", "")
        .replaceAll("/projects/[0-9][^/]*", "/projects/*")
        .replaceAll("(/regulations/[^/@]+)(?:@[^/]+)?/.*", "$1/*")
        .replaceAll("/(files|acts)/.*", "/$1/*");
  }

  @Test
  void everyPageThatAUnitReachesSpeaksEnglish() {
    Caller unit = english("wutong");
    Map<String, String> pages = walked(unit, List.of("/", "/projects", "/help", "/password"));
    pages.forEach(EnglishPagesTest::isEnglish);
    assertThat(pages.keySet().stream().map(EnglishPagesTest::kind))
        .contains(
            "/",
            "/work/done",
            "/projects",
            "/projects/new",
            "/projects/*",
            "/projects/*/flow",
            "/projects/*/book",
            "/projects/*/acts/*",
            "/regulations",
            "/regulations/wuhan-2021/*");
    assertThat(String.join("", pages.values()))
        .contains("working days", "Why this day", "Record of handling");
  }

  @Test
  void everyPageThatTheBureauReachesSpeaksEnglish() {
    Caller bureau = english("linzhiyuan");
    Map<String, String> pages =
        walked(bureau, List.of("/", "/regulations/wuhan-2021/readings/half_year", "/nothing-here"));
    pages.forEach(EnglishPagesTest::isEnglish);
    assertThat(pages).hasSizeGreaterThan(40);
  }

  @Test
  void administratorsAndStrangersReadEnglish() {
    walked(english("sysadmin"), List.of("/", "/help", "/password"))
        .forEach(EnglishPagesTest::isEnglish);
    Caller stranger = Caller.stranger(CITY);
    assertThat(
            stranger.post("/language", Map.of("language", "en", "back", "/sign-in")).statusCode())
        .as("the language is chosen before signing in")
        .isEqualTo(303);
    for (String path : List.of("/sign-in", "/sign-in?wrong", "/sign-in?locked", "/sign-in?code")) {
      isEnglish(path, text(stranger.get(path)));
    }
  }

  @Test
  void answersSpeakEnglish() {
    Caller unit = english("wutong");
    isEnglish("no name", text(unit.post("/projects", Map.of("unclassified", "true"))));
    isEnglish("classified", text(unit.post("/projects", Map.of("name", "A"))));
    String project =
        unit.post(
                "/projects",
                Map.of(
                    "name",
                    "A walk in English",
                    "regulation",
                    "wuhan-2021",
                    "unclassified",
                    "true"))
            .headers()
            .firstValue("location")
            .orElseThrow()
            .replaceAll(".*(/projects/)", "$1");
    isEnglish("founded", text(unit.get(project)));
    String accept = project + "/acts/accept";
    String form = text(unit.get(accept));
    isEnglish("form", form);
    isEnglish("no outcome", text(unit.post(accept, Map.of("fact.project.name", "x"))));
    String outcome = OUTCOME.matcher(form).results().findFirst().orElseThrow().group(1);
    HttpResponse<byte[]> refused =
        unit.post(accept, Map.of("outcome", outcome, "opinion", "checked"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(text(refused)).contains("Not possible now", "What to do");
    isEnglish("refused", text(refused));
    isEnglish("tried", text(unit.get(project + "/flow")));
  }

  @Test
  void aSentenceOfOurOwnAndAnUnmarkedNameAreFound() {
    assertThat(ours("<p>由您办理。返回填写</p>")).isNotEmpty();
    assertThat(ours("<p title=\"由您办理。返回填写\">Go</p>")).isNotEmpty();
    assertThat(unmarked("<p>武汉市 <span lang=\"zh\">国庆节</span></p>")).containsExactly("武汉市");
    assertThat(unmarked("<option>武汉市</option><a title=\"武汉市\">Wuhan</a>")).isEmpty();
  }
}
