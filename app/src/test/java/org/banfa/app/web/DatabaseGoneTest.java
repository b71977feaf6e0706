package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.banfa.app.BanfaApplication;
import org.banfa.app.TestCity;
import org.banfa.app.TestDatabase;
import org.banfa.app.identity.Identity;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.Subject;
import org.banfa.postgres.EmbeddedPostgres;
import org.banfa.postgres.PostgresSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database goes away while somebody fills a form in. */
@SpringBootTest(
    classes = BanfaApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DatabaseGoneTest {

  private static final Path FOLDER =
      Path.of("target", "gone-" + ProcessHandle.current().pid(), "postgres");
  private static final EmbeddedPostgres FIRST = EmbeddedPostgres.start(PostgresSettings.in(FOLDER));

  @LocalServerPort private int port;
  @Autowired private Journal journal;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    new TestDatabase(FIRST.jdbcUrl(), FIRST.user(), FIRST.password())
        .settings(properties, "gone-files");
  }

  @Test
  void thePageSaysSoWhatWasTypedComesBackAndNothingIsHalfWritten(@Autowired Identity identity) {
    TestCity.under("wuhan-2021", identity).office("unit");
    Browser unit = Browser.of(port, "unit", TestCity.PASSWORD);
    unit.get("/projects/new");
    String key =
        Browser.location(
                unit.post(
                    "/projects",
                    Map.of("name", "监测", "regulation", "wuhan-2021", "unclassified", "true")))
            .replaceAll(".*/projects/", "");
    String act = "/projects/" + key + "/acts/name_it_body";
    unit.get(act);

    FIRST.close();
    var gone = unit.submit(act, Map.of("fact.organisation.it_body", "信息科"), Map.of());

    assertThat(gone.statusCode()).isEqualTo(503);
    assertThat(gone.body()).contains("系统暂时不可用").contains("信息科");
    try (var again = EmbeddedPostgres.start(PostgresSettings.in(FOLDER).withPort(FIRST.port()))) {
      assertThat(again.port()).isEqualTo(FIRST.port());
      assertThat(journal.read(Subject.project(key))).hasSize(1);
      assertThat(journal.read(Subject.organisation("unit", "wuhan-2021"))).isEmpty();
      unit.get(act);
      assertThat(
              unit.submit(act, Map.of("fact.organisation.it_body", "信息科"), Map.of()).statusCode())
          .as("and it goes on where it stood")
          .isEqualTo(303);
    }
  }
}
