package org.banfa.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.app.TestClock;
import org.banfa.app.TestDatabase;
import org.banfa.app.identity.Settled.Reason;
import org.banfa.app.identity.Settled.Refused;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.Subject;
import org.banfa.app.journal.TestJournal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

class IdentityTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
  private static final Actor SETUP = Actor.system("setup");
  private static final String PASSWORD = "Correct-horse-7";

  private static final Jurisdiction CITY = new Jurisdiction("city", "某市");

  private static TestDatabase.Connection database;
  private static Journal journal;
  private static Identity identity;
  private static int people;

  @BeforeAll
  static void aCity() {
    database = TestDatabase.fresh().connection();
    var clock = TestClock.on(MARCH);
    journal = TestJournal.over(database, clock);
    identity = new TestIdentity(database, journal, clock).identity;
    identity.establishJurisdiction(CITY, JANUARY, SETUP).orThrow();
    Office edu = Office.top("city", "edu", "教育局");
    Office school = Office.below(edu, "school-1", "第一中学");
    establish(edu);
    establish(school);
    establish(Office.below(school, "lab", "实验室"));
    establish(Office.top("city", "data", "数据局"));
    establish(Office.top("city", "audit", "审计局"));
    identity.bindRole("wuhan", "data_bureau", "data", JANUARY, SETUP).orThrow();
    identity.bindRole("wuhan", "review_host", "data", JANUARY, SETUP).orThrow();
    identity.bindRole("other", "host", "data", JANUARY, SETUP).orThrow();
    identity.grantOversight("audit", JANUARY, SETUP).orThrow();
  }

  @Test
  void aViewerIsWhoTheyAreOnThatDay() {
    String account = engaged("data", "科长", MARCH);

    Viewer viewer = identity.viewer(account, MARCH).orElseThrow();

    assertThat(viewer.office()).isEqualTo(Office.top("city", "data", "数据局"));
    assertThat(viewer.posts()).containsExactly("科长");
    assertThat(viewer.roles("wuhan")).containsExactly("data_bureau", "review_host");
    assertThat(viewer.roles()).contains("data_bureau", "host", "review_host");
    assertThat(viewer.plays("wuhan", "host")).isFalse();
    assertThat(viewer.oversight()).isFalse();
    assertThat(viewer.actor()).isEqualTo(new Actor(account, viewer.name(), "data", "科长"));
  }

  @Test
  void aPostBeginsOnItsFirstDayAndIsOverOnTheDayItEnds() {
    String account = engaged("data", "科长", MARCH);
    LocalDate end = MARCH.plusDays(10);
    identity.endEngagement(account, "data", "科长", end, SETUP).orThrow();

    assertThat(identity.viewer(account, MARCH.minusDays(1))).isEmpty();
    assertThat(identity.viewer(account, MARCH)).isPresent();
    assertThat(identity.viewer(account, end.minusDays(1))).isPresent();
    assertThat(identity.viewer(account, end)).isEmpty();
    assertThat(identity.endEngagement(account, "data", "科长", end, SETUP))
        .isEqualTo(new Refused(Reason.NOTHING_TO_END));
  }

  @Test
  void aRoleMovesToAnotherOfficeOnADay() {
    identity.bindRole("moving", "host", "data", JANUARY, SETUP).orThrow();
    identity.unbindRole("moving", "host", "data", MARCH, SETUP).orThrow();
    identity.bindRole("moving", "host", "edu", MARCH, SETUP).orThrow();

    assertThat(identity.officesPlaying("city", "moving", "host", JANUARY.minusDays(1))).isEmpty();
    assertThat(identity.officesPlaying("city", "moving", "host", JANUARY)).containsExactly("data");
    assertThat(identity.officesPlaying("city", "moving", "host", MARCH.minusDays(1)))
        .containsExactly("data");
    assertThat(identity.officesPlaying("city", "moving", "host", MARCH)).containsExactly("edu");
  }

  @Test
  void aRoleMayBelongToSeveralOffices() {
    identity.bindRole("many", "industry", "edu", JANUARY, SETUP).orThrow();
    identity.bindRole("many", "industry", "data", JANUARY, SETUP).orThrow();

    assertThat(identity.officesPlaying("city", "many", "industry", MARCH))
        .containsExactly("data", "edu");
    assertThat(identity.bindRole("many", "industry", "edu", MARCH, SETUP))
        .isEqualTo(new Refused(Reason.TAKEN));
  }

  @Test
  void theRoleOfTheProjectsOwnUnitIsNeverBound() {
    assertThat(identity.bindRole("wuhan", "unit", "edu", JANUARY, SETUP))
        .isEqualTo(new Refused(Reason.RELATIVE_ROLE));
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() ->
            database
                .jdbc()
                .sql("insert into role_binding values ('p','unit','edu','2026-01-01',null)")
                .update());
  }

  @Test
  void oneSeesOnesOwnUnitTheUnitsBelowAndTheProjectsOnesOfficeTakesPartIn() {
    Viewer school = viewer(engaged("school-1", "教师", MARCH));
    var visibility = new Visibility();

    assertThat(visibility.canSee(school, scope("school-1"))).isTrue();
    assertThat(visibility.canSee(school, scope("lab"))).isTrue();
    assertThat(visibility.canSee(school, scope("edu"))).isFalse();
    assertThat(visibility.canSee(school, scope("data"))).isFalse();
    assertThat(visibility.canSee(school, scope("data", "school-1"))).isTrue();
    assertThat(visibility.canSee(school, scope("data", "lab"))).isFalse();
    assertThat(visibility.canReadInstallation(school)).isFalse();
  }

  @Test
  void oversightSeesAllFromTheDayItWasGranted() {
    String account = engaged("audit", "处长", JANUARY.minusDays(1));
    var visibility = new Visibility();

    Viewer before = identity.viewer(account, JANUARY.minusDays(1)).orElseThrow();
    Viewer from = identity.viewer(account, JANUARY).orElseThrow();

    assertThat(visibility.canSee(before, scope("edu"))).isFalse();
    assertThat(visibility.canSee(from, scope("edu"))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Administrator.class)
  void anAdministratorHasNoBusinessRoleAndSeesNoProject(Administrator duty) {
    var person = newPerson();
    identity.appoint(person, duty, "audit", JANUARY, SETUP).orThrow();
    identity.openAccount(person.id(), person.id(), PASSWORD, SETUP).orThrow();

    Viewer viewer = viewer(person.id());

    assertThat(viewer.is(duty)).isTrue();
    assertThat(viewer.roles()).isEmpty();
    assertThat(viewer.posts()).isEmpty();
    assertThat(new Visibility().canSee(viewer, scope("audit", "audit"))).isFalse();
    assertThat(new Visibility().canReadInstallation(viewer)).isEqualTo(duty == Administrator.AUDIT);
  }

  @ParameterizedTest
  @EnumSource(Administrator.class)
  void theThreeAdministratorsExcludeEachOtherAndBusiness(Administrator duty) {
    var person = newPerson();
    identity.appoint(person, duty, "data", JANUARY, SETUP).orThrow();

    for (Administrator other : Administrator.values()) {
      assertThat(identity.appoint(person, other, "data", JANUARY, SETUP))
          .isEqualTo(new Refused(other == duty ? Reason.TAKEN : Reason.OTHER_ADMINISTRATOR));
    }
    assertThat(identity.engage(person, "data", "科长", MARCH, SETUP))
        .isEqualTo(new Refused(Reason.IS_ADMINISTRATOR));
  }

  @Test
  void somebodyWithABusinessPostIsNoAdministrator() {
    var person = newPerson();
    identity.engage(person, "data", "科长", MARCH, SETUP).orThrow();

    assertThat(identity.appoint(person, Administrator.AUDIT, "data", MARCH, SETUP))
        .isEqualTo(new Refused(Reason.HAS_BUSINESS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update person set standing = 'business' where id = '%s'",
        "update person set standing = 'security' where id = '%s'",
        "insert into administrator values ('%s', 'security', 'data', '2026-01-01', null)",
        "update administrator set standing = 'audit' where person_id = '%s'",
        "insert into engagement values ('%s', 'business', 'data', 'x', '2026-01-01', null)",
        "insert into engagement values ('%s', 'system', 'data', 'x', '2026-01-01', null)"
      })
  void theDatabaseItselfKeepsAnAdministratorApart(String sql) {
    var person = newPerson();
    identity.appoint(person, Administrator.SYSTEM, "data", JANUARY, SETUP).orThrow();

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> database.jdbc().sql(sql.formatted(person.id())).update());
  }

  @Test
  void oneWorksInOneOfficeAtATimeWithAnyNumberOfPosts() {
    var person = newPerson();
    identity.engage(person, "edu", "科员", MARCH, SETUP).orThrow();

    assertThat(identity.engage(person, "edu", "联络员", MARCH, SETUP)).isEqualTo(new Settled.Done());
    assertThat(identity.engage(person, "edu", "科员", MARCH.plusDays(1), SETUP))
        .isEqualTo(new Refused(Reason.TAKEN));
    assertThat(identity.engage(person, "data", "科员", MARCH, SETUP))
        .isEqualTo(new Refused(Reason.ELSEWHERE));
  }

  @Test
  void whatDoesNotExistIsNamed() {
    assertThat(
            identity.establishOffice(
                Office.below(Office.top("city", "none", "无"), "x", "x"), MARCH, SETUP))
        .isEqualTo(new Refused(Reason.NO_SUCH_OFFICE));
    assertThat(identity.establishOffice(Office.top("city", "edu", "again"), MARCH, SETUP))
        .isEqualTo(new Refused(Reason.TAKEN));
    assertThat(identity.engage(newPerson(), "none", "x", MARCH, SETUP))
        .isEqualTo(new Refused(Reason.NO_SUCH_OFFICE));
    assertThat(identity.openAccount("ghost", "nobody", PASSWORD, SETUP))
        .isEqualTo(new Refused(Reason.NO_SUCH_PERSON));
    assertThat(identity.unlock("ghost", SETUP)).isEqualTo(new Refused(Reason.NO_SUCH_ACCOUNT));
    assertThat(identity.viewer("ghost", MARCH)).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> identity.unlock("ghost", SETUP).orThrow());
  }

  @Test
  void aPersonHasOneAccountAndItsPasswordFollowsTheRules() {
    String account = engaged("data", "科长", MARCH);
    var other = newPerson();
    identity.engage(other, "data", "科长", MARCH, SETUP).orThrow();

    assertThat(identity.openAccount("second", account, PASSWORD, SETUP))
        .isEqualTo(new Refused(Reason.TAKEN));
    assertThat(identity.openAccount(account, other.id(), PASSWORD, SETUP))
        .isEqualTo(new Refused(Reason.TAKEN));
    assertThat(identity.openAccount("weak", other.id(), "123456", SETUP))
        .isEqualTo(new Refused(Reason.PASSWORD_SHORT));
  }

  @Test
  void aClosedAccountIsNobody() {
    String account = engaged("data", "科长", MARCH);
    identity.closeAccount(account, SETUP).orThrow();

    assertThat(identity.viewer(account, MARCH)).isEmpty();
    assertThat(identity.closeAccount(account, SETUP))
        .isEqualTo(new Refused(Reason.NO_SUCH_ACCOUNT));
  }

  @Test
  void aPasswordGivenByAnotherIsDueAtOnceAndOnesOwnAfterItsDays() {
    String account = engaged("data", "科长", MARCH);

    assertThat(identity.passwordDue(account, MARCH)).isTrue();
    identity.changePassword(account, PASSWORD, "Another-horse-8").orThrow();
    assertThat(identity.passwordDue(account, MARCH)).isFalse();
    assertThat(identity.passwordDue(account, MARCH.plusDays(89))).isFalse();
    assertThat(identity.passwordDue(account, MARCH.plusDays(90))).isTrue();
  }

  @Test
  void aNewPasswordNeedsTheOldOneAndIsNotOneOfTheLast() {
    String account = engaged("data", "科长", MARCH);

    assertThat(identity.changePassword(account, "wrong", "Another-horse-8"))
        .isEqualTo(new Refused(Reason.WRONG_PASSWORD));
    assertThat(identity.changePassword(account, PASSWORD, PASSWORD))
        .isEqualTo(new Refused(Reason.PASSWORD_REUSED));
    assertThat(identity.changePassword(account, PASSWORD, "short"))
        .isEqualTo(new Refused(Reason.PASSWORD_SHORT));
    identity.changePassword(account, PASSWORD, "Another-horse-8").orThrow();
    assertThat(identity.changePassword(account, "Another-horse-8", PASSWORD))
        .isEqualTo(new Refused(Reason.PASSWORD_REUSED));
  }

  @Test
  void everyChangeStandsInTheBookAndRefusalsDoNot() {
    var person = newPerson();
    long before = journal.head(Subject.INSTALLATION).seq();
    identity.engage(person, "data", "科长", MARCH, SETUP).orThrow();
    identity.openAccount(person.id(), person.id(), PASSWORD, SETUP).orThrow();
    identity.engage(person, "edu", "科长", MARCH, SETUP);

    assertThat(journal.readAfter(Subject.INSTALLATION, before))
        .extracting(entry -> InstallationEvent.of(entry.body()))
        .isEqualTo(
            List.of(
                new InstallationEvent.PersonEngaged(person.id(), "data", "科长", MARCH),
                new InstallationEvent.AccountOpened(person.id(), person.id())));
  }

  @Test
  void aPackIsAdoptedFromADayUntilADay() {
    String account = engaged("data", "科长", JANUARY);
    LocalDate until = MARCH.plusMonths(1);
    identity.adoptPack("city", "spring", MARCH, SETUP).orThrow();
    identity.dropPack("city", "spring", until, SETUP).orThrow();

    assertThat(adopted(account, MARCH.minusDays(1))).doesNotContain("spring");
    assertThat(adopted(account, MARCH)).contains("spring");
    assertThat(adopted(account, MARCH.plusDays(1))).contains("spring");
    assertThat(adopted(account, until.minusDays(1))).contains("spring");
    assertThat(adopted(account, until)).doesNotContain("spring");
    assertThat(adopted(account, until.plusDays(1))).doesNotContain("spring");
  }

  @Test
  void aPackIsAdoptedOnceAtATimeAndOnlyByAPlaceThatIsThere() {
    identity.adoptPack("city", "once", JANUARY, SETUP).orThrow();

    assertThat(identity.adoptPack("city", "once", MARCH, SETUP))
        .isEqualTo(Settled.refused(Reason.TAKEN));
    identity.dropPack("city", "once", MARCH, SETUP).orThrow();
    assertThat(identity.adoptPack("city", "once", MARCH.minusDays(1), SETUP))
        .isEqualTo(Settled.refused(Reason.TAKEN));
    identity.adoptPack("city", "once", MARCH, SETUP).orThrow();
    assertThat(identity.adoptPack("nowhere", "once", MARCH, SETUP))
        .isEqualTo(Settled.refused(Reason.NO_SUCH_JURISDICTION));
    assertThat(identity.dropPack("city", "never", MARCH, SETUP))
        .isEqualTo(Settled.refused(Reason.NOTHING_TO_END));
  }

  @Test
  void aRolePlayedInOnePlaceIsNotPlayedInAnother() {
    Jurisdiction town = new Jurisdiction("town", "某县");
    identity.establishJurisdiction(town, JANUARY, SETUP).orThrow();
    establish(Office.top("town", "town-data", "县数据局"));
    identity.bindRole("shared", "host", "data", JANUARY, SETUP).orThrow();
    identity.bindRole("shared", "host", "town-data", JANUARY, SETUP).orThrow();

    assertThat(identity.officesPlaying("city", "shared", "host", MARCH)).containsExactly("data");
    assertThat(identity.officesPlaying("town", "shared", "host", MARCH))
        .containsExactly("town-data");
    assertThat(identity.offices("town", MARCH)).extracting(Office::code).contains("town-data");
    assertThat(identity.offices("town", MARCH)).extracting(Office::code).doesNotContain("data");
    assertThat(viewer(engaged("town-data", "科长", JANUARY)).jurisdiction()).isEqualTo(town);
  }

  @Test
  void noOfficeStandsBelowOneOfAnotherPlace() {
    identity.establishJurisdiction(new Jurisdiction("village", "某乡"), JANUARY, SETUP).orThrow();

    assertThat(
            identity.establishOffice(
                new Office("stray", "所", Optional.of("edu"), "village"), MARCH, SETUP))
        .isEqualTo(Settled.refused(Reason.OTHER_JURISDICTION));
    assertThat(identity.establishOffice(Office.top("nowhere", "x", "x"), MARCH, SETUP))
        .isEqualTo(Settled.refused(Reason.NO_SUCH_JURISDICTION));
    assertThat(identity.establishJurisdiction(new Jurisdiction("village", "again"), MARCH, SETUP))
        .isEqualTo(Settled.refused(Reason.TAKEN));
  }

  private static Set<String> adopted(String account, LocalDate on) {
    return identity.viewer(account, on).orElseThrow().adopted();
  }

  private static void establish(Office office) {
    identity.establishOffice(office, JANUARY, SETUP).orThrow();
  }

  private static Person newPerson() {
    people++;
    return new Person("n" + people, "王丽" + people);
  }

  /** The account of a new person with this post; it is named like the person's number. */
  private static String engaged(String office, String post, LocalDate from) {
    Person person = newPerson();
    identity.engage(person, office, post, from, SETUP).orThrow();
    identity.openAccount(person.id(), person.id(), PASSWORD, SETUP).orThrow();
    return person.id();
  }

  private static Viewer viewer(String account) {
    return identity.viewer(account, MARCH).orElseThrow();
  }

  private static ProjectScope scope(String unit, String... parties) {
    return new ProjectScope("city", unit, Set.of(parties));
  }
}
