package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.banfa.app.BanfaApplication;
import org.banfa.app.Terminal;
import org.banfa.app.TestCity;
import org.banfa.app.TestDatabase;
import org.banfa.app.documents.DocxFile;
import org.banfa.app.documents.PdfFile;
import org.banfa.app.identity.Administrator;
import org.banfa.app.identity.Identity;
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
    DATABASE.settings(properties, "see-http");
  }

  @BeforeAll
  static void aUnitABureauAnOutsiderAndAnAdministrator(@Autowired Identity identity) {
    TestCity.under("wuhan-2021", identity)
        .office("unit")
        .office("bureau")
        .office("outside")
        .administrator("sys", Administrator.SYSTEM, "bureau")
        .administrator("aud", Administrator.AUDIT, "bureau")
        .bound("data_bureau", "bureau")
        .overseer("bureau");
  }

  private Browser in(String who) {
    return Browser.of(port, who, TestCity.PASSWORD);
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
              assertThat(taken.account()).isEqualTo("unit");
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
    assertThat(unit.get(compare).body()).contains("武汉2021版").doesNotContain("不同 0 处");
    assertThat(unit.get(compare + "?a=wuhan-2021&b=wuhan-2021").body())
        .contains("不同 0 处")
        .doesNotContain("申报和审批");
    assertThat(unit.get(compare + "?a=wuhan-2021&b=wuhan-2021&all=true").body())
        .contains("不同 0 处", "申报和审批", "两边相同", "/regulations/wuhan-2021/8b")
        .contains("50.00 万元以上（含）　50万元以上", "0.00 万元以上（含），不到50.00 万元");
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
    assertThat(tried.body()).contains("试算结果", "现为 50万元", "50万元改为30万元");
    assertThat(unit.get(trial).body())
        .as("times and shares as they are said")
        .contains("12个月后至24个月内", "每年12月31日前", "15%")
        .doesNotContain("window 12 months", "* 100");
    assertThat(
            unit.submit(trial, Map.of("v.rules.WH22b.due", "12个月后至24个月内"), Map.of()).statusCode())
        .as("what is shown is what is there")
        .isEqualTo(422);
    assertThat(unit.submit(trial, Map.of("v.rules.WH22b.due", "6个月后至12个月内"), Map.of()).body())
        .contains("12个月后至24个月内改为6个月后至12个月内");
    assertThat(
            unit.submit(trial, Map.of("v.classify.road.measure.percent", "10%"), Map.of()).body())
        .contains("15%改为10%");
    var unsaid = unit.submit(trial, Map.of("v.rules.WH22b.due", "尽快"), Map.of());
    assertThat(unsaid.statusCode()).isEqualTo(422);
    assertThat(unsaid.body()).contains("尽快", "改法");
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

  /** Copies of a text that is nobody's, with these words in its nineteenth article. */
  private static String[] official(String words) {
    return new String[] {"某市样例办法", "第一章　总则", "第十九条　" + words + "：", "（一）乙事；", "（二）丙事。", "第二十条　丁事。"};
  }

  private static Map<String, Browser.Upload> file(String name, byte[] content) {
    return Map.of("file", new Browser.Upload(name, content));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anOfficialTextIsLookedAtBeforeItStandsBesideTheRules() {
    String text = "/regulations/wuhan-2021/text";
    Browser unit = in("unit");
    Browser bureau = in("bureau");
    assertThat(unit.get(text + "/load").statusCode()).isEqualTo(403);
    assertThat(unit.submit(text + "/load", Map.of(), file("a.txt", utf8("第一条 甲。"))).statusCode())
        .isEqualTo(403);
    bureau.get(text + "/load");
    assertThat(bureau.submit(text + "/load", Map.of(), Map.of()).body()).contains("请选择文件");

    var read =
        bureau.submit(text + "/load", Map.of(), file("样例.docx", DocxFile.of(official("先办甲事"))));
    assertThat(Browser.location(read)).endsWith(text + "/preview");
    String preview = bureau.get(text + "/preview").body();
    assertThat(preview)
        .contains("先办甲事", "1 章 2 条，另有 0 款 2 项", "第一条至第十八条没有印出条号", "引用了而原文没有")
        .contains("/regulations/wuhan-2021/21a\">第二十一条");
    String words = preview.replaceAll("(?s).*name=\"text\" value=\"([0-9a-f]{64})\".*", "$1");
    assertThat(unit.get("/regulations/wuhan-2021/19p1").body())
        .as("nobody has confirmed it")
        .doesNotContain("先办甲事");

    var unsaid = bureau.post(text + "/confirm", Map.of("text", words, "source", " "));
    assertThat(unsaid.statusCode()).isEqualTo(422);
    assertThat(unsaid.body()).contains("请写明公布在哪里", "先办甲事");
    assertThat(bureau.post(text + "/confirm", Map.of("text", "other", "source", "公报")).statusCode())
        .as("what was not looked at")
        .isEqualTo(422);
    var confirmed = bureau.post(text + "/confirm", Map.of("text", words, "source", "某市公报"));
    assertThat(Browser.location(confirmed)).endsWith(text);

    var entry = journal.read(Subject.INSTALLATION).getLast();
    assertThat(entry.actor().person()).isEqualTo("王bureau");
    assertThat(InstallationEvent.of(entry.body()))
        .isInstanceOfSatisfying(
            InstallationEvent.OfficialTextLoaded.class,
            loaded -> {
              assertThat(loaded.pack()).isEqualTo("wuhan-2021");
              assertThat(loaded.jurisdiction()).isEqualTo("city");
              assertThat(loaded.text()).isEqualTo(words);
              assertThat(loaded.name()).isEqualTo("样例.docx");
              assertThat(loaded.source()).isEqualTo("某市公报");
            });
    String provision = unit.get("/regulations/wuhan-2021/19p1").body();
    assertThat(provision).contains("class=\"article cited\"", "先办甲事", text + "#a19", "原文来源：某市公报");
    assertThat(unit.get("/regulations/wuhan-2021/21b").body()).contains("载入的官方原文里没有这一条");
    assertThat(unit.get(text).body())
        .contains("id=\"c1\"", "id=\"a19p1i2\"", "样例.docx", "href=\"/regulations/wuhan-2021/20a\"");
  }

  @Test
  void aLaterTextTakesThePlaceOfTheEarlierOneWhichStaysInTheBook() {
    Browser bureau = in("bureau");
    String page = String.join("</p><p>", official("早先的话"));
    put(bureau, "a.html", utf8("<html><p>" + page + "</p></html>"));
    long first = journal.head(Subject.INSTALLATION).seq();
    put(bureau, "a.txt", utf8(String.join("\n", official("后来的话"))));
    put(bureau, "a.pdf", PdfFile.of(official("最后的话")));

    String text = "/regulations/wuhan-2021/text";
    assertThat(bureau.get("/regulations/wuhan-2021/19p1").body())
        .contains("最后的话")
        .doesNotContain("早先的话", "后来的话");
    assertThat(bureau.get(text).body()).contains("最后的话", text + "?entry=" + first);
    assertThat(bureau.get(text + "?entry=" + first).body()).contains("早先的话", "这是以前载入的文本");
    assertThat(bureau.get(text + "?entry=1").statusCode()).isEqualTo(404);
    assertThat(bureau.get("/regulations/nowhere/text").statusCode()).isEqualTo(404);
  }

  private static void put(Browser bureau, String name, byte[] content) {
    String text = "/regulations/wuhan-2021/text";
    bureau.get(text + "/load");
    var read = bureau.submit(text + "/load", Map.of(), file(name, content));
    assertThat(read.statusCode()).as(read.body()).isEqualTo(303);
    String words =
        bureau
            .get(text + "/preview")
            .body()
            .replaceAll("(?s).*name=\"text\" value=\"([0-9a-f]{64})\".*", "$1");
    assertThat(bureau.post(text + "/confirm", Map.of("text", words, "source", "公报")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWithTheReason() {
    byte[] old = HexFormat.of().parseHex("d0cf11e0a1b11ae1".repeat(9));
    assertThat(refused("a.txt", new byte[0])).contains("文件是空的");
    assertThat(refused("a.doc", old)).contains("旧格式");
    assertThat(refused("a.docx", utf8("第一条，不是条号"))).contains("没有找到“第几条”");
    assertThat(refused("a.txt", utf8("通知\n请执行。"))).contains("没有找到“第几条”");
    assertThat(refused("a.png", HexFormat.of().parseHex("89504e470d0a1a0a"))).contains("内容是PNG");
    assertThat(refused("a.pdf", utf8("%PDF-1.4"))).contains("读不出来");
    assertThat(refused("a.pdf", PdfFile.of(""))).contains("扫描件");
    long before = journal.head(Subject.INSTALLATION).seq();
    assertThat(refused("a.docx", DocxFile.of("机密★", "第一条 甲。"))).contains("没有收下");
    assertThat(journal.readAfter(Subject.INSTALLATION, before))
        .extracting(entry -> InstallationEvent.of(entry.body()))
        .hasAtLeastOneElementOfType(InstallationEvent.MarkedFileStopped.class);
  }

  private String refused(String name, byte[] content) {
    Browser bureau = in("bureau");
    bureau.get("/regulations/wuhan-2021/text/load");
    var answer = bureau.submit("/regulations/wuhan-2021/text/load", Map.of(), file(name, content));
    assertThat(answer.statusCode()).as(name).isEqualTo(422);
    return answer.body();
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
