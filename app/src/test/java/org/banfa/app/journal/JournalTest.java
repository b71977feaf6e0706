package org.banfa.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.banfa.app.TestClock;
import org.banfa.app.TestDatabase;
import org.banfa.app.journal.Appended.Conflict;
import org.banfa.app.journal.Appended.Written;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Actor WANG = new Actor("wang", "王丽", "edu", "科员");
  private static final Actor LI = new Actor("li", "李强", "data", "科长");

  private static TestDatabase.Connection database;
  private static int projects;

  private final TestClock clock = TestClock.on(DAY);
  private final List<Object> heard = new ArrayList<>();
  private Journal journal;
  private Subject project;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh().connection();
  }

  @BeforeEach
  void begin() {
    journal = TestJournal.over(database, clock, heard::add);
    project = Subject.project("P-" + ++projects);
  }

  @Test
  void anEntryReadsBackAsItWasWritten() {
    Entry written = append(draft(project, WANG, "declare", "1"));

    assertThat(journal.read(project)).containsExactly(written);
    assertThat(written.seq()).isEqualTo(1);
    assertThat(written.recordedAt()).isEqualTo(clock.instant());
    assertThat(written.on()).isEqualTo(DAY);
    assertThat(written.actor()).isEqualTo(WANG);
    assertThat(written.body().tree().get("n").stringValue()).isEqualTo("1");
    assertThat(written.prevHash()).isEqualTo(Head.EMPTY.hash());
  }

  @Test
  void numbersRunWithoutGapsAndEachEntryContinuesTheOneBefore() {
    var entries =
        write(
            List.of(draft(project, WANG, "a", "1"), draft(project, WANG, "b", "2")),
            Map.of(project, Head.EMPTY));
    Entry third = append(draft(project, WANG, "c", "3"));

    assertThat(journal.read(project)).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
    assertThat(((Written) entries).entries().getLast().hash()).isEqualTo(third.prevHash());
    assertThat(journal.head(project)).isEqualTo(third.head());
    assertThat(journal.readAfter(project, 2)).containsExactly(third);
    assertThat(journal.readAfter(project, 3)).isEmpty();
  }

  @Test
  void whoDecidedOnAnOldHeadIsToldWhatHappenedMeanwhile() {
    Head seen = journal.head(project);
    clock.pass(Duration.ofMinutes(5));
    Entry other = append(draft(project, LI, "return", "x"));

    Appended answer = write(List.of(draft(project, WANG, "declare", "1")), Map.of(project, seen));

    assertThat(answer).isEqualTo(new Conflict(project, List.of(other)));
    assertThat(other.actor()).isEqualTo(LI);
    assertThat(journal.read(project)).containsExactly(other);
  }

  @Test
  void aConflictOnOneChainKeepsEveryOtherChainUntouched() {
    Subject organisation = Subject.organisationBefore("org-of-" + project.key());
    append(draft(project, LI, "return", "x"));

    Appended answer =
        write(
            List.of(draft(organisation, WANG, "sanction", "1"), draft(project, WANG, "b", "2")),
            Map.of(project, Head.EMPTY));

    assertThat(answer).isInstanceOf(Conflict.class);
    assertThat(journal.read(organisation)).isEmpty();
  }

  @Test
  void aChainThatWasOnlyReadForTheDecisionIsCheckedToo() {
    Subject organisation = Subject.organisationBefore("read-for-" + project.key());
    append(draft(organisation, LI, "sanction", "x"));

    Appended answer =
        write(
            List.of(draft(project, WANG, "declare", "1")),
            Map.of(project, Head.EMPTY, organisation, Head.EMPTY));

    assertThat(answer).isInstanceOf(Conflict.class);
  }

  @Test
  void ofManyWhoActAtOnceExactlyOneWinsAndTheOthersSeeTheWinner() throws Exception {
    int people = 8;
    var barrier = new CyclicBarrier(people);
    List<Appended> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(people)) {
      List<Future<Appended>> racing =
          IntStream.range(0, people)
              .mapToObj(i ->
                  threads.submit(() -> {
                    barrier.await();
                    return write(
                        List.of(draft(project, WANG, "declare", "n" + i)),
                        Map.of(project, Head.EMPTY));
                  }))
              .toList();
      for (var answer : racing) {
        answers.add(answer.get());
      }
    }

    Entry winner = journal.read(project).getFirst();
    assertThat(answers).containsOnlyOnce(new Written(List.of(winner)));
    assertThat(answers).filteredOn(new Conflict(project, List.of(winner))::equals).hasSize(7);
    assertThat(journal.verify(project)).isEqualTo(new Verification.Intact(1, winner.hash()));
  }

  @Test
  void writersWhoExpectNoHeadAllGetInOneAfterTheOther() throws Exception {
    int people = 6;
    var barrier = new CyclicBarrier(people);
    try (var threads = Executors.newFixedThreadPool(people)) {
      var racing =
          IntStream.range(0, people)
              .mapToObj(i ->
                  threads.submit(() -> {
                    barrier.await();
                    return append(draft(project, WANG, "sign-in", "n" + i));
                  }))
              .toList();
      for (var done : racing) {
        done.get();
      }
    }

    assertThat(journal.read(project)).hasSize(people);
    assertThat(journal.verify(project)).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void listenersHearEveryEntryWithinItsTransaction() {
    Entry entry = append(draft(project, WANG, "declare", "1"));

    assertThat(heard).containsExactly(new EntryAppended(entry));
  }

  @Test
  void aListenerThatFailsUndoesTheEntry() {
    Journal failing =
        TestJournal.over(
            database,
            clock,
            _ -> {
              throw new IllegalStateException("the ledger is broken");
            });

    assertThatIllegalStateException()
        .isThrownBy(() ->
            database
                .transaction()
                .execute(_ -> failing.append(draft(project, WANG, "declare", "1"))));
    assertThat(journal.read(project)).isEmpty();
    assertThat(journal.head(project)).isEqualTo(Head.EMPTY);
  }

  @Test
  void writingOutsideATransactionIsABug() {
    assertThatIllegalStateException()
        .isThrownBy(() -> journal.append(draft(project, WANG, "declare", "1")));
  }

  @Test
  void manyChainsAreReadAtOnceInTheOrderAsked() {
    Subject other = Subject.project(project.key() + "-b");
    Subject none = Subject.project(project.key() + "-c");
    Subject organisation = Subject.organisationBefore(project.key());
    Entry a = append(draft(project, WANG, "a", "1"));
    Entry b = append(draft(other, WANG, "b", "1"));
    Entry c = append(draft(organisation, WANG, "c", "1"));

    Map<Subject, List<Entry>> chains = journal.readAll(List.of(organisation, none, other, project));

    assertThat(chains)
        .containsExactly(
            Map.entry(organisation, List.of(c)),
            Map.entry(none, List.of()),
            Map.entry(other, List.of(b)),
            Map.entry(project, List.of(a)));
  }

  @Test
  void replayGivesEveryEntryAndHeadsEveryChain() {
    Entry entry = append(draft(project, WANG, "a", "1"));
    var all = new ArrayList<Entry>();
    journal.replay(all::add);

    assertThat(all).contains(entry);
    assertThat(journal.heads(Subject.Kind.PROJECT)).containsEntry(project, entry.head());
  }

  @Test
  void theDatabaseRefusesToChangeOrRemoveWhatWasWritten() {
    append(draft(project, WANG, "a", "1"));

    for (String sql :
        List.of(
            "update entry set body = '{}'",
            "delete from entry",
            "truncate entry",
            "delete from chain_head",
            "truncate chain_head",
            "update chain_head set seq = 0")) {
      assertThatThrownBy(() -> database.jdbc().sql(sql).update())
          .as(sql)
          .hasMessageMatching("(?s).*(append-only|only moves forward).*");
    }
  }

  private Appended write(List<Draft> drafts, Map<Subject, Head> expected) {
    return Objects.requireNonNull(
        database.transaction().execute(_ -> journal.append(drafts, expected)));
  }

  private Entry append(Draft draft) {
    return Objects.requireNonNull(database.transaction().execute(_ -> journal.append(draft)));
  }

  private static Draft draft(Subject subject, Actor actor, String kind, String n) {
    return new Draft(subject, DAY, actor, EntryBody.of(kind, CanonicalJson.object().put("n", n)));
  }
}
