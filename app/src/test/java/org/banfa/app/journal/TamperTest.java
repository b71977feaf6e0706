package org.banfa.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.banfa.app.TestClock;
import org.banfa.app.TestDatabase;
import org.banfa.app.journal.Verification.Broken;
import org.banfa.app.journal.Verification.Fault;
import org.banfa.app.journal.Verification.Intact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The owner of the tables, who switches the triggers off, can change the book, but not unseen. */
class TamperTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String SECOND = " where subject_key = '%s' and seq = 2";

  private static TestDatabase.Connection database;
  private static Journal journal;
  private static int projects;

  private Subject project;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh().connection();
    journal = TestJournal.over(database, TestClock.on(DAY));
    for (String table : List.of("entry", "chain_head")) {
      database.jdbc().sql("alter table " + table + " disable trigger user").update();
    }
  }

  @BeforeEach
  void writeThreeEntries() {
    project = Subject.project("P-" + ++projects);
    for (String n : List.of("1", "2", "3")) {
      var body = EntryBody.of("act", CanonicalJson.object().put("n", n));
      var actor = new Actor("wang", "王丽", "edu", "科员");
      database.transaction().execute(_ -> journal.append(new Draft(project, DAY, actor, body)));
    }
  }

  static Stream<String> columns() {
    return TestDatabase.fresh()
        .jdbc()
        .sql(
            "select column_name from information_schema.columns where table_name = 'entry'"
                + " and table_schema = current_schema()")
        .query(String.class)
        .list()
        .stream();
  }

  @Test
  void anUntouchedChainIsIntact() {
    assertThat(journal.verify(project)).isEqualTo(new Intact(3, journal.head(project).hash()));
  }

  @Test
  void aChainNobodyWroteToIsIntactAndEmpty() {
    assertThat(journal.verify(Subject.project("none"))).isEqualTo(new Intact(0, Head.EMPTY.hash()));
  }

  @ParameterizedTest
  @MethodSource("columns")
  void aChangeInAnyColumnIsFoundAtItsEntry(String column) {
    String changed =
        switch (column) {
          case "seq" -> "9";
          case "on_date" -> "on_date + 1";
          case "prev_hash", "hash" -> "'" + "f".repeat(64) + "'";
          case "recorded_at" -> "'2026-03-02T01:00:00.000001Z'";
          default -> column + " || ' '";
        };
    tamper("update entry set " + column + " = " + changed + SECOND);

    assertThat(journal.verify(project))
        .isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.seq()).isEqualTo(2));
    assertThat(journal.verifyAll())
        .contains(new ChainReport(project.toString(), journal.verify(project)));
  }

  @Test
  void anEntryChangedTogetherWithItsOwnHashBreaksTheNext() {
    tamper("update entry set body = '{}'" + SECOND);
    String forged =
        database
            .jdbc()
            .sql("select " + EntryRow.COLUMNS + " from entry" + SECOND.formatted(project.key()))
            .query((row, n) -> EntryHash.of(EntryRow.of(row, n)))
            .single();
    tamper("update entry set hash = '" + forged + "'" + SECOND);

    assertThat(journal.verify(project)).isEqualTo(new Broken(3, Fault.LINK));
  }

  @ParameterizedTest
  @CsvSource({"1,1,GAP", "2,2,GAP", "3,3,HEAD"})
  void anEntryTakenOutIsMissed(long removed, long found, Fault fault) {
    tamper("delete from entry where subject_key = '%s' and seq = " + removed);

    assertThat(journal.verify(project)).isEqualTo(new Broken(found, fault));
  }

  @Test
  void aWholeChainTakenOutIsMissedAsLongAsItsHeadIsThere() {
    tamper("delete from entry where subject_key = '%s'");

    assertThat(journal.verify(project)).isEqualTo(new Broken(1, Fault.HEAD));
    assertThat(journal.verifyAll())
        .contains(new ChainReport(project.toString(), new Broken(1, Fault.HEAD)));
  }

  @Test
  void aChainWithoutItsHeadIsReported() {
    tamper("delete from chain_head where subject_key = '%s'");

    assertThat(journal.verify(project)).isEqualTo(new Broken(4, Fault.NO_HEAD));
    assertThat(journal.verifyAll())
        .contains(new ChainReport(project.toString(), new Broken(4, Fault.NO_HEAD)));
  }

  @Test
  void aHeadThatWasMovedBackIsReported() {
    tamper("update chain_head set seq = 2 where subject_key = '%s'");

    assertThat(journal.verify(project)).isEqualTo(new Broken(3, Fault.HEAD));
  }

  private void tamper(String sql) {
    int changed = database.jdbc().sql(sql.formatted(project.key())).update();
    assertThat(changed).as("the tampering itself took place").isPositive();
  }
}
