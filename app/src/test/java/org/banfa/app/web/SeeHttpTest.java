package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banfa.app.BanfaApplication;
import org.banfa.app.Terminal;
import org.banfa.app.TestDatabase;
import org.banfa.app.identity.Administrator;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Jurisdiction;
import org.banfa.app.identity.Office;
import org.banfa.app.identity.Person;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.InstallationEvent;
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
    identity.establishJurisdiction(new Jurisdiction("city", "某市"), day, setup).orThrow();
    identity.adoptPack("city", "wuhan-2021", day, setup).orThrow();
    for (String code : List.of("unit", "bureau", "outside")) {
      identity.establishOffice(Office.top("city", code, "某单位" + code), day, setup).orThrow();
      identity.engage(new Person(code, "王" + code), code, "科员", day, setup).orThrow();
      identity.openAccount("user-" + code, code, PASSWORD, setup).orThrow();
    }
    identity.appoint(new Person("sys", "管"), Administrator.SYSTEM, "bureau", day, setup).orThrow();
    identity.openAccount("user-sys", "sys", PASSWORD, setup).orThrow();
    identity.appoint(new Person("aud", "审"), Administrator.AUDIT, "bureau", day, setup).orThrow();
    identity.openAccount("user-aud", "aud", PASSWORD, setup).orThrow();
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
  void aSheetIsTakenOutForAPurposeAndStandsInTheBook() {
    Browser unit = in("unit");
    founded(unit);
    assertThat(unit.get("/projects?q=积水").body()).contains("导出用途");
    long before = journal.head(Subject.INSTALLATION).seq();

    var without = unit.post("/projects.xlsx", Map.of("q", "积水", "purpose", " "));
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("请写明导出用途");
    assertThat(journal.head(Subject.INSTALLATION).seq()).isEqualTo(before);

    var answer = unit.post("/projects.xlsx", Map.of("q", "积水", "purpose", "月报"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("PK");
    var entry = journal.read(Subject.INSTALLATION).getLast();
    assertThat(entry.actor().person()).isEqualTo("王unit");
    assertThat(InstallationEvent.of(entry.body()))
        .isInstanceOfSatisfying(
            InstallationEvent.LedgerExported.class,
            taken -> {
              assertThat(taken.account()).isEqualTo("user-unit");
              assertThat(taken.projects()).isPositive();
              assertThat(taken.purpose()).isEqualTo("月报");
              assertThat(taken.selection()).contains("q=");
            });
    Browser administrator = in("sys");
    administrator.get("/regulations");
    assertThat(administrator.post("/projects.xlsx", Map.of("purpose", "月报")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aBookThatWasTamperedWithIsFoundByTheAuditorAndFromATerminal() throws Exception {
    Browser unit = in("unit");
    String key = founded(unit);
    Browser auditor = in("aud");
    assertThat(auditor.get("/audit/book").body()).contains("账本核验").contains("导出记录");
    assertThat(auditor.get("/audit/book?verify=true").body()).contains("账本完整");
    assertThat(in("sys").get("/audit/book").statusCode()).isEqualTo(403);
    assertThat(unit.get("/audit/book").statusCode()).isEqualTo(403);
    var whole = Terminal.verify(DATABASE);
    assertThat(whole.exit()).as(whole.said()).isZero();
    assertThat(whole.said())
        .contains(
            "project/" + key + ": 1 entries, head " + journal.head(Subject.project(key)).hash())
        .contains("All intact");

    var person = tamper(key, "x");
    try {
      assertThat(auditor.get("/audit/book?verify=true").body())
          .contains("账本不完整：project/" + key + " 第 1 条");
      var broken = Terminal.verify(DATABASE);
      assertThat(broken.exit()).isEqualTo(1);
      assertThat(broken.said()).contains("BROKEN: project/" + key + ": entry 1");
    } finally {
      tamper(key, person);
    }
    assertThat(Terminal.verify(DATABASE).exit()).isZero();
  }

  /** As the owner of the tables can, with the triggers off; says what stood there. */
  private static String tamper(String key, String person) {
    var jdbc = DATABASE.jdbc();
    String earlier =
        jdbc.sql("select actor_person from entry where subject_key = ? and seq = 1")
            .param(key)
            .query(String.class)
            .single();
    jdbc.sql("alter table entry disable trigger user").update();
    jdbc.sql("update entry set actor_person = ? where subject_key = ? and seq = 1")
        .params(person, key)
        .update();
    jdbc.sql("alter table entry enable trigger user").update();
    return earlier;
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
  void theBookIsTakenOutForProcessMiningByTheRulesOfEachForm() throws Exception {
    Browser unit = in("unit");
    founded(unit);
    var json = new tools.jackson.databind.json.JsonMapper();

    var ocel =
        json.readTree(
            unit.post("/projects.xlsx", Map.of("purpose", "月报", "format", "ocel")).body());
    var types = new java.util.TreeSet<String>();
    ocel.get("objectTypes").forEach(type -> types.add(type.get("name").stringValue()));
    var objects = new java.util.TreeSet<String>();
    ocel.get("objects")
        .forEach(object -> {
          assertThat(types).contains(object.get("type").stringValue());
          assertThat(objects.add(object.get("id").stringValue())).as("an id of its own").isTrue();
        });
    assertThat(types).contains("project", "organisation");
    var happenings = new java.util.TreeSet<String>();
    ocel.get("eventTypes").forEach(type -> happenings.add(type.get("name").stringValue()));
    ocel.get("events")
        .forEach(event -> {
          assertThat(happenings).contains(event.get("type").stringValue());
          assertThat(java.time.Instant.parse(event.get("time").stringValue())).isNotNull();
          event
              .get("relationships")
              .forEach(to -> assertThat(objects).contains(to.get("objectId").stringValue()));
        });

    String xes = unit.post("/projects.xlsx", Map.of("purpose", "月报", "format", "xes")).body();
    assertThat(xes).startsWith("<?xml").contains("<log", "<trace>", "concept:name");
    String csv = unit.post("/projects.xlsx", Map.of("purpose", "月报", "format", "csv")).body();
    assertThat(csv.lines().findFirst().orElse("")).contains("case,activity,timestamp");
    assertThat(unit.post("/projects.xlsx", Map.of("format", "ocel")).statusCode())
        .as("without a purpose")
        .isEqualTo(422);
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
  void theSearchFindsProjectsAndPlacesInTheLaw() {
    Browser unit = in("unit");
    String key = founded(unit);

    assertThat(unit.get("/search?q=积水").body()).contains("/projects/" + key).contains("在台账中查看");
    assertThat(in("outside").get("/search?q=积水").body()).doesNotContain(key).contains("没有找到“积水”");
    assertThat(unit.get("/search?q=第十九条+武汉").body()).contains("/regulations/wuhan-2021/19p1");
    assertThat(unit.get("/search?q=ＷＨ21B").body())
        .as("signs of full width and small letters are the same")
        .contains(">WH21b<");
    assertThat(unit.get("/search?q=申报表+武汉").body()).contains("<h2>材料</h2>").contains("年度实施计划申报表");
    assertThat(unit.get("/search?q=验收+费用绝无").body()).contains("没有找到");
    assertThat(unit.get("/search").body()).contains("请输入要找的词");
    assertThat(in("sys").get("/search?q=验收+武汉").body()).contains("/regulations/wuhan-2021/");
    assertThat(in("sys").get("/search?q=积水").body()).doesNotContain(key);
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
  void aProvisionShowsItsExamplesRunAndTheProjectsThatRestOnIt() {
    Browser unit = in("unit");
    String key = founded(unit);

    String page = unit.get("/regulations/wuhan-2021/21b").body();

    assertThat(page).contains("本条在用情况").contains("通过").doesNotContain("不符");
    assertThat(unit.get("/regulations/wuhan-2021/6").body())
        .contains("/projects?pack=wuhan-2021&amp;rests=6:open");
    assertThat(unit.get("/projects?pack=wuhan-2021&rests=6:open").body())
        .as("a new project may declare its plan")
        .contains(key)
        .contains("第六条：现在可办");
    assertThat(unit.get("/projects?pack=wuhan-2021&rests=6:late").body()).doesNotContain(key);
    assertThat(unit.get("/projects?rests=nonsense").statusCode()).isEqualTo(200);
    assertThat(in("sys").get("/regulations/wuhan-2021/21b").body()).doesNotContain("本条在用情况");
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
