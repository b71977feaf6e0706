package org.banfa.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

  private static final Path BINARIES = Path.of("target", "postgres-binaries");
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private Path home;
  private PostgresSettings settings;

  @BeforeEach
  void openAFolderThatOtherAccountsMayEnter() throws IOException {
    home = Files.createTempDirectory("banfa-postgres-");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    settings = PostgresSettings.in(home.resolve("data")).withBinaries(BINARIES);
  }

  @AfterEach
  void deleteTheFolder() throws IOException {
    Binaries.deleteTree(home);
  }

  @Test
  void whatWasWrittenIsThereAfterAStopAndAStart() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      Rows.write(postgres, "经信局");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      assertThat(Rows.read(postgres)).containsExactly("经信局");
    }
  }

  @Test
  void aStopLeavesNoProcessBehind() {
    long server;
    long guard;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      server = postgres.serverProcess();
      guard = postgres.guardProcess();
      assertThat(Processes.isLive(server)).isTrue();
      assertThat(Processes.isLive(guard)).isTrue();
    }
    assertThat(Processes.isLive(server)).isFalse();
    assertThat(Processes.isLive(guard)).isFalse();
  }

  @Test
  void closingTwiceIsTheSameAsClosingOnce() {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
    postgres.close();
    postgres.close();
    assertThat(Processes.isLive(postgres.serverProcess())).isFalse();
  }

  @Test
  void aKilledServerIsBroughtBackAtTheSameAddressWithItsData() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      Rows.write(postgres, "committed");
      long killed = postgres.serverProcess();
      String address = postgres.jdbcUrl();
      kill(killed);
      await(() -> postgres.serverProcess() != killed);
      assertThat(Rows.read(postgres)).containsExactly("committed");
      assertThat(postgres.jdbcUrl()).isEqualTo(address);
    }
  }

  @Test
  void aKilledGuardIsReplaced() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      long killed = postgres.guardProcess();
      long server = postgres.serverProcess();
      kill(killed);
      await(() -> postgres.guardProcess() != killed);
      assertThat(Processes.isLive(postgres.guardProcess())).isTrue();
      assertThat(postgres.serverProcess()).isEqualTo(server);
    }
  }

  @Test
  void aSecondInstanceOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(settings)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
          .isInstanceOfSatisfying(
              PostgresFailure.class,
              failure -> {
                assertThat(failure.where()).isEqualTo(settings.dataFolder().toString());
                assertThat(failure.why()).contains("another running application");
                assertThat(failure.remedy()).contains("another data folder");
              });
      Rows.write(first, "still here");
      assertThat(Rows.read(first)).containsExactly("still here");
    }
  }

  @Test
  void aSecondProcessOnTheSameFolderIsRefused() throws Exception {
    ApplicationProcess application = ApplicationProcess.start(settings, "first");
    assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining("another running application");
    assertThat(application.finish()).isEqualTo("CLOSED");
  }

  @Test
  void aKilledApplicationLeavesNoOrphanAndItsCommittedRow() throws Exception {
    ApplicationProcess application = ApplicationProcess.start(settings, "committed");
    application.kill();
    await(() -> !Processes.isLive(application.server()));
    await(() -> !Processes.isLive(application.guard()));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      assertThat(Rows.read(postgres)).containsExactly("committed");
    }
  }

  @Test
  void aKilledApplicationIsFollowedAtOnceByTheNext() throws Exception {
    ApplicationProcess application = ApplicationProcess.start(settings, "committed");
    application.kill();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      assertThat(Rows.read(postgres)).containsExactly("committed");
      assertThat(Processes.isLive(application.server())).isFalse();
    }
  }

  @Test
  void everythingKilledAtOnceIsRecovered() throws Exception {
    ApplicationProcess application = ApplicationProcess.start(settings, "committed");
    kill(application.guard());
    application.kill();
    kill(application.server());
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      assertThat(Rows.read(postgres)).containsExactly("committed");
    }
  }

  @Test
  void aServerThatOutlivedItsApplicationAndGuardIsStoppedByTheNextStart() throws Exception {
    ApplicationProcess application = ApplicationProcess.start(settings, "committed");
    kill(application.guard());
    application.kill();
    assertThat(Processes.isLive(application.server())).isTrue();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      assertThat(Processes.isLive(application.server())).isFalse();
      assertThat(Rows.read(postgres)).containsExactly("committed");
    }
  }

  @Test
  void aNoteThatNamesAnotherLiveProcessDoesNotStopTheStart() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      Rows.write(postgres, "committed");
    }
    Process bystander = new ProcessBuilder("sleep", "60").start();
    Path note = settings.dataFolder().resolve("cluster").resolve("postmaster.pid");
    Files.writeString(note, bystander.pid() + "\n");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      assertThat(Rows.read(postgres)).containsExactly("committed");
      assertThat(bystander.isAlive()).isTrue();
    } finally {
      bystander.destroyForcibly().waitFor();
    }
  }

  @Test
  void aCreationThatWasCutOffIsBegunAnew() throws Exception {
    Path halfMade = settings.dataFolder().resolve("scratch").resolve("creating-1");
    Files.createDirectories(halfMade.resolve("cluster"));
    Files.writeString(halfMade.resolve("cluster").resolve("PG_VERSION"), "18\n");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      Rows.write(postgres, "new");
      assertThat(Rows.read(postgres)).containsExactly("new");
    }
    assertThat(halfMade).doesNotExist();
  }

  @Test
  void aDatabaseOfAnotherMajorVersionIsRefusedAndLeftAlone() throws Exception {
    EmbeddedPostgres.start(settings).close();
    Path version = settings.dataFolder().resolve("cluster").resolve("PG_VERSION");
    Files.writeString(version, "17\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining("PostgreSQL 17")
        .hasMessageContaining("18");
    Files.writeString(version, "18\n");
    EmbeddedPostgres.start(settings).close();
  }

  @Test
  void aLostPasswordFileIsNamed() throws Exception {
    EmbeddedPostgres.start(settings).close();
    Files.delete(settings.dataFolder().resolve("password"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
        .isInstanceOfSatisfying(
            PostgresFailure.class, failure -> assertThat(failure.where()).endsWith("password"));
  }

  @Test
  void thePasswordIsNeededAndItsFileIsForItsOwnerOnly() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
          .isInstanceOf(SQLException.class);
      try (Connection connection =
          DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
        assertThat(connection.isValid(5)).isTrue();
      }
      Path file = settings.dataFolder().resolve("password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void theServerProtectsCommittedDataAndKnowsChineseLetters() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      assertThat(Rows.query(postgres, "show fsync")).containsExactly("on");
      assertThat(Rows.query(postgres, "show synchronous_commit")).containsExactly("on");
      assertThat(Rows.query(postgres, "show full_page_writes")).containsExactly("on");
      assertThat(Rows.query(postgres, "show listen_addresses")).containsExactly("127.0.0.1");
      assertThat(Rows.query(postgres, "select usesuper from pg_user where usename = 'banfa'"))
          .containsExactly("f");
      assertThat(Rows.query(postgres, "select '办法' ~ '^[[:alpha:]]+$'")).containsExactly("t");
      Rows.query(postgres, "select 1");
      assertThat(
              Rows.query(
                  postgres,
                  "select name from unnest(array['立项','变更']) name"
                      + " order by name collate \"zh-x-icu\""))
          .containsExactly("变更", "立项");
    }
  }

  @Test
  void aTakenPortIsNamedInTheFailure() throws Exception {
    try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(settings.withPort(taken.getLocalPort())))
          .isInstanceOf(PostgresFailure.class)
          .hasMessageContaining("port " + taken.getLocalPort());
    }
    EmbeddedPostgres.start(settings).close();
  }

  @Test
  void rootWithoutNamespacesHandsTheDataToAnotherAccountAndFindsItAgain() throws Exception {
    assumeTrue(weAreRoot(), "only root can become another account");
    PostgresSettings open = settings.withBinaries(home.resolve("binaries"));
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(open, (scratch, cluster) -> Account.Other.NOBODY)) {
      Rows.write(postgres, "handed over");
    }
    assertThat(Files.getAttribute(open.dataFolder().resolve("cluster"), "unix:uid"))
        .isEqualTo(65_534);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(open)) {
      assertThat(Rows.read(postgres)).containsExactly("handed over");
    }
  }

  @Test
  void anOrdinaryUserRunsItAndAKillLeavesNoOrphan() throws Exception {
    assumeTrue(weAreRoot(), "the other tests have already run as an ordinary user");
    PostgresSettings open =
        PostgresSettings.in(home.resolve("data")).withBinaries(home.resolve("binaries"));
    Files.createDirectories(open.dataFolder());
    Files.createDirectories(open.binariesFolder());
    Account.Other.NOBODY.handOver(open.dataFolder());
    Account.Other.NOBODY.handOver(open.binariesFolder());
    Path classes = Files.createDirectory(home.resolve("classes"));
    ApplicationProcess killed = ApplicationProcess.startAsNobody(open, "first", classes);
    killed.kill();
    await(() -> !Processes.isLive(killed.server()));
    Path again = Files.createDirectory(home.resolve("classes-again"));
    ApplicationProcess finished = ApplicationProcess.startAsNobody(open, "second", again);
    assertThat(finished.finish()).isEqualTo("CLOSED");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(open)) {
      assertThat(Rows.read(postgres)).containsExactly("first", "second");
    }
  }

  @Test
  void aFolderOfAnotherOwnerIsRefusedToAnOrdinaryUser() throws Exception {
    assumeTrue(weAreRoot(), "only root can make a folder of another owner");
    Path classes = Files.createDirectory(home.resolve("classes"));
    PostgresSettings foreign =
        PostgresSettings.in(home.resolve("data")).withBinaries(home.resolve("binaries"));
    Files.createDirectories(foreign.dataFolder());
    assertThatThrownBy(() -> ApplicationProcess.startAsNobody(foreign, "never", classes))
        .hasMessageContaining("this user may not use")
        .hasMessageContaining("run as the user who owns the data folder");
  }

  private boolean weAreRoot() throws IOException {
    return Files.getAttribute(home, "unix:uid").equals(0);
  }

  private static void kill(long pid) {
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("waiting in vain").isLessThan(deadline);
      Thread.sleep(50);
    }
  }
}
