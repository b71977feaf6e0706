package org.banfa.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.banfa.app.TestClock;
import org.banfa.app.TestDatabase;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.Subject;
import org.banfa.app.journal.TestJournal;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A data folder from before there were jurisdictions. */
class UpgradeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Actor UPGRADE = Actor.system("upgrade");

  @Test
  void whatWasThereBelongsToOnePlaceThatUsesThePacksItUsed() {
    TestDatabase old = upTo("7");
    old.jdbc().sql("insert into office values ('data', '数据局', null, '2026-01-05')").update();
    old.jdbc().sql("insert into office values ('lab', '实验室', 'data', '2026-02-05')").update();
    old.jdbc()
        .sql("insert into role_binding values ('pack', 'host', 'data', '2026-01-07', null)")
        .update();
    migrate(old, "latest");

    var database = old.connection();
    Journal journal = TestJournal.over(database, TestClock.on(DAY));
    Identity identity = new TestIdentity(database, journal, TestClock.on(DAY)).identity;
    identity.writeUpgrade(UPGRADE);
    identity.writeUpgrade(UPGRADE);

    String here = Subject.FIRST_JURISDICTION;
    assertThat(identity.jurisdictions()).extracting(Jurisdiction::code).containsExactly(here);
    assertThat(identity.offices(here, DAY)).extracting(Office::code).containsExactly("data", "lab");
    assertThat(identity.officesPlaying(here, "pack", "host", DAY)).containsExactly("data");
    assertThat(journal.read(Subject.INSTALLATION))
        .extracting(entry -> InstallationEvent.of(entry.body()))
        .isEqualTo(
            List.of(
                new InstallationEvent.JurisdictionEstablished(here, "本地", LocalDate.of(2026, 1, 5)),
                new InstallationEvent.PackAdopted(here, "pack", LocalDate.of(2026, 1, 7))));
  }

  @Test
  void anEmptyOneGetsNone() {
    TestDatabase empty = TestDatabase.fresh();
    var database = empty.connection();
    Journal journal = TestJournal.over(database, TestClock.on(DAY));
    Identity identity = new TestIdentity(database, journal, TestClock.on(DAY)).identity;
    identity.writeUpgrade(UPGRADE);

    assertThat(identity.jurisdictions()).isEmpty();
    assertThat(journal.read(Subject.INSTALLATION)).isEmpty();
  }

  private static TestDatabase upTo(String version) {
    TestDatabase database = TestDatabase.empty();
    migrate(database, version);
    return database;
  }

  private static void migrate(TestDatabase database, String version) {
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .target(version)
        .load()
        .migrate();
  }
}
