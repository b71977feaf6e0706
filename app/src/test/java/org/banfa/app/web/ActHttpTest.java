package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.app.BanfaApplication;
import org.banfa.app.TestDatabase;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Office;
import org.banfa.app.identity.Person;
import org.banfa.app.identity.Settled;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.Subject;
import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Founding projects and doing acts over real HTTP, on a real database. */
@SpringBootTest(
    classes = BanfaApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ActHttpTest {

  private static final String PASSWORD = "Correct-horse-7";
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  private static final String NEW = "Battery-staple-8";
  private static final String BODY = "name_it_body";

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
    properties.add("banfa.data", () -> "target/act-http");
  }

  @BeforeAll
  static void aUnitABureauAndAnOutsider(@Autowired Identity identity) {
    var setup = Actor.system("setup");
    var day = LocalDate.of(2026, 1, 1);
    for (String code : List.of("unit", "bureau", "outside", "changer")) {
      identity.establishOffice(Office.top(code, "测试单位" + code), day, setup).orThrow();
      identity.engage(new Person(code, "王" + code), code, "科员", day, setup).orThrow();
      identity.openAccount("user-" + code, code, PASSWORD, setup).orThrow();
    }
    identity.bindRole("wuhan-2021", "data_bureau", "bureau", day, setup).orThrow();
    identity.grantOversight("bureau", day, setup).orThrow();
  }

  private Browser in(String office) {
    return Browser.of(port, "user-" + office, PASSWORD);
  }

  /** A new project of the unit; its key. */
  private static String founded(Browser unit) {
    unit.get("/projects/new");
    var answer =
        unit.post(
            "/projects",
            Map.of("name", "积水点监测", "regulation", "wuhan-2021", "unclassified", "true"));
    assertThat(answer.statusCode()).isEqualTo(303);
    return Browser.location(answer).replaceAll(".*/projects/", "");
  }

  private static String act(String key, String act) {
    return "/projects/" + key + "/acts/" + act;
  }

  private static Map<String, String> declaration() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("fact.project.classified", "false");
    fields.put("fact.project.unit_kind", "organ");
    fields.put("fact.project.funding", "invest");
    fields.put("fact.project.system_kind", "business");
    fields.put("fact.project.nature", "new");
    fields.put("fact.project.with_capital", "false");
    fields.put("fact.project.school_medical", "false");
    fields.put("fact.project.budget", "1,000.5");
    fields.put("fact.project.goal", "积水早知道");
    fields.put("fact.project.content", "监测点与平台");
    fields.put("fact.project.new_room", "false");
    fields.put("fact.project.on_city_cloud", "true");
    fields.put("fact.project.mobile", "none");
    return fields;
  }

  private static Map<String, Browser.Upload> papers() {
    return Map.of(
        "file.plan_form", new Browser.Upload("申报表.pdf", PDF),
        "file.not_classified", new Browser.Upload("声明.pdf", PDF));
  }

  @Test
  void anActThatTheLawAllowsIsRecordedAndSaysWhatIsNext() {
    Browser unit = in("unit");
    String key = founded(unit);
    var form = unit.get(act(key, "declare_plan"));
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("投资估算").contains("年度实施计划申报表").doesNotContain("disabled");

    var answer = unit.submit(act(key, "declare_plan"), declaration(), papers());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var done = unit.get(Browser.location(answer).replaceAll("^https?://[^/]+", ""));
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("已编报年度实施计划").contains("账本第 2 条");
  }

  @Test
  void whatTheLawForbidsIsAnsweredWithItsReasonsAndKept() {
    Browser unit = in("unit");
    String key = founded(unit);
    unit.get(act(key, "submit_proposal"));

    var answer =
        unit.submit(
            act(key, "submit_proposal"),
            Map.of("fact.project.requested", "80", "opinion", "请予审批"),
            Map.of("file.proposal", new Browser.Upload("建议书.pdf", PDF)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("现在不能申报项目建议书").contains("/regulations/wuhan-2021/7b");
    assertThat(unit.get(act(key, "submit_proposal")).body())
        .as("nothing has to be typed or handed in twice")
        .contains("80.00")
        .contains("建议书.pdf")
        .contains("请予审批");
  }

  @Test
  void whatIsTypedWrongIsNamedAtItsFieldAllAtOnceAndKept() {
    Browser unit = in("unit");
    String key = founded(unit);
    unit.get(act(key, "declare_plan"));
    var fields = declaration();
    fields.put("fact.project.budget", "一千万");
    fields.put("fact.project.nature", "gold-plated");
    fields.remove("fact.project.mobile");

    var answer = unit.submit(act(key, "declare_plan"), fields, papers());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("有 3 处需要改正")
        .contains("href=\"#f-fact.project.budget\"")
        .contains("value=\"一千万\"")
        .contains("积水早知道")
        .contains("kept.plan_form");
    assertThat(journal.read(Subject.project(key))).as("nothing was written").hasSize(1);
  }

  @Test
  void aZipThatCallsItselfPdfIsNotTaken() {
    Browser unit = in("unit");
    String key = founded(unit);
    unit.get(act(key, "declare_plan"));
    byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 0};

    var answer =
        unit.submit(
            act(key, "declare_plan"),
            declaration(),
            Map.of("file.plan_form", new Browser.Upload("表.pdf", zip)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("文件名说是 PDF").contains("#s-file.plan_form");
  }

  @Test
  void aFormDrawnBeforeSomebodyElseActedIsNotApplied() {
    Browser first = in("unit");
    String key = founded(first);
    Browser second = in("unit");
    first.get(act(key, "declare_plan"));
    second.get(act(key, "declare_plan"));
    assertThat(first.submit(act(key, "declare_plan"), declaration(), papers()).statusCode())
        .isEqualTo(303);

    var late = second.submit(act(key, "declare_plan"), declaration(), papers());

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("内容已被他人更新").contains("积水早知道");
    assertThat(journal.read(Subject.project(key))).hasSize(2);
  }

  @Test
  void anotherRoleIsToldWhoseActItIs() {
    String key = founded(in("unit"));
    Browser bureau = in("bureau");
    bureau.get(act(key, "declare_plan"));

    var answer = bureau.submit(act(key, "declare_plan"), declaration(), papers());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("由项目建设单位办理");
  }

  @Test
  void aStrangersProjectAndAnUnknownActLookTheSame() {
    String key = founded(in("unit"));

    assertThat(in("outside").get(act(key, "declare_plan")).statusCode()).isEqualTo(404);
    assertThat(in("unit").get(act(key, "no_such_act")).statusCode()).isEqualTo(404);
    assertThat(in("unit").get(act(key, "declare_plan") + "?on=nonsense").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Browser unit = in("unit");
    String key = founded(unit);

    var answer = unit.submit(act(key, BODY), Map.of("_csrf", "forged"), Map.of());

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void withoutTheStatementNothingOfTheProjectIsKept() {
    Browser unit = in("unit");
    unit.get("/projects/new");
    int before = journal.heads(Subject.Kind.PROJECT).size();

    var answer = unit.post("/projects", Map.of("name", "绝不外传", "regulation", "wuhan-2021"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("没有留存").doesNotContain("绝不外传");
    assertThat(journal.heads(Subject.Kind.PROJECT)).hasSize(before);
  }

  @Test
  void twoHundredMegabytesAreRefusedWithAPage() {
    Browser unit = in("unit");
    String key = founded(unit);
    unit.get(act(key, "declare_plan"));

    var answer =
        unit.stream(
            act(key, "declare_plan"),
            () ->
                new SequenceInputStream(
                    new ByteArrayInputStream(unit.opening("file.plan_form")),
                    new Zeros(200L * 1024 * 1024)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("文件太大");
    assertThat(journal.read(Subject.project(key))).hasSize(1);
  }

  @Test
  void aFileIsHandedOutToThoseWhoSeeItsProjectOnly() {
    Browser unit = in("unit");
    String key = founded(unit);
    unit.get(act(key, "declare_plan"));
    byte[] own = ("%PDF-1.4\n% " + key + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    var papers = new LinkedHashMap<>(papers());
    papers.put("file.plan_form", new Browser.Upload("申报表.pdf", own));
    assertThat(unit.submit(act(key, "declare_plan"), declaration(), papers).statusCode())
        .isEqualTo(303);
    String hash = sha256(own);

    var answer = unit.bytes("/files/" + hash);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(own);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(in("outside").get("/files/" + hash).statusCode()).isEqualTo(404);
  }

  @Test
  void aPasswordThatIsNotRightIsNamedAndOneThatIsRightIsChanged() {
    Browser unit = in("changer");
    assertThat(unit.get("/password").statusCode()).isEqualTo(200);

    var wrong = unit.post("/password", Map.of("old", "no", "wanted", NEW, "again", NEW));
    var differ = unit.post("/password", Map.of("old", PASSWORD, "wanted", NEW, "again", "x"));
    var right = unit.post("/password", Map.of("old", PASSWORD, "wanted", NEW, "again", NEW));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("现在的密码不对").doesNotContain(NEW);
    assertThat(differ.body()).contains("两次输入的新密码不一样");
    assertThat(right.statusCode()).isEqualTo(303);
  }

  @Test
  void theHelpExplainsLightsAndSources() {
    assertThat(in("unit").get("/help").body()).contains("深红").contains("口径").contains("无法判断");
  }

  @Test
  void everyReasonForARefusalHasItsWordsInBothLanguages() {
    for (var language : Language.values()) {
      var words = Words.read(language);
      for (var reason : Settled.Reason.values()) {
        assertThat(words.get(PasswordController.key(reason))).isNotBlank();
      }
    }
  }

  private static String sha256(byte[] content) {
    try {
      return java.util.HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** So many zeros, out of nothing. */
  private static final class Zeros extends InputStream {

    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int many = (int) Math.min(left, length);
      left -= many;
      return many;
    }
  }
}
