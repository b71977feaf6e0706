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
 * of a plan.
 */
@SpringBootTest(
    classes = BanfaApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VersionHttpTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final String PACK = "wuhan-2021";
  private static final String OTHER = "nantong-2018";
  private static final String VERSIONS = "/regulations/" + PACK + "/versions";
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
