package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banfa.app.BanfaApplication;
import org.banfa.app.TestDatabase;
import org.banfa.app.identity.Administrator;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Office;
import org.banfa.app.identity.Person;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.Subject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who gets to see which page, over real HTTP. */
@SpringBootTest(
    classes = BanfaApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SeeHttpTest {

  private static final String PASSWORD = "Correct-horse-7";
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final List<String> TABS =
      List.of(
          "",
          "/money",
          "/documents",
          "/changes",
          "/flow",
          "/provisions",
          "/book",
          "/print",
          "/picture");

  @LocalServerPort private int port;
  @Autowired private Journal journal;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    properties.add("banfa.database.url", DATABASE::url);
    properties.add("banfa.database.user", DATABASE::user);
    properties.add("banfa.database.password", DATABASE::password);
    properties.add(
        "banfa.regulations",
        () -> Path.of("..", "regulations").toAbsolutePath().normalize().toString());
    properties.add("banfa.data", () -> "target/see-http");
  }

  @BeforeAll
  static void aUnitABureauAnOutsiderAndAnAdministrator(@Autowired Identity identity) {
    var setup = Actor.system("setup");
    var day = LocalDate.of(2026, 1, 1);
    for (String code : List.of("unit", "bureau", "outside")) {
      identity.establishOffice(Office.top(code, "某单位" + code), day, setup).orThrow();
      identity.engage(new Person(code, "王" + code), code, "科员", day, setup).orThrow();
      identity.openAccount("user-" + code, code, PASSWORD, setup).orThrow();
    }
    identity.appoint(new Person("sys", "管"), Administrator.SYSTEM, "bureau", day, setup).orThrow();
    identity.openAccount("user-sys", "sys", PASSWORD, setup).orThrow();
    identity.bindRole("wuhan-2021", "data_bureau", "bureau", day, setup).orThrow();
    identity.grantOversight("bureau", day, setup).orThrow();
  }

  private Browser in(String who) {
    return Browser.of(port, "user-" + who, PASSWORD);
  }

  private static String founded(Browser unit) {
    unit.get("/projects/new");
    var answer =
        unit.post(
            "/projects",
            Map.of("name", "积水点监测", "regulation", "wuhan-2021", "unclassified", "true"));
    return Browser.location(answer).replaceAll(".*/projects/", "");
  }

  @Test
  void everyTabOfAProjectIsThereForItsPartiesAndForNobodyElse() {
    Browser unit = in("unit");
    String key = founded(unit);
    Browser bureau = in("bureau");
    Browser outside = in("outside");
    Browser administrator = in("sys");
    for (String tab : TABS) {
      String path = "/projects/" + key + tab;
      assertThat(unit.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(unit.get(path).body()).contains("积水点监测");
      assertThat(bureau.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(outside.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(outside.get(path).body()).doesNotContain("积水点监测");
      assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(unit.get("/projects/2026-9999").statusCode()).isEqualTo(404);
  }

  @Test
  void theListShowsWhatOneMaySeeAndAdministratorsHaveNone() {
    Browser unit = in("unit");
    String key = founded(unit);
    assertThat(unit.get("/projects").body()).contains(key);
    assertThat(in("outside").get("/projects").body()).doesNotContain(key);
    assertThat(in("sys").get("/projects").statusCode()).isEqualTo(403);
    assertThat(in("sys").get("/").statusCode()).isEqualTo(403);
    assertThat(unit.get("/projects?q=积水&sort=name&view=mine&page=1").body()).contains(key);
    assertThat(unit.get("/projects?q=没有这个").body()).doesNotContain(key);
    assertThat(unit.get("/projects?page=x&sort=x&light=x&view=x&year=x").statusCode())
        .as("nonsense in the address asks for nothing")
        .isEqualTo(200);
  }

  @Test
  void aSheetTakenOutIsRealAndStandsInTheBook() {
    Browser unit = in("unit");
    founded(unit);
    long before = journal.head(Subject.INSTALLATION).seq();

    var answer = unit.bytes("/projects.xlsx?q=积水&purpose=月报");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith('P', 'K');
    assertThat(journal.readAfter(Subject.INSTALLATION, before))
        .extracting(entry -> entry.body().kind())
        .contains("ledger.exported");
    assertThat(in("sys").get("/projects.xlsx").statusCode()).isEqualTo(403);
  }

  @Test
  void theDeskHasItsThreeLists() {
    Browser unit = in("unit");
    founded(unit);
    for (String path :
        List.of("/", "/work/todo", "/work/todo?by=act", "/work/done", "/work/mine")) {
      assertThat(unit.get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(unit.get("/work/mine").body()).contains("积水点监测");
  }

  @Test
  void twoRegulationsStandSideBySideBySubject() {
    Browser unit = in("unit");
    String compare = "/regulations/compare";
    assertThat(unit.get("/regulations").body()).contains(compare);
    assertThat(unit.get(compare).body()).contains("武汉市政务信息化项目建设管理办法").doesNotContain("不同 0 处");
    assertThat(unit.get(compare + "?a=wuhan-2021&b=wuhan-2021").body())
        .contains("不同 0 处")
        .doesNotContain("申报和审批");
    assertThat(unit.get(compare + "?a=wuhan-2021&b=wuhan-2021&all=true").body())
        .contains("不同 0 处", "申报和审批", "两边相同", "[50万元，∞)：50万元以上", "/regulations/wuhan-2021/8b");
    assertThat(unit.get(compare + "?a=wuhan-2021&b=nowhere").body()).doesNotContain("相同 ");
  }

  @Test
  void aRegulationIsTriedOtherwiseAndNothingIsWritten() {
    Browser unit = in("unit");
    founded(unit);
    String trial = "/regulations/wuhan-2021/trial";
    assertThat(unit.get("/regulations/wuhan-2021").body()).contains(trial);
    assertThat(unit.get(trial).body()).contains("50万元", "试算");
    long before = journal.heads(Subject.Kind.PROJECT).size();

    assertThat(unit.submit(trial, Map.of(), Map.of()).statusCode())
        .as("nothing changed")
        .isEqualTo(422);
    var tried = unit.submit(trial, Map.of("v.classify.tier.limit[1]", "30万元"), Map.of());
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(tried.body()).contains("试算结果", "现为 50万元");
    var faulty = unit.submit(trial, Map.of("v.classify.tier.limit[1]", "许多"), Map.of());
    assertThat(faulty.statusCode()).isEqualTo(422);
    assertThat(faulty.body()).contains("许多", "改法");

    assertThat(journal.heads(Subject.Kind.PROJECT)).hasSize((int) before);
    assertThat(in("sys").get(trial).statusCode()).isEqualTo(403);
    assertThat(unit.get("/regulations/nowhere/trial").statusCode()).isEqualTo(404);
  }

  @Test
  void everyProvisionHasAPageAndARowThatIsNotThereHasNone() {
    Browser unit = in("unit");
    assertThat(unit.get("/regulations").body()).contains("武汉市政务信息化项目建设管理办法");
    assertThat(unit.get("/regulations/wuhan-2021").statusCode()).isEqualTo(200);
    assertThat(unit.get("/regulations/wuhan-2021/21b").body())
        .contains("第二十一条", "WH21b", "obliges: unit", "半年内");
    assertThat(unit.get("/regulations/wuhan-2021/999").statusCode()).isEqualTo(404);
    assertThat(unit.get("/regulations/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyTheInterpretingOfficeChoosesAReadingAndSaysWhy() {
    String path = "/regulations/wuhan-2021/readings/half_year";
    assertThat(in("unit").get(path).statusCode()).isEqualTo(403);
    Browser bureau = in("bureau");
    assertThat(bureau.get(path).statusCode()).isEqualTo(200);

    assertThat(bureau.submit(path, Map.of("option", "days", "reason", ""), Map.of()).statusCode())
        .isEqualTo(422);
    assertThat(
            bureau.submit(path, Map.of("option", "days", "reason", "会议纪要"), Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(bureau.get("/regulations/wuhan-2021/21b").body()).contains("会议纪要");
    bureau.get(path);
    assertThat(bureau.submit(path, Map.of("option", "x", "reason", "会议纪要"), Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void theFrameSpeaksEnglishAndTheLawStaysAsItIs() {
    Browser unit = in("unit");
    unit.get("/");
    var chosen = unit.post("/language", Map.of("language", "en", "back", "/regulations"));
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(Browser.location(chosen)).endsWith("/regulations");
    assertThat(unit.get("/regulations").body()).contains("My work", "武汉市政务信息化项目建设管理办法");
    var abroad = unit.post("/language", Map.of("language", "zh", "back", "//elsewhere.example"));
    assertThat(Browser.location(abroad)).doesNotContain("elsewhere");
  }
}
