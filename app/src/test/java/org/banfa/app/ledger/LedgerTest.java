package org.banfa.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.app.BanfaApplication;
import org.banfa.app.Terminal;
import org.banfa.app.TestDatabase;
import org.banfa.app.identity.Administrator;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Jurisdiction;
import org.banfa.app.identity.Office;
import org.banfa.app.identity.Person;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.Attachment;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.Draft;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.journal.Subject;
import org.banfa.app.projects.FoundProject;
import org.banfa.kernel.Event;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Pack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lists over a real database, on the Wuhan pack. The ledger hears the book and nothing else.
 */
@SpringBootTest(
    classes = BanfaApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LedgerTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final Actor SETUP = Actor.system("setup");
  // So late that the morning bell, which rings the machine's day, is never ahead of it.
  private static final LocalDate MONDAY = LocalDate.of(2099, 3, 2);
  private static final String PACK = "wuhan-2021";

  @Autowired private Identity identity;
  @Autowired private Journal journal;
  @Autowired private LegalDays days;
  @Autowired private CaseFiles files;
  @Autowired private Ledger ledger;
  @Autowired private Worklist worklist;
  @Autowired private RegulationSheets regulations;
  @Autowired private ProjectList list;
  @Autowired private ProjectSheets sheets;
  @Autowired private ExportBook exports;
  @Autowired private OfficialTexts texts;
  @Autowired private FoundProject found;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private static int next = 1;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    DATABASE.settings(properties, "ledger-test");
  }

  @BeforeEach
  void anOfficeForEachPart() {
    if (identity.office("unit").isEmpty()) {
      place("city", "某市", MONDAY.minusYears(1));
      place("town", "某县", MONDAY.plusDays(1));
      for (String code : List.of("town-unit", "town-cac", "town-audit")) {
        identity.establishOffice(Office.top("town", code, "某" + code), MONDAY, SETUP).orThrow();
        identity.engage(new Person(code, "李" + code), code, "科员", MONDAY, SETUP).orThrow();
        identity.openAccount(code, code, "Correct-horse-7", SETUP).orThrow();
      }
      identity.bindRole(PACK, "cac", "town-cac", MONDAY, SETUP).orThrow();
      identity.grantOversight("town-audit", MONDAY, SETUP).orThrow();
      for (String code : List.of("unit", "other", "cac", "ndrc", "audit")) {
        identity.establishOffice(Office.top("city", code, "某" + code), MONDAY, SETUP).orThrow();
        identity.engage(new Person(code, "王" + code), code, "科员", MONDAY, SETUP).orThrow();
        identity.openAccount(code, code, "Correct-horse-7", SETUP).orThrow();
      }
      identity
          .appoint(new Person("sys", "管"), Administrator.SYSTEM, "audit", MONDAY, SETUP)
          .orThrow();
      identity.openAccount("sys", "sys", "Correct-horse-7", SETUP).orThrow();
      identity.bindRole(PACK, "cac", "cac", MONDAY, SETUP).orThrow();
      identity.bindRole(PACK, "ndrc", "ndrc", MONDAY, SETUP).orThrow();
      identity.grantOversight("audit", MONDAY, SETUP).orThrow();
      come(MONDAY);
    }
  }

  private void place(String code, String name, LocalDate adopts) {
    LocalDate day = MONDAY.minusYears(1);
    identity.establishJurisdiction(new Jurisdiction(code, name), day, SETUP).orThrow();
    identity.adoptPack(code, PACK, adopts, SETUP).orThrow();
  }

  /** Who sees a project of the city, and who one of the town, though both go by one regulation. */
  @ParameterizedTest
  @CsvSource({
    "unit, true, false",
    "other, false, false",
    "cac, true, false",
    "audit, true, false",
    "sys, false, false",
    "town-unit, false, true",
    "town-cac, false, true",
    "town-audit, false, true",
  })
  void nobodySeesTheProjectsOfAnotherPlace(String who, boolean ofCity, boolean ofTown) {
    String city = declared("p-" + who, 800);
    String town = declared("q-" + who, 800, "town-unit", "town");

    assertThat(seen(who, city)).containsOnly(ofCity);
    assertThat(seen(who, town)).containsOnly(ofTown);
  }

  /** Whether somebody sees a project on its sheet, in the list, by search and on their desk. */
  private List<Boolean> seen(String who, String key) {
    Viewer viewer = viewer(who);
    ProjectList.Filter search =
        new ProjectList.Filter(
            key,
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            "",
            ProjectList.View.ALL,
            Optional.empty());
    List<Task> desk = new ArrayList<>(worklist.todo(viewer));
    desk.addAll(worklist.waiting(viewer));
    List<String> listed = new ArrayList<>();
    list.each(viewer, ProjectList.Filter.NONE, ProjectList.Sort.KEY, row -> listed.add(row.key()));
    return List.of(
        sheets.open(viewer, key).isPresent(),
        listed.contains(key),
        !list.find(viewer, search, ProjectList.Sort.KEY, 1).rows().isEmpty(),
        desk.stream().anyMatch(task -> task.project().equals(key)));
  }

  @Test
  void aPlaceFoundsProjectsFromTheDayOnWhichItAdoptedTheRegulation() {
    LocalDate day = MONDAY.plusDays(1);

    assertThat(founding("town-unit", day.minusDays(1))).isInstanceOf(FoundProject.NotAdopted.class);
    assertThat(founding("town-unit", day)).isInstanceOf(FoundProject.Done.class);
    assertThat(founding("town-unit", day.plusDays(1))).isInstanceOf(FoundProject.Done.class);
    assertThat(founding("unit", day.minusDays(1))).isInstanceOf(FoundProject.Done.class);
  }

  private FoundProject.Founded founding(String account, LocalDate on) {
    return found.found(identity.viewer(account, on).orElseThrow(), PACK, "新项目", true);
  }

  @Test
  void whoIsAskedForAPartOfAnActThatOthersBeganSeesTheProject() {
    String key = found("joint");
    assertThat(sheets.open(viewer("ndrc"), key)).as("nobody has asked yet").isEmpty();

    SequencedMap<String, Value> facts = facts();
    facts.put("project.planned", new Value.Money(1_000_000));
    done(key, "audit", "argue_plan", "data_bureau", Optional.of("include"), facts);

    assertThat(sheets.open(viewer("ndrc"), key)).isPresent();
    assertThat(sheets.open(viewer("other"), key)).as("no member").isEmpty();
    assertThat(sheets.open(viewer("town-cac"), key)).as("of another place").isEmpty();
  }

  @Test
  void aReadingChosenInOnePlaceIsNotChosenInAnother() {
    String city = declared("rc", 800);
    String town = declared("rt", 800, "town-unit", "town");
    var reading = files.open(city).orElseThrow().kernel().pack().readings().firstEntry();
    String option = reading.getValue().options().lastEntry().getKey();
    var chosen = new Event.ReadingChosen(today(), reading.getKey(), option, "李");
    write(Subject.regulation("town", PACK), CaseEntry.Happened.of(chosen), "town-cac");

    assertThat(files.open(town).orElseThrow().state().readings())
        .containsEntry(reading.getKey(), option);
    assertThat(files.open(city).orElseThrow().state().readings())
        .doesNotContainKey(reading.getKey());
  }

  @Test
  void whatOneRegulationSaysOfAnOrganisationIsNotHeardUnderAnother() {
    String key = declared("o", 800);
    State before = files.open(key).orElseThrow().state();
    var foreign = new LinkedHashMap<String, Value>();
    foreign.put("organisation.of_elsewhere", new Value.Flag(true));
    var learned =
        new Event.Learned(
            today(), new ObjectId("organisation", "unit"), foreign, Optional.empty(), "x");
    write(Subject.organisation("unit", "another"), CaseEntry.Happened.of(learned), "unit");
    write(Subject.organisation("unit", PACK), CaseEntry.Happened.of(learned), "unit");

    assertThat(files.open(key).orElseThrow().state())
        .as("neither the other chain nor a word that the pack does not have")
        .isEqualTo(before);
  }

  @Test
  void aDutyStandsOnTheDeskOfWhoOwesItAndNowhereElse() {
    String key = declared("a", 800);

    assertThat(worklist.todo(viewer("cac"))).extracting(Task::project).contains(key);
    assertThat(worklist.todo(viewer("unit"))).extracting(Task::project).doesNotContain(key);
    assertThat(worklist.waiting(viewer("unit")))
        .filteredOn(task -> task.project().equals(key))
        .extracting(Task::act)
        .containsExactlyInAnyOrder("cac_plan_review", "ndrc_first_review");
    assertThat(worklist.waiting(viewer("other"))).isEmpty();
    assertThat(worklist.todo(viewer("sys"))).isEmpty();
  }

  @Test
  void theMenuCountsWhatTheListShows() {
    declared("count", 800);

    for (String who : List.of("cac", "unit", "other", "sys", "audit")) {
      Viewer viewer = viewer(who);
      List<Task> tasks = worklist.todo(viewer);
      LocalDate day =
          tasks.stream()
              .flatMap(task -> task.due().stream())
              .max(LocalDate::compareTo)
              .orElse(MONDAY);
      long late =
          tasks.stream().filter(task -> task.due().filter(day::isAfter).isPresent()).count();

      assertThat(worklist.count(viewer, day))
          .as(who)
          .isEqualTo(new Worklist.Count(tasks.size(), (int) late));
    }
    assertThat(worklist.count(viewer("cac"), MONDAY).all()).isPositive();
    assertThat(worklist.count(viewer("sys"), MONDAY).all()).isZero();
  }

  @Test
  void aDutyThatIsDoneLeavesTheDeskAndStandsInTheRecord() {
    String key = declared("b", 800);
    done(key, "cac", "cac_plan_review", "cac", Optional.of("filed"), facts());

    assertThat(worklist.todo(viewer("cac")))
        .filteredOn(task -> task.project().equals(key))
        .extracting(Task::act)
        .as("the review is done, and the office's part in the joint act is next")
        .containsExactly("argue_plan");
    Handling last =
        worklist.done(viewer("cac"), 10).stream()
            .filter(one -> one.project().equals(key))
            .findFirst()
            .orElseThrow();
    assertThat(last.kind()).isEqualTo(Handling.Kind.DONE);
    assertThat(last.outcome()).isEqualTo("予以备案");
    assertThat(last.arrived()).contains(today());
    assertThat(last.took()).hasValue(0);
  }

  @Test
  void anAttemptThatWasRefusedIsInTheRecordAndChangesNothingElse() {
    String key = declared("c", 800);
    List<Task> before = worklist.waiting(viewer("audit"));
    var attempt = event(key, "submit_proposal", "unit", Optional.empty(), facts());
    write(
        Subject.project(key),
        new CaseEntry.Tried(attempt, "请批", List.of(), true, List.of("WH7b"), List.of("7b")),
        "unit");

    assertThat(worklist.waiting(viewer("audit"))).isEqualTo(before);
    assertThat(worklist.done(viewer("unit"), 1).getFirst().kind()).isEqualTo(Handling.Kind.REFUSED);
  }

  @Test
  void whenDaysComeLightsChange() {
    String key = declared("d", 800);
    LocalDate due = review(key).due().orElseThrow();

    come(due);
    assertThat(review(key).light()).isEqualTo(new Light(Light.Glow.YELLOW, Light.Kind.TODAY, 0));
    assertThat(Worklist.Part.of(review(key), today())).isEqualTo(Worklist.Part.TODAY);
    come(due.plusDays(1));
    assertThat(review(key).light().glow()).isEqualTo(Light.Glow.RED);
    assertThat(Worklist.Part.of(review(key), today())).isEqualTo(Worklist.Part.OVERDUE);
  }

  @Test
  void theListIsSearchedFilteredCountedAndSummed() {
    String small = declared("积水点监测", 30);
    String large = declared("积水点平台", 900);
    var all = filter("积水点", ProjectList.View.ALL);

    var found = list.find(viewer("audit"), all, ProjectList.Sort.KEY, 1);

    assertThat(found.rows()).extracting(ProjectRow::key).containsExactly(small, large);
    assertThat(found.totals().projects()).isEqualTo(2);
    assertThat(list.find(viewer("other"), all, ProjectList.Sort.KEY, 1).rows()).isEmpty();
    assertThat(list.find(viewer("sys"), all, ProjectList.Sort.KEY, 1).rows()).isEmpty();
    assertThat(
            list.find(viewer("audit"), filter("%", ProjectList.View.ALL), ProjectList.Sort.KEY, 1)
                .rows())
        .as("a wildcard is searched for like any other sign")
        .isEmpty();
    var byYear =
        new ProjectList.Filter(
            "积水点",
            Optional.of(2025),
            "",
            "",
            Optional.empty(),
            "",
            ProjectList.View.ALL,
            Optional.empty());
    assertThat(list.find(viewer("audit"), byYear, ProjectList.Sort.KEY, 1).totals().projects())
        .isZero();
  }

  @Test
  void everyViewAndOrderIsAQueryThatRuns() {
    declared("g", 800);
    for (ProjectList.View view : ProjectList.View.values()) {
      int counted = list.count(viewer("unit"), view);
      for (ProjectList.Sort sort : ProjectList.Sort.values()) {
        assertThat(list.find(viewer("unit"), filter("", view), sort, 1).totals().projects())
            .isEqualTo(counted);
      }
    }
    assertThat(list.choices(viewer("unit")).years()).contains(today().getYear());
  }

  @Test
  void whatRestsOnAnArticleIsCountedAndListed() {
    String key = declared("rests", 800);
    Pack pack = files.open(key).orElseThrow().kernel().pack();
    Task review = review(key);
    String rule =
        jdbc.queryForObject(
            "select rule from ledger_duty where project = ? and act = 'cac_plan_review'",
            String.class,
            key);
    int article = pack.provisions().get(pack.rule(rule).head().cites().getFirst()).article();

    assertThat(resting("cac", pack, article, Resting.OWED)).contains(key);
    assertThat(resting("cac", pack, article, Resting.LATE)).doesNotContain(key);
    assertThat(resting("other", pack, article, Resting.OWED)).isEmpty();
    assertThat(resting("sys", pack, article, Resting.OWED)).isEmpty();
    come(review.due().orElseThrow().plusDays(1));
    assertThat(resting("cac", pack, article, Resting.LATE)).contains(key);
  }

  /** The projects in the list, which are as many as the article's page counts. */
  private List<String> resting(String who, Pack pack, int article, Resting how) {
    var filter =
        new ProjectList.Filter(
            "",
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            pack.id(),
            ProjectList.View.ALL,
            Optional.of(new ProjectList.Rests(article, how)));
    var keys = new java.util.ArrayList<String>();
    list.each(viewer(who), filter, ProjectList.Sort.KEY, row -> keys.add(row.key()));
    assertThat(regulations.resting(viewer(who), pack, article).getOrDefault(how, 0))
        .isEqualTo(keys.size());
    return keys;
  }

  @Test
  void aPageHasTwentyRowsAndTheNextHasTheRest() {
    for (int i = 0; i < ProjectList.PAGE + 1; i++) {
      found("翻页" + i);
    }
    var words = filter("翻页", ProjectList.View.ALL);
    assertThat(list.find(viewer("audit"), words, ProjectList.Sort.KEY, 1).rows())
        .hasSize(ProjectList.PAGE);
    assertThat(list.find(viewer("audit"), words, ProjectList.Sort.KEY, 2).rows()).hasSize(1);
    var all = new java.util.ArrayList<String>();
    list.each(viewer("audit"), words, ProjectList.Sort.KEY, row -> all.add(row.key()));
    assertThat(all).hasSize(ProjectList.PAGE + 1).doesNotHaveDuplicates();
  }

  @Test
  void aSheetIsOpenToThoseWhoMaySeeTheProjectOnly() {
    String key = declared("e", 800);
    assertThat(sheets.open(viewer("unit"), key)).isPresent();
    assertThat(sheets.open(viewer("cac"), key)).isPresent();
    assertThat(sheets.open(viewer("audit"), key)).isPresent();
    assertThat(sheets.open(viewer("other"), key)).isEmpty();
    assertThat(sheets.open(viewer("sys"), key)).isEmpty();
    assertThat(sheets.open(viewer("unit"), "2026-9999")).isEmpty();
    var sheet = sheets.open(viewer("cac"), key).orElseThrow();
    assertThat(sheet.duties())
        .filteredOn(sheet::mine)
        .extracting(d -> d.act().id())
        .containsExactly("cac_plan_review");
    assertThat(sheet.stages().getFirst().place()).isEqualTo(StageLine.Place.BEHIND);
    assertThat(sheet.stages().get(1).place()).isEqualTo(StageLine.Place.HERE);
  }

  @Test
  void whatIsRebuiltIsWhatWasThere() {
    String key = declared("f", 800);
    done(key, "cac", "cac_plan_review", "cac", Optional.of("filed"), facts());
    come(today().plusDays(20));
    loaded("city", "第二份");
    List<List<Map<String, Object>>> before = dump();
    assertThat(before).allSatisfy(table -> assertThat(table).isNotEmpty());

    jdbc.update("update ledger_project set name = 'x', urgency = 9");
    jdbc.update("delete from ledger_duty");
    jdbc.update("update official_text set name = 'x'");
    assertThat(dump()).isNotEqualTo(before);
    ledger.rebuild();

    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void whatIsTakenOutIsInTheBook() {
    exports.note(viewer("unit"), today(), 3, "月度汇总", "view=red");
    assertThat(journal.read(Subject.INSTALLATION).getLast().body())
        .isEqualTo(new InstallationEvent.LedgerExported("unit", 3, "月度汇总", "view=red").body());
  }

  private List<List<Map<String, Object>>> dump() {
    return List.of(
        jdbc.queryForList("select * from ledger_project order by key"),
        jdbc.queryForList("select * from ledger_duty order by project, duty"),
        jdbc.queryForList("select * from ledger_bearer order by project, duty, role"),
        jdbc.queryForList("select * from ledger_rest order by project, article, how"),
        jdbc.queryForList("select * from ledger_handling order by project, number"),
        jdbc.queryForList("select * from official_text order by seq"));
  }

  private void loaded(String jurisdiction, String name) {
    String hash = "0".repeat(64);
    var event =
        new InstallationEvent.OfficialTextLoaded(jurisdiction, PACK, "1", hash, hash, name, "公报");
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> journal.append(event.draft(today(), SETUP)));
  }

  @Test
  void anOfficialTextIsOfThePlaceThatLoadedItAndTheLastOneComesFirst() {
    loaded("town", "第一份");
    loaded("town", "第二份");
    assertThat(texts.of("town", PACK))
        .extracting(OfficialTexts.Loaded::name)
        .containsExactly("第二份", "第一份");
    assertThat(texts.of("town", PACK)).allMatch(one -> one.on().equals(today()));
    assertThat(texts.of("town", "another")).isEmpty();
    assertThat(texts.of("nowhere", PACK)).isEmpty();
  }

  private Task review(String key) {
    return worklist.todo(viewer("cac")).stream()
        .filter(task -> task.project().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static ProjectList.Filter filter(String words, ProjectList.View view) {
    return ProjectList.Filter.of(words, view);
  }

  private LocalDate today() {
    return days.today().orElseThrow();
  }

  private Viewer viewer(String account) {
    return identity.viewer(account, today()).orElseThrow();
  }

  private void come(LocalDate day) {
    inTransaction(() -> journal.append(days.draft(day, SETUP)));
  }

  private String found(String name) {
    return found(name, "unit", "city");
  }

  private String found(String name, String unit, String place) {
    String key = "2026-%04d".formatted(next++);
    write(Subject.project(key), new CaseEntry.Founded(PACK, "1", name, unit, place), unit);
    return key;
  }

  /** A founded project whose plan was declared, with a budget in 万元. */
  @Test
  void whoHasTheBookInHandTriesARegulationOtherwiseOnAllOfItsProjects() {
    String below = declared("w", 40);
    String above = declared("w", 800);
    String elsewhere = declared("w", 40, "town-unit", "town");
    long written = entries();

    var tried = Terminal.whatIf(DATABASE, PACK, "--set", "classify.tier.limit[1]=30万元");

    assertThat(tried.exit()).as(tried.said()).isZero();
    assertThat(tried.said())
        .startsWith("试算 ")
        .contains("截至 " + today(), "改动 classify.tier.limit[1] = 30万元", "因哪些条款", "（8a）")
        .contains("\n" + below + " ", "\n" + elsewhere + " ")
        .doesNotContain("\n" + above + " ");
    assertThat(tried.said().lines().filter(line -> line.startsWith("  路径")))
        .isNotEmpty()
        .allMatch(line -> line.contains(" → "));
    assertThat(entries()).as("nothing is written").isEqualTo(written);
  }

  @Test
  void theSameIsSaidInEnglishWhenAskedForAndWhatTheLawSaysStays() {
    String key = declared("we", 40);

    var tried =
        Terminal.whatIf(DATABASE, PACK, "--lang=en", "--set", "classify.tier.limit[1]=30万元");
    var places = Terminal.whatIf(DATABASE, PACK, "--lang", "en");

    assertThat(tried.exit()).as(tried.said()).isZero();
    assertThat(tried.said())
        .startsWith("Trial of ")
        .contains("change classify.tier.limit[1] = 30万元", "By which provisions", "Article 8 (8a)")
        .contains("\n" + key + " ")
        .doesNotContain("试算", "不能办", "应办，");
    assertThat(tried.said().lines().filter(line -> line.startsWith("  route")))
        .isNotEmpty()
        .allMatch(line -> line.contains(" → "));
    assertThat(places.said()).contains("what may be changed", "Limits", "Readings");
  }

  @Test
  void theSameComesAsJsonWithCountsAndReasons() {
    String key = declared("wj", 40);

    var tried = Terminal.whatIf(DATABASE, PACK, "--json", "--set=classify.tier.limit[1]=30万元");

    JsonNode report = JsonMapper.builder().build().readTree(tried.said());
    int told =
        report.at("/different").asInt() + report.at("/same").asInt() + report.at("/untold").asInt();
    assertThat(report.at("/tried").asInt()).isPositive().isEqualTo(told);
    assertThat(report.at("/reasons").findValuesAsString("row")).contains("8a", "8b");
    assertThat(report.at("/projects").findValuesAsString("key")).contains(key);
    assertThat(report.at("/projects/0/changes").findValuesAsString("kind")).contains("路径");
  }

  @Test
  void aRuleLeftOutOrAnotherRegulationInItsPlaceIsTriedOnTheSameProjects() {
    String key = declared("wk", 800);

    var same = Terminal.whatIf(DATABASE, PACK, "--against", PACK);
    var other = Terminal.whatIf(DATABASE, PACK, "--against", "nantong-2018");
    var without = Terminal.whatIf(DATABASE, PACK, "--leave-out", "WH7d");

    assertThat(same.said()).contains("会不同 0 个").doesNotContain(key);
    assertThat(other.said()).contains("换成 nantong-2018", "无法判断：试算的办法里没有");
    assertThat(without.exit()).as(without.said()).isZero();
    assertThat(without.said()).contains("rules.WH7d 不要", "（7d）", "\n" + key + " ");
  }

  @Test
  void whatCannotBeTriedIsSaidWithWhatToDo() {
    var places = Terminal.whatIf(DATABASE, PACK);
    var nowhere = Terminal.whatIf(DATABASE, PACK, "--set", "classify.tier.limit[9]=30万元");
    var noPack = Terminal.whatIf(DATABASE, "nowhere", "--leave-out", "R1");
    var faulty = Terminal.whatIf(DATABASE, PACK, "--set", "classify.tier.limit[1]=许多");
    var unclear = Terminal.whatIf(DATABASE, PACK, "--sett", "a=b");

    assertThat(places.exit()).isZero();
    assertThat(places.said()).contains("金额分界", "classify.tier.limit[1] = 50万元", "口径");
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.said()).contains("没有 classify.tier.limit[9]", "可以改动的地方");
    assertThat(noPack.exit()).isEqualTo(2);
    assertThat(noPack.said()).contains("没有办法包 nowhere");
    assertThat(faulty.exit()).isEqualTo(3);
    assertThat(faulty.said()).contains("读不通了", "许多", "objects.yaml:");
    assertThat(unclear.exit()).isEqualTo(2);
    assertThat(unclear.said()).contains("没有 --sett 这一项");
  }

  private long entries() {
    Long count = jdbc.queryForObject("select count(*) from entry", Long.class);
    return count == null ? 0 : count;
  }

  private String declared(String name, long budget) {
    return declared(name, budget, "unit", "city");
  }

  private String declared(String name, long budget, String unit, String place) {
    String key = found(name, unit, place);
    SequencedMap<String, Value> facts = facts();
    facts.put("project.classified", new Value.Flag(false));
    facts.put("project.unit_kind", new Value.Choice("organ"));
    facts.put("project.funding", new Value.Choice("invest"));
    facts.put("project.system_kind", new Value.Choice("business"));
    facts.put("project.budget", new Value.Money(budget * 1_000_000));
    done(key, unit, "declare_plan", "unit", Optional.empty(), facts);
    return key;
  }

  private static SequencedMap<String, Value> facts() {
    return new LinkedHashMap<>();
  }

  private Event.Done event(
      String key,
      String act,
      String role,
      Optional<String> outcome,
      SequencedMap<String, Value> facts) {
    return new Event.Done(
        today(),
        new ObjectId("project", key),
        act,
        role,
        outcome,
        facts,
        new LinkedHashMap<>(),
        Optional.empty(),
        "王");
  }

  private void done(
      String key,
      String account,
      String act,
      String role,
      Optional<String> outcome,
      SequencedMap<String, Value> facts) {
    List<Attachment> none = List.of();
    write(
        Subject.project(key),
        new CaseEntry.Happened(event(key, act, role, outcome, facts), "同意", none),
        account);
    assertThat(files.open(key)).isPresent();
  }

  private void write(Subject subject, CaseEntry entry, String account) {
    var draft = new Draft(subject, today(), viewer(account).actor(), entry.body());
    inTransaction(() -> journal.append(draft));
  }

  private void inTransaction(Runnable what) {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> what.run());
  }
}
