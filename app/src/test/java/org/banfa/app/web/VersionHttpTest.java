package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.app.BanfaApplication;
import org.banfa.app.TestCity;
import org.banfa.app.TestDatabase;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.Draft;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.journal.Subject;
import org.banfa.app.ledger.Ledger;
import org.banfa.app.ledger.Trials;
import org.banfa.app.projects.FoundProject;
import org.banfa.app.projects.MoveVersion;
import org.banfa.kernel.Duty;
import org.banfa.kernel.Event;
import org.banfa.kernel.Library;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two versions of one regulation side by side. In the second, only districts owe the first review
 * of a plan, what comes without a plan is said otherwise, and there is one article more.
 */
@SpringBootTest(
    classes = BanfaApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VersionHttpTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final String PACK = "wuhan-2021";
  private static final String OTHER = "nantong-2018";
  private static final String VERSIONS = "/regulations/" + PACK + "/versions";
  private static final String FIRST = "/regulations/" + PACK + "@1";
  private static final String SECOND = "/regulations/" + PACK + "@2";
  private static final String NEWEST = "/regulations/" + PACK;
  private static final String SAID_FIRST = "没有进计划，不能申请立项";
  private static final String SAID_SECOND = "凡未列入计划的，一律不予立项";
  private static final Path SHIPPED = Path.of("..", "regulations");
  private static final Path FOLDER = Path.of("target", "two-versions");

  private static int next = 1;

  @LocalServerPort private int port;
  @Autowired private Identity identity;
  @Autowired private Journal journal;
  @Autowired private LegalDays days;
  @Autowired private CaseFiles files;
  @Autowired private Library library;
  @Autowired private FoundProject founding;
  @Autowired private MoveVersion moving;
  @Autowired private Trials trials;
  @Autowired private Ledger ledger;
  @Autowired private PlatformTransactionManager transactions;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    copy(SHIPPED.resolve("calendar"), FOLDER.resolve("calendar"));
    copy(SHIPPED.resolve(PACK), FOLDER.resolve(PACK));
    copy(SHIPPED.resolve(OTHER), FOLDER.resolve(OTHER));
    Path second = FOLDER.resolve(PACK + "@2");
    copy(SHIPPED.resolve(PACK), second);
    change(second.resolve("instrument.yaml"), "version: \"1\"", "version: \"2\"");
    change(second.resolve("instrument.yaml"), "gist: " + SAID_FIRST, "gist: " + SAID_SECOND);
    change(
        second.resolve("instrument.yaml"),
        "- {ref: \"7a\",",
        "- {ref: \"99\", article: 99, kind: principle, title: 新增, gist: 第二版才有}\n- {ref: \"7a\",");
    change(
        second.resolve("rules.yaml"),
        "on: {done: declare_plan}, when: \"project.unit_kind != 'district'\", obliges: ndrc",
        "on: {done: declare_plan}, when: \"project.unit_kind == 'district'\", obliges: ndrc");
    DATABASE.settings(properties, "version-http", FOLDER);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.list(from)) {
      Files.createDirectories(to);
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        Files.writeString(to.resolve(one.getFileName()), Files.readString(one));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void change(Path file, String from, String to) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      Files.writeString(file, text.replace(from, to), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @BeforeAll
  static void aUnitAndABureau(@Autowired Identity identity) {
    TestCity.under(PACK, identity)
        .office("unit")
        .office("bureau")
        .bound("data_bureau", "bureau")
        .overseer("bureau");
  }

  @Test
  void aProjectIsFoundedUnderTheNewestVersionInForceAndKeepsIt() {
    var founded = (FoundProject.Done) founding.found(viewer("unit"), PACK, "新项目", true);

    assertThat(library.versions(PACK)).hasSize(2);
    assertThat(version(founded.key())).isEqualTo("2");
    assertThat(version(declared("旧项目"))).as("founded when there was the first only").isEqualTo("1");
  }

  @Test
  void aDryRunSaysWhatWouldDifferAndWritesNothing() {
    String key = declared("试算");
    long before = journal.head(Subject.project(key)).seq();

    MoveVersion.Movable run = (MoveVersion.Movable) dryRun(key).orElseThrow();

    assertThat(run.changes().closed()).extracting(Duty::act).containsExactly("ndrc_first_review");
    assertThat(run.changes().opened()).isEmpty();
    assertThat(run.breached()).isEmpty();
    assertThat(journal.head(Subject.project(key)).seq()).isEqualTo(before);
    assertThat(owed(key)).contains("ndrc_first_review");
    assertThat(moving.dryRun(viewer("unit"), PACK, "2")).as("no interpreter").isEmpty();
    assertThat(moving.dryRun(viewer("bureau"), PACK, "9")).as("no such version").isEmpty();
  }

  @Test
  void onlyTheChosenProjectsAreMovedAndEachTellsOfIt() {
    String moved = declared("迁移");
    String stays = declared("不迁移");

    assertThat(move(moved, "")).isInstanceOf(MoveVersion.NoReason.class);
    assertThat(moving.move(viewer("bureau"), PACK, "2", List.of(), "新版已施行"))
        .isInstanceOf(MoveVersion.NoneChosen.class);
    assertThat(moving.move(viewer("unit"), PACK, "2", List.of(moved), "新版已施行"))
        .isInstanceOf(MoveVersion.NotFound.class);
    assertThat(version(moved)).isEqualTo("1");
    assertThat(move(moved, "新版已施行")).isEqualTo(new MoveVersion.Moved(List.of(moved)));

    assertThat(version(moved)).isEqualTo("2");
    assertThat(owed(moved)).doesNotContain("ndrc_first_review").contains("cac_plan_review");
    assertThat(file(moved).history().own().getLast().what())
        .isEqualTo(new CaseEntry.Moved("1", "2", "新版已施行"));
    assertThat(version(stays)).isEqualTo("1");
    assertThat(owed(stays)).contains("ndrc_first_review");
    assertThat(move(moved, "再来一次"))
        .as("it is there already")
        .isInstanceOf(MoveVersion.NotFound.class);
  }

  @Test
  void whereOneOfTheChosenIsNotThereNoneIsMoved() {
    String key = declared("一起");

    assertThat(moving.move(viewer("bureau"), PACK, "2", List.of(key, "2026-9999"), "一并"))
        .isInstanceOf(MoveVersion.NotFound.class);

    assertThat(version(key)).isEqualTo("1");
    assertThat(move(key, "单独")).isInstanceOf(MoveVersion.Moved.class);
  }

  @Test
  void aTrialSetsEachProjectBesideTheVersionThatItGoesBy() {
    String older = declared("按旧版试算");
    var newer = (FoundProject.Done) founding.found(viewer("unit"), PACK, "按新版试算", true);
    ledger.catchUp();

    var tried =
        (Trials.Tried) trials.replaced(viewer("bureau"), PACK, PACK, days.today().orElseThrow());

    assertThat(tried.different()).extracting(Trials.Project::key).contains(older);
    assertThat(tried.different()).extracting(Trials.Project::key).doesNotContain(newer.key());
  }

  @Test
  void aHistoryThatAVersionHasNoWordsForDoesNotFit() {
    CaseFile file = file(declared("不合"));

    assertThat(files.under(file, library.get(OTHER))).isInstanceOf(CaseFiles.Misfit.class);
    assertThat(files.under(file, library.get(PACK, "2"))).isInstanceOf(CaseFiles.Fits.class);
  }

  @Test
  void theInterpretingOfficeMovesProjectsInTheBrowser() {
    String key = declared("页面上迁移");
    Browser bureau = Browser.of(port, "bureau", TestCity.PASSWORD);
    Browser unit = Browser.of(port, "unit", TestCity.PASSWORD);

    assertThat(bureau.get("/regulations/" + PACK).body()).contains(VERSIONS);
    assertThat(bureau.get(VERSIONS).body()).contains("第 1 版", "第 2 版", VERSIONS + "/2");
    assertThat(unit.get(VERSIONS).body()).contains("第 1 版").doesNotContain(VERSIONS + "/2");
    assertThat(unit.get(VERSIONS + "/2").statusCode()).isEqualTo(403);
    assertThat(bureau.get(VERSIONS + "/9").statusCode()).isEqualTo(404);
    assertThat(bureau.get(VERSIONS + "/2").body()).contains("页面上迁移", "不再应办");

    var without = bureau.post(VERSIONS + "/2", Map.of("project", key, "reason", ""));
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("请写明迁移的理由");
    var done = bureau.post(VERSIONS + "/2", Map.of("project", key, "reason", "新版已施行"));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(bureau.get(VERSIONS).body()).contains("已把 1 个项目迁到第 2 版");
    assertThat(version(key)).isEqualTo("2");
    assertThat(unit.get("/projects/" + key + "/flow").body()).contains("新版已施行");
  }

  @Test
  void whatAProjectCitesOpensInTheVersionThatItGoesBy() {
    String older = declared("引用旧版");
    String newer = ((FoundProject.Done) founding.found(viewer("unit"), PACK, "引用新版", true)).key();
    ledger.catchUp();
    Browser unit = Browser.of(port, "unit", TestCity.PASSWORD);

    assertThat(unit.get("/projects/" + older).body())
        .contains(FIRST + "/24p4")
        .doesNotContain(SECOND, NEWEST + "/", NEWEST + "\"");
    assertThat(unit.get("/projects/" + newer).body())
        .contains(SECOND + "\"")
        .doesNotContain(FIRST, NEWEST + "/", NEWEST + "\"");
    assertThat(unit.get("/projects/" + older + "/provisions").body())
        .contains(FIRST + "/")
        .doesNotContain(NEWEST + "/");
    assertThat(unit.get("/search?q=7b+立项").body()).doesNotContain(FIRST, SECOND);
  }

  @Test
  void everyVersionHasPagesOfItsOwnThatSayWhichItIs() {
    Browser unit = Browser.of(port, "unit", TestCity.PASSWORD);

    assertThat(unit.get(FIRST + "/7b").body())
        .contains(SAID_FIRST, "这是第 1 版，不是最新的；最新的是第 2 版。", "第 1 版，不是最新的")
        .contains("href=\"" + SECOND + "/7b\"", "href=\"" + FIRST + "/7a\"")
        .doesNotContain(SAID_SECOND, NEWEST + "/7a\"");
    for (String newest : List.of(SECOND, NEWEST)) {
      assertThat(unit.get(newest + "/7b").body())
          .contains(SAID_SECOND, "这是第 2 版，现有的最新一版。")
          .contains("href=\"" + FIRST + "/7b\"", "href=\"" + newest + "/7a\"")
          .doesNotContain(SAID_FIRST, "不是最新的");
    }
    assertThat(unit.get(SECOND + "/99").body())
        .as("what the other lacks leads to the whole of it")
        .contains("第二版才有", "href=\"" + FIRST + "\"");
    assertThat(unit.get(FIRST + "/99").statusCode()).isEqualTo(404);
    assertThat(unit.get(FIRST).body())
        .contains(VERSIONS, "compare?a=" + PACK + "@1&amp;b=" + PACK)
        .doesNotContain("/trial");
    assertThat(unit.get(VERSIONS).body()).contains("href=\"" + FIRST + "\"");
    assertThat(unit.get("/regulations/compare?a=" + PACK + "@1&b=" + PACK + "&all=true").body())
        .contains(FIRST + "/6", "第 1 版", "第 2 版");
    assertThat(unit.get("/regulations/" + OTHER + "@1").body())
        .as("there is only one")
        .contains("第 1 版")
        .doesNotContain("最新");
  }

  @Test
  void anUnknownVersionIsNotThereAndTheOthersAreNamed() {
    Browser unit = Browser.of(port, "unit", TestCity.PASSWORD);

    for (String path : List.of("@9", "@9/7b", "@9/text", "@", "@2@1")) {
      var answer = unit.get(NEWEST + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body())
          .contains("href=\"" + FIRST + "\"", "href=\"" + SECOND + "\"", "现有的版本");
    }
    assertThat(unit.get(NEWEST + "@9").body()).contains("没有第 9 版");
    for (String path : List.of("nowhere", "nowhere@1", "@1", PACK + "@1/trial")) {
      var answer = unit.get("/regulations/" + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("现有的版本");
    }
  }

  @Test
  void theOfficialTextOfEachVersionStandsBesideThatVersionOnly() {
    load(FIRST, "第一条 甲。\n第七条 先有计划。\n");
    load(NEWEST, "第一条 乙。\n第七条 计划在先。\n");
    Browser unit = Browser.of(port, "unit", TestCity.PASSWORD);

    assertThat(unit.get(FIRST + "/7b").body())
        .contains("先有计划", FIRST + "/text#a7")
        .doesNotContain("计划在先");
    assertThat(unit.get(FIRST + "/text").body())
        .contains("先有计划", "href=\"" + FIRST + "/7a\"", "href=\"" + SECOND + "/text\"")
        .contains(SECOND + "/text?entry=", FIRST + "/text?entry=")
        .doesNotContain("计划在先");
    assertThat(unit.get(NEWEST + "/7b").body()).contains("计划在先").doesNotContain("先有计划");
    assertThat(unit.get(SECOND + "/text").body()).contains("计划在先").doesNotContain("先有计划");
  }

  private void load(String home, String words) {
    Browser bureau = Browser.of(port, "bureau", TestCity.PASSWORD);
    bureau.get(home + "/text/load");
    var file = new Browser.Upload("原文.txt", words.getBytes(StandardCharsets.UTF_8));
    var read = bureau.submit(home + "/text/load", Map.of(), Map.of("file", file));
    assertThat(Browser.location(read)).endsWith(home + "/text/preview");
    String text =
        bureau
            .get(home + "/text/preview")
            .body()
            .replaceAll("(?s).*name=\"text\" value=\"([0-9a-f]{64})\".*", "$1");
    var done = bureau.post(home + "/text/confirm", Map.of("text", text, "source", "公报"));
    assertThat(Browser.location(done)).endsWith(home + "/text");
  }

  @Test
  void aReadingIsChosenFromAnyVersionForAllThatHaveIt() {
    Browser bureau = Browser.of(port, "bureau", TestCity.PASSWORD);
    String form = FIRST + "/readings/half_year";
    bureau.get(form);

    var done = bureau.post(form, Map.of("option", "days", "reason", "两版都按天数"));

    assertThat(Browser.location(done)).endsWith(FIRST);
    assertThat(bureau.get(FIRST + "/21b").body()).contains("两版都按天数");
    assertThat(bureau.get(NEWEST + "/21b").body()).contains("两版都按天数");
  }

  @Test
  void howOftenAnArticleIsUsedIsCountedForEachVersion() {
    String older = declared("按旧版计数");
    String newer = ((FoundProject.Done) founding.found(viewer("unit"), PACK, "按新版计数", true)).key();
    ledger.catchUp();
    Browser bureau = Browser.of(port, "bureau", TestCity.PASSWORD);

    assertThat(bureau.get(FIRST + "/6").body()).contains("pack=" + PACK + "@1&amp;rests=6:");
    assertThat(bureau.get("/projects?pack=" + PACK + "@1").body())
        .contains(older)
        .doesNotContain(newer);
    assertThat(bureau.get("/projects?pack=" + PACK + "@2").body()).contains(newer);
    assertThat(bureau.get("/projects?pack=" + PACK).body()).contains(older, newer);
  }

  private MoveVersion.Outcome move(String key, String reason) {
    return moving.move(viewer("bureau"), PACK, "2", List.of(key), reason);
  }

  private Optional<MoveVersion.Preview> dryRun(String key) {
    return moving.dryRun(viewer("bureau"), PACK, "2").orElseThrow().stream()
        .filter(one -> one.file().key().equals(key))
        .findFirst();
  }

  private CaseFile file(String key) {
    return files.open(key).orElseThrow();
  }

  private String version(String key) {
    return file(key).kernel().pack().version();
  }

  private List<String> owed(String key) {
    return file(key).state().duties().stream().filter(Duty::open).map(Duty::act).toList();
  }

  private Viewer viewer(String account) {
    return identity.viewer(account, days.today().orElseThrow()).orElseThrow();
  }

  /** A project of the first version whose plan was declared. */
  private String declared(String name) {
    String key = "1999-%04d".formatted(next++);
    write(key, new CaseEntry.Founded(PACK, "1", name, "unit", "city"));
    var facts = new LinkedHashMap<String, Value>();
    facts.put("project.classified", new Value.Flag(false));
    facts.put("project.unit_kind", new Value.Choice("organ"));
    facts.put("project.funding", new Value.Choice("invest"));
    facts.put("project.system_kind", new Value.Choice("business"));
    facts.put("project.budget", new Value.Money(800_000_000));
    var done =
        new Event.Done(
            days.today().orElseThrow(),
            new ObjectId("project", key),
            "declare_plan",
            "unit",
            Optional.empty(),
            facts,
            new LinkedHashMap<>(),
            Optional.empty(),
            "王");
    write(key, CaseEntry.Happened.of(done));
    return key;
  }

  private void write(String key, CaseEntry entry) {
    var draft =
        new Draft(
            Subject.project(key), days.today().orElseThrow(), viewer("unit").actor(), entry.body());
    new TransactionTemplate(transactions).executeWithoutResult(_ -> journal.append(draft));
  }
}
