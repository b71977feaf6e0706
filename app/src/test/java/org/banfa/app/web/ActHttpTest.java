package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.app.BanfaApplication;
import org.banfa.app.TestCity;
import org.banfa.app.TestDatabase;
import org.banfa.app.documents.Documents;
import org.banfa.app.documents.PdfFile;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Settled;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.Attachment;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.Draft;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.journal.Subject;
import org.banfa.app.projects.LearnFacts;
import org.banfa.app.projects.LetDayCome;
import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Event;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Founding projects and doing acts over real HTTP, on a real database. */
@SpringBootTest(
    classes = BanfaApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ActHttpTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  private static final String NEW = "Battery-staple-8";
  private static final String BODY = "name_it_body";

  @LocalServerPort private int port;
  @Autowired private Journal journal;
  @Autowired private TransactionTemplate transaction;
  @Autowired private LegalDays days;
  @Autowired private LetDayCome time;
  @Autowired private Documents documents;
  @Autowired private LearnFacts facts;
  @Autowired private Identity identity;
  @Autowired private org.banfa.app.journal.CaseFiles files;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    DATABASE.settings(properties, "act-http");
  }

  @BeforeAll
  static void aUnitABureauAndAnOutsider(@Autowired Identity identity) {
    TestCity.under("wuhan-2021", identity)
        .office("unit")
        .office("bureau")
        .office("outside")
        .office("changer")
        .bound("data_bureau", "bureau")
        .bound("cac", "bureau")
        .overseer("bureau");
  }

  private Browser in(String office) {
    return Browser.of(port, office, TestCity.PASSWORD);
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
    assertThat(answer.body()).contains("现在不能申报项目建议书").contains("/regulations/wuhan-2021@1/7b");
    assertThat(unit.get(act(key, "submit_proposal")).body())
        .as("nothing has to be typed or handed in twice")
        .contains("80.00")
        .contains("建议书.pdf")
        .contains("请予审批");
  }

  @Test
  void whatCannotBeToldYetNamesTheFactsThatAreMissingAndIsNoRefusal() {
    Browser unit = in("unit");
    String key = founded(unit);
    unit.get(act(key, "engage_writer"));
    var fields = new LinkedHashMap<String, String>();
    fields.put("fact.project.writer", "某设计院");
    fields.put("fact.project.writer_standing", "design");
    fields.put("fact.project.depth_ready", "true");

    var answer = unit.submit(act(key, "engage_writer"), fields, Map.of());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("现在无法判断能否委托编制申报方案")
        .contains("这不是“不能办”")
        .contains("涉及国家秘密")
        .contains(act(key, "declare_plan"))
        .contains("verdict-head grey")
        .doesNotContain("verdict-head red");
    assertThat(journal.read(Subject.project(key))).as("the attempt is kept").hasSize(2);
    assertThat(unit.get(act(key, "engage_writer")).body()).contains("某设计院");
  }

  @Test
  void aRefusalSaysWhatIsMetAlready() {
    String key = founded(in("unit"));
    Browser bureau = in("bureau");
    bureau.get(act(key, "lift_measures"));

    var answer = bureau.submit(act(key, "lift_measures"), Map.of("opinion", "解除"), Map.of());

    assertThat(answer.body()).contains("现在不能解除暂缓、暂停").contains("已满足 1 项：");
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
  void aPdfWithAMarkOfSecrecyIsRefusedByItsNameAndPage() {
    Browser unit = in("unit");
    String key = founded(unit);
    unit.get(act(key, "declare_plan"));

    var answer =
        unit.submit(
            act(key, "declare_plan"),
            declaration(),
            Map.of("file.plan_form", new Browser.Upload("表.pdf", PdfFile.of("公开", "机密★1年"))));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("“表.pdf”第 2 页带有“机密★”标志，没有收下");
    assertThat(journal.read(Subject.project(key))).hasSize(1);
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
  void whoeverStatesOnAFormThatTheProjectIsClassifiedIsStoppedAndNothingIsKept() {
    Browser unit = in("unit");
    String key = founded(unit);
    unit.get(act(key, "declare_plan"));
    var fields = declaration();
    fields.put("fact.project.classified", "true");
    fields.put("fact.project.goal", "绝不外传");
    byte[] own = ("%PDF-1.4\n% secret of " + key + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);

    var answer =
        unit.submit(
            act(key, "declare_plan"),
            fields,
            Map.of("file.plan_form", new Browser.Upload("机密表.pdf", own)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("没有留存").doesNotContain("绝不外传", "机密表");
    assertThat(journal.read(Subject.project(key))).as("not even an attempt").hasSize(1);
    assertThat(unit.get(act(key, "declare_plan")).body()).doesNotContain("绝不外传", "机密表");
    assertThat(documents.find(sha256(own))).as("no file was received").isEmpty();
  }

  @Test
  void noWayInLetsAStatementOfSecrecyBeLearned() {
    Browser unit = in("unit");
    String key = founded(unit);
    SequencedMap<String, Value> secret = new LinkedHashMap<>();
    secret.put("project.classified", new Value.Flag(true));
    var viewer = identity.viewer("unit", LocalDate.of(2026, 11, 2)).orElseThrow();

    assertThat(facts.learn(viewer, key, new ObjectId("project", key), secret))
        .isEqualTo(new LearnFacts.Stopped());
    assertThat(journal.read(Subject.project(key))).hasSize(1);
    secret.put("project.classified", new Value.Flag(false));
    assertThat(facts.learn(viewer, key, new ObjectId("project", key), secret))
        .isInstanceOf(LearnFacts.Recorded.class);
  }

  /** A project of the unit whose plan was declared; its key. */
  private String declared(Browser unit) {
    String key = founded(unit);
    unit.get(act(key, "declare_plan"));
    assertThat(unit.submit(act(key, "declare_plan"), declaration(), papers()).statusCode())
        .isEqualTo(303);
    return key;
  }

  private static String withdrawal(String key, long entry) {
    return "/projects/" + key + "/entries/" + entry + "/withdraw";
  }

  @Test
  void whoDidTheLastActMayWithdrawItAndItIsAsIfItHadNotBeenDone() {
    Browser unit = in("unit");
    String key = declared(unit);
    String path = withdrawal(key, 2);
    assertThat(unit.get("/projects/" + key).body()).contains(path).contains("撤回“编报年度实施计划”");
    assertThat(unit.get(path).statusCode()).isEqualTo(200);

    var without = unit.submit(path, Map.of("reason", " "), Map.of());
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("请写明撤回原因");
    assertThat(unit.submit(path, Map.of("reason", "金额填错"), Map.of()).statusCode()).isEqualTo(303);

    var file = files.open(key).orElseThrow();
    assertThat(file.state().deeds()).as("the law knows of no act").isZero();
    assertThat(file.history().own()).as("the book keeps both").hasSize(3);
    assertThat(file.history().own().getLast().what()).isEqualTo(new CaseEntry.Withdrawn(2, "金额填错"));
    assertThat(unit.get("/projects/" + key + "/flow").body()).contains("已撤回").contains("金额填错");
    assertThat(unit.get(act(key, "declare_plan")).body())
        .as("nothing has to be typed or handed in twice")
        .contains("积水早知道")
        .contains("申报表.pdf");
    assertThat(unit.submit(act(key, "declare_plan"), declaration(), papers()).statusCode())
        .as("it can be done again")
        .isEqualTo(303);
    assertThat(unit.get("/projects/" + key).body()).contains(withdrawal(key, 4));
  }

  @Test
  void whatIsNotYoursOrWasActedUponOrIsWithdrawnAlreadyIsNotWithdrawn() {
    Browser unit = in("unit");
    String key = declared(unit);
    String path = withdrawal(key, 2);
    assertThat(in("bureau").get(path).body()).contains("这件事项不是您办理的");
    assertThat(in("bureau").get("/projects/" + key).body()).doesNotContain(path);
    assertThat(in("outside").get(path).statusCode()).isEqualTo(404);
    assertThat(unit.get(withdrawal(key, 1)).statusCode()).as("founding").isEqualTo(404);
    assertThat(unit.get(withdrawal(key, 9)).statusCode()).isEqualTo(404);

    unit.get(path);
    learned(key, Map.of("project.estimate", new Value.Money(1_000_000_000)));
    var late = unit.submit(path, Map.of("reason", "金额填错"), Map.of());
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("后面已经有新的办理或登记");
    assertThat(journal.read(Subject.project(key))).hasSize(3);

    String other = declared(unit);
    unit.get(withdrawal(other, 2));
    unit.submit(withdrawal(other, 2), Map.of("reason", "重报"), Map.of());
    assertThat(unit.get(withdrawal(other, 2)).body()).contains("这件事项已经撤回过");
  }

  @Test
  void whatReachedTheUnitsOtherProjectsIsNotWithdrawn() {
    Browser unit = in("unit");
    String key = declared(unit);
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    facts.put("organisation.put_off", new Value.Flag(false));
    var day = LocalDate.of(2026, 1, 1);
    var event =
        new Event.Learned(day, new ObjectId("organisation", "unit"), facts, Optional.empty(), key);
    append(Subject.organisation("unit", "wuhan-2021"), event);

    assertThat(unit.get(withdrawal(key, 2)).body()).contains("结果已经影响到本单位的其他项目");
  }

  @Test
  void theDayAfterNothingIsWithdrawn() {
    Browser unit = in("unit");
    String key = declared(unit);
    assertThat(unit.get(withdrawal(key, 2)).statusCode()).isEqualTo(200);

    time.let(days.today().orElseThrow().plusDays(1), Actor.system("test"));

    assertThat(unit.get(withdrawal(key, 2)).body()).contains("已经过了办理当日");
    assertThat(unit.submit(withdrawal(key, 2), Map.of("reason", "晚了"), Map.of()).statusCode())
        .isEqualTo(422);
    assertThat(unit.get("/projects/" + key).body()).doesNotContain("撤回“");
  }

  private static String record(String key, String act) {
    return "/projects/" + key + "/record/" + act + "?on=project/" + key;
  }

  /** What the bureau, which oversees, has to say of a deed of the unit on that day. */
  private static Map<String, String> deed(String key, LocalDate day) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("on", "project/" + key);
    fields.put("deed.day", day.toString());
    fields.put("deed.role", "unit");
    fields.put("deed.by", "某中心");
    fields.put("deed.evidence", "现场检查发现已经动工");
    return fields;
  }

  @Test
  void whatWasDoneWithoutRightIsRecordedByThoseWhoOverseeAndHeldAgainstIt() {
    String key = founded(in("unit"));
    Browser bureau = in("bureau");
    assertThat(bureau.get("/projects/" + key).body()).contains("/projects/" + key + "/record");
    assertThat(bureau.get("/projects/" + key + "/record").body()).contains("登记开工", "组织验收");
    assertThat(bureau.get(record(key, "start_building")).statusCode()).isEqualTo(200);
    var fields = deed(key, days.today().orElseThrow());

    var answer =
        bureau.submit(
            "/projects/" + key + "/record/start_building",
            fields,
            Map.of("file.evidence", new Browser.Upload("照片.pdf", PDF)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var file = files.open(key).orElseThrow();
    assertThat(file.state().deeds()).isEqualTo(1);
    assertThat(file.state().violations()).isNotEmpty();
    String page = bureau.get("/projects/" + key).body();
    assertThat(page).contains("违反记录").contains("/regulations/wuhan-2021@1/");
    var line = file.history().own().getLast();
    assertThat(line.entry().actor().account()).isEqualTo("bureau");
    assertThat(line.what())
        .isInstanceOfSatisfying(
            CaseEntry.Happened.class,
            told -> {
              assertThat(told.opinion()).isEqualTo("现场检查发现已经动工");
              assertThat(told.files()).extracting(Attachment::slot).containsExactly("evidence");
            });
  }

  @Test
  void aDeedIsRecordedOnADayThatWasAndByThoseWhoOverseeOnly() {
    Browser unit = in("unit");
    String key = founded(unit);
    assertThat(unit.get(record(key, "start_building")).statusCode()).isEqualTo(403);
    assertThat(unit.get("/projects/" + key).body()).doesNotContain("/record");
    assertThat(in("outside").get("/projects/" + key + "/record").statusCode()).isEqualTo(404);
    Browser bureau = in("bureau");
    bureau.get(record(key, "start_building"));
    String path = "/projects/" + key + "/record/start_building";
    var today = days.today().orElseThrow();

    var early = bureau.submit(path, deed(key, today.minusDays(1)), Map.of());
    var late = bureau.submit(path, deed(key, today.plusDays(1)), Map.of());
    var empty = deed(key, today);
    empty.put("deed.evidence", " ");

    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("只能登记").contains("现场检查发现已经动工");
    assertThat(late.body()).contains("只能登记");
    assertThat(bureau.submit(path, empty, Map.of()).body()).contains("请填写这一项");
    assertThat(journal.read(Subject.project(key))).hasSize(1);
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
    var differ =
        unit.post("/password", Map.of("old", TestCity.PASSWORD, "wanted", NEW, "again", "x"));
    var right =
        unit.post("/password", Map.of("old", TestCity.PASSWORD, "wanted", NEW, "again", NEW));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("现在的密码不对").doesNotContain(NEW);
    assertThat(differ.body()).contains("两次输入的新密码不一样");
    assertThat(right.statusCode()).isEqualTo(303);
  }

  @Test
  void theMenuSaysOnEveryPageHowMuchWaits() {
    String count = "<span>待办</span><b class=\"count";
    Browser unit = in("unit");
    String key = founded(unit);
    unit.get(act(key, "declare_plan"));
    assertThat(unit.submit(act(key, "declare_plan"), declaration(), papers()).statusCode())
        .isEqualTo(303);

    assertThat(in("bureau").get("/regulations").body()).contains(count);
    assertThat(in("outside").get("/regulations").body()).doesNotContain(count);
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

  private void learned(String key, Map<String, Value> facts) {
    var day = LocalDate.of(2026, 1, 1);
    var event =
        new Event.Learned(
            day, new ObjectId("project", key), new LinkedHashMap<>(facts), Optional.empty(), "批复");
    append(Subject.project(key), event);
  }

  private void append(Subject subject, Event event) {
    var draft =
        new Draft(subject, event.on(), Actor.system("test"), CaseEntry.Happened.of(event).body());
    transaction.executeWithoutResult(_ -> journal.append(draft));
  }

  /** The form of a change of so many 万元, in a project of a thousand, after it was tried. */
  private String change(String up) {
    Browser unit = in("unit");
    String key = founded(unit);
    learned(key, Map.of("project.estimate", new Value.Money(1_000_000_000)));
    assertThat(unit.get(act(key, "propose_change")).body()).contains("还可 150.00 万元");
    var fields = new LinkedHashMap<String, String>();
    fields.put("fact.change.needed", "true");
    fields.put("fact.change.goal_changed", "false");
    fields.put("fact.change.up", up);
    fields.put("fact.change.down", "0");
    fields.put("fact.change.total_after", "900");
    fields.put("fact.change.ground", "technical");
    assertThat(unit.submit(act(key, "propose_change"), fields, Map.of()).statusCode())
        .as("it is not being built yet: not let through, and kept")
        .isEqualTo(422);
    return unit.get(act(key, "propose_change")).body();
  }

  @Test
  void aChangeWithinTheLimitMeetsEveryConditionForAdjustingIt() {
    for (String up : List.of("149.9999", "150")) {
      String page = change(up);

      assertThat(page)
          .contains("自行调整并备案的条件")
          .contains("资金调整数额不超过概算总投资的 15%")
          .contains("/regulations/wuhan-2021@1/19p1")
          .contains("建设目标不变")
          .doesNotContain("不适用")
          .doesNotContain("class=\"not-met\"><span class=\"verdict\">✕");
    }
    assertThat(change("150")).contains("150.00 ÷ 1,000.00，占 15.00%，还余 0.00 万元");
  }

  @Test
  void aChangePastTheLimitNamesTheConditionThatFailsAndWhatWouldDo() {
    assertThat(change("150.01"))
        .contains("150.01 ÷ 1,000.00，占 15.001%，超出 0.01 万元")
        .contains("自行调整并备案　不适用")
        .contains("还差 1 项：资金调整数额不超过概算总投资的 15%。")
        .contains("资金调整数额降到 150.00 万元以内，这一项即具备。");
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
