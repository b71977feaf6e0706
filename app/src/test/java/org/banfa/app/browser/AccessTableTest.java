package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.banfa.app.journal.Attachment;
import org.banfa.app.journal.CaseEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may open what: every kind of page, asked for as every kind of person of the demo city. */
class AccessTableTest {

  private static final Path COMMITTED = Path.of("..", "docs", "access.md");
  private static final City CITY = City.shipped();

  /** Whoever asks: what the column says, and the account; an empty one is not signed in. */
  private static final SequencedMap<String, String> PEOPLE = people();

  /** Rows: what the row says, and how the page is asked for. */
  private static final SequencedMap<String, Ask> PAGES = pages();

  private static final SequencedMap<String, SequencedMap<String, Integer>> FOUND =
      new LinkedHashMap<>();

  private sealed interface Ask {}

  private record Get(String path) implements Ask {}

  private record Post(String path, Map<String, String> fields) implements Ask {}

  private static SequencedMap<String, String> people() {
    SequencedMap<String, String> people = new LinkedHashMap<>();
    people.put("nobody", "");
    people.put("flood", "wutong");
    people.put("parking", "luoxiaolan");
    people.put("school", "songlei");
    people.put("education", "yuanlan");
    people.put("assessor", "gaoheng");
    people.put("data", "linzhiyuan");
    people.put("government", "shenguoliang");
    people.put("cyberspace", "jiangwen");
    people.put("planning", "hemin");
    people.put("finance", "zhaowenbo");
    people.put("audit", "tangyue");
    people.put("secrecy", "fengqi");
    people.put("police", "weijun");
    people.put("system admin", "sysadmin");
    people.put("security admin", "secadmin");
    people.put("audit admin", "auditadmin");
    return people;
  }

  private static SequencedMap<String, Ask> pages() {
    SequencedMap<String, Ask> pages = new LinkedHashMap<>();
    String[] common = {
      "/sign-in",
      "/banfa.css",
      "/",
      "/work/todo",
      "/work/done",
      "/work/mine",
      "/work/mine?waiting=true",
      "/projects",
      "/projects?q=停车",
      "/search?q=停车",
      "/projects/new",
      "/regulations",
      "/regulations/compare",
      "/regulations/wuhan-2021",
      "/regulations/wuhan-2021/21a",
      "/regulations/wuhan-2021/readings/half_year",
      "/regulations/wuhan-2021/text",
      "/regulations/wuhan-2021/text/load",
      "/regulations/wuhan-2021/text/preview",
      "/audit/book",
      "/projects/2099-0001",
      "/nothing-here"
    };
    for (String path : common) {
      pages.put("`" + path + "`", new Get(path.replace("停车", "%E5%81%9C%E8%BD%A6")));
    }
    ofProject(pages, "flood's", "防汛排涝指挥调度平台升级改造");
    ofProject(pages, "parking's", "智慧停车数据服务平台（二期）");
    ofProject(pages, "school's", "第十二中学智慧教室");
    pages.put("POST `/demo/day` without a day", new Post("/demo/day", Map.of("date", "")));
    pages.put(
        "POST `/projects` without the statement", new Post("/projects", Map.of("name", "某项目")));
    pages.put("POST `/projects.xlsx`", new Post("/projects.xlsx", Map.of("purpose", "月报")));
    pages.put(
        "POST `/projects.xlsx` without a purpose",
        new Post("/projects.xlsx", Map.of("purpose", "")));
    pages.put(
        "POST a reading without a reason",
        new Post("/regulations/wuhan-2021/readings/half_year", Map.of("option", "days")));
    pages.put(
        "POST an official text without a file",
        new Post("/regulations/wuhan-2021/text/load", Map.of()));
    pages.put(
        "POST an official text that nobody looked at",
        new Post("/regulations/wuhan-2021/text/confirm", Map.of("text", "x", "source", "公报")));
    return pages;
  }

  private static void ofProject(SequencedMap<String, Ask> pages, String whose, String name) {
    String key = CITY.key(name);
    String here = "/projects/" + key;
    String[] parts = {
      "",
      "/money",
      "/documents",
      "/changes",
      "/flow",
      "/provisions",
      "/book",
      "/print",
      "/picture",
      "/facts",
      "/record",
      "/record/accept?on=nothing",
      "/entries/1/withdraw",
      "/acts/accept",
      "/acts/audit_project",
      "/acts/no_such_act"
    };
    for (String part : parts) {
      pages.put(whose + " project `" + part + "`", new Get(here + part));
    }
    pages.put(whose + " file", new Get("/files/" + file(key)));
    pages.put(
        "POST " + whose + " `/acts/accept` without an outcome",
        new Post(here + "/acts/accept", Map.of()));
  }

  private static String file(String key) {
    return CITY.file(key).history().lines().stream()
        .filter(line -> line.what() instanceof CaseEntry.Happened)
        .flatMap(line -> ((CaseEntry.Happened) line.what()).files().stream())
        .map(Attachment::sha256)
        .findFirst()
        .orElseThrow();
  }

  @BeforeAll
  static void askForEverything() {
    Map<String, Caller> callers =
        PEOPLE.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    one ->
                        one.getValue().isEmpty()
                            ? Caller.stranger(CITY)
                            : Caller.of(CITY, one.getValue())));
    PAGES.forEach((page, ask) -> {
      SequencedMap<String, Integer> row = new LinkedHashMap<>();
      PEOPLE.keySet().forEach(who -> row.put(who, ask(callers.get(who), ask)));
      FOUND.put(page, row);
    });
  }

  private static int ask(Caller caller, Ask ask) {
    return switch (ask) {
      case Get(String path) -> caller.get(path).statusCode();
      case Post(String path, Map<String, String> fields) -> caller.post(path, fields).statusCode();
    };
  }

  private static int status(String page, String who) {
    return FOUND.getOrDefault(page, new LinkedHashMap<>()).getOrDefault(who, 0);
  }

  private static List<String> pagesOf(String whose) {
    List<String> pages = PAGES.keySet().stream().filter(one -> one.contains(whose)).toList();
    assertThat(pages).hasSizeGreaterThan(10);
    return pages;
  }

  @Test
  void nothingBreaks() {
    FOUND.forEach((page, row) ->
        row.forEach((who, status) -> assertThat(status).as(page + " as " + who).isLessThan(500)));
  }

  @Test
  void aStrangerSeesTheFormAndNothingElse() {
    FOUND.keySet().stream()
        .filter(page -> !List.of("`/sign-in`", "`/banfa.css`").contains(page))
        .forEach(page -> assertThat(status(page, "nobody")).as(page).isEqualTo(302));
  }

  @Test
  void aUnitSeesItsOwnProjectAndNoneOfAnother() {
    assertThat(status("flood's project ``", "flood")).isEqualTo(200);
    assertThat(status("parking's project ``", "parking")).isEqualTo(200);
    pagesOf("parking's").forEach(page -> assertThat(status(page, "flood")).as(page).isEqualTo(404));
    pagesOf("flood's").forEach(page -> assertThat(status(page, "parking")).as(page).isEqualTo(404));
  }

  @Test
  void aSchoolSeesItsOwnAndSoDoesTheOfficeAboveIt() {
    assertThat(status("school's project ``", "school")).isEqualTo(200);
    assertThat(status("school's project ``", "education")).isEqualTo(200);
    pagesOf("school's").forEach(page -> assertThat(status(page, "flood")).as(page).isEqualTo(404));
  }

  @Test
  void administratorsSeeNoProject() {
    for (String admin : List.of("system admin", "security admin", "audit admin")) {
      for (String whose : List.of("flood's", "parking's", "school's")) {
        pagesOf(whose).forEach(page -> assertThat(status(page, admin)).as(page).isIn(403, 404));
      }
    }
  }

  @Test
  void onlyTheOfficeThatInterpretsTheRegulationComesToChooseAReading() {
    String page = "`/regulations/wuhan-2021/readings/half_year`";
    PEOPLE.keySet().stream()
        .filter(who -> !who.equals("nobody"))
        .forEach(
            who -> assertThat(status(page, who)).as(who).isEqualTo(who.equals("data") ? 200 : 403));
  }

  @Test
  void onlyTheOfficeThatInterpretsTheRegulationComesToLoadItsText() {
    for (String page : List.of("load", "preview")) {
      String path = "`/regulations/wuhan-2021/text/" + page + "`";
      PEOPLE.keySet().stream()
          .filter(who -> !List.of("nobody", "data").contains(who))
          .forEach(who -> assertThat(status(path, who)).as(who).isEqualTo(403));
    }
  }

  @Test
  void theTableInTheDocumentsIsThisOne() throws IOException {
    String table = table();
    if (Boolean.getBoolean("banfa.update")) {
      Files.writeString(COMMITTED, table, StandardCharsets.UTF_8);
    }
    assertThat(table)
        .as("docs/access.md; -Dbanfa.update=true writes it anew")
        .isEqualTo(Files.readString(COMMITTED, StandardCharsets.UTF_8));
  }

  private static String table() {
    List<String> lines = new ArrayList<>();
    lines.add("# Who may open what");
    lines.add("");
    lines.add("The answer of every kind of page to every kind of person of the demo city, as HTTP");
    lines.add(
        "status: 200 shown, 302 sent to the sign-in form, 303 taken, 403 not for this person,");
    lines.add("404 not there for this person, 422 a form sent back with what is wrong in it.");
    lines.add("This file is written by `AccessTableTest`, which fails when an answer changes.");
    lines.add("");
    lines.add("| page | " + String.join(" | ", PEOPLE.keySet()) + " |");
    lines.add("| --- |" + " --- |".repeat(PEOPLE.size()));
    FOUND.forEach((page, row) ->
        lines.add(
            row.values().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" | ", "| " + page + " | ", " |"))));
    lines.add("");
    return String.join("\n", lines);
  }
}
