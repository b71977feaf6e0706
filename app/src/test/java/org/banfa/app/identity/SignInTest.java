package org.banfa.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.banfa.app.TestClock;
import org.banfa.app.TestDatabase;
import org.banfa.app.identity.SignIn.CodeWanted;
import org.banfa.app.identity.SignIn.Locked;
import org.banfa.app.identity.SignIn.Welcome;
import org.banfa.app.identity.SignIn.Wrong;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.InstallationEvent.AccountLocked;
import org.banfa.app.journal.InstallationEvent.SignInFailed;
import org.banfa.app.journal.InstallationEvent.SignedIn;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.Subject;
import org.banfa.app.journal.TestJournal;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Actor SETUP = Actor.system("setup");
  private static final String RIGHT = "Correct-horse-7";
  private static final String HERE = "127.0.0.1";

  private static final TestClock CLOCK = TestClock.on(DAY);
  private static Journal journal;
  private static Identity identity;
  private static SignIns signIns;
  private static int people;

  private String account;
  private long before;

  @BeforeAll
  static void open() {
    var database = TestDatabase.fresh().connection();
    journal = TestJournal.over(database, CLOCK);
    var room = new TestIdentity(database, journal, CLOCK);
    identity = room.identity;
    signIns = room.signIns;
    identity.establishJurisdiction(new Jurisdiction("city", "某市"), DAY, SETUP).orThrow();
    identity.establishOffice(Office.top("city", "data", "数据局"), DAY, SETUP).orThrow();
  }

  @BeforeEach
  void anAccount() {
    account = "p" + ++people;
    identity.engage(new Person(account, "王丽"), "data", "科员", DAY, SETUP).orThrow();
    identity.openAccount(account, account, RIGHT, SETUP).orThrow();
    before = journal.head(Subject.INSTALLATION).seq();
  }

  @Test
  void theRightPasswordOpensAndStandsInTheBook() {
    assertThat(attempt(RIGHT)).isEqualTo(new Welcome(account));
    assertThat(written()).containsExactly(new SignedIn(account, HERE));
  }

  @Test
  void aWrongPasswordDoesNotAndStandsInTheBook() {
    assertThat(attempt("wrong")).isEqualTo(new Wrong());
    assertThat(written()).containsExactly(new SignInFailed(account, HERE, "password"));
  }

  @Test
  void anUnknownNameIsAnsweredLikeAWrongPasswordAndNotWrittenDown() {
    assertThat(signIns.attempt("MyPassw0rd!", RIGHT, "", HERE)).isEqualTo(new Wrong());
    assertThat(written()).containsExactly(new SignInFailed("", HERE, "unknown"));
  }

  @Test
  void theFourthFailureLeavesTheAccountOpenAndTheFifthShutsIt() {
    fail(4);
    assertThat(attempt(RIGHT)).isEqualTo(new Welcome(account));

    fail(4);
    var until = CLOCK.instant().plus(Duration.ofMinutes(30));
    assertThat(attempt("wrong")).isEqualTo(new Locked(until));
    assertThat(attempt(RIGHT)).isEqualTo(new Locked(until));
    assertThat(written())
        .endsWith(
            new SignInFailed(account, HERE, "password"),
            new AccountLocked(account, until),
            new SignInFailed(account, HERE, "locked"));
  }

  @Test
  void theLockEndsWithItsLastSecondAndCountingBeginsAnew() {
    fail(5);
    CLOCK.pass(Duration.ofMinutes(30).minusSeconds(1));
    assertThat(attempt(RIGHT)).isInstanceOf(Locked.class);
    CLOCK.pass(Duration.ofSeconds(1));

    assertThat(attempt("wrong")).isEqualTo(new Wrong());
    assertThat(attempt(RIGHT)).isEqualTo(new Welcome(account));
  }

  @Test
  void tryingWhileLockedDoesNotLengthenTheLock() {
    fail(5);
    CLOCK.pass(Duration.ofMinutes(29));
    attempt("wrong");
    CLOCK.pass(Duration.ofMinutes(1));

    assertThat(attempt(RIGHT)).isEqualTo(new Welcome(account));
  }

  @Test
  void aLockCanBeTakenOffBeforeItsTime() {
    fail(5);
    identity.unlock(account, SETUP).orThrow();

    assertThat(attempt(RIGHT)).isEqualTo(new Welcome(account));
  }

  @Test
  void guessingInParallelGainsNothing() throws Exception {
    int guesses = 12;
    var barrier = new CyclicBarrier(guesses);
    List<SignIn> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(guesses)) {
      List<Future<SignIn>> racing =
          IntStream.range(0, guesses)
              .mapToObj(i ->
                  threads.submit(() -> {
                    barrier.await();
                    return attempt("guess" + i);
                  }))
              .toList();
      for (var answer : racing) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).filteredOn(new Wrong()::equals).hasSize(4);
    assertThat(answers).filteredOn(Locked.class::isInstance).hasSize(guesses - 4);
    assertThat(attempt(RIGHT)).isInstanceOf(Locked.class);
  }

  @Test
  void aClosedAccountIsAnsweredLikeAWrongPassword() {
    identity.closeAccount(account, SETUP).orThrow();

    assertThat(attempt(RIGHT)).isEqualTo(new Wrong());
  }

  @Test
  void aSecondFactorIsAskedForAndItsCodeIsGoodOnce() {
    String secret = identity.newSecondFactor();
    identity.confirmSecondFactor(account, secret, code(secret)).orThrow();

    assertThat(attempt(RIGHT)).isEqualTo(new CodeWanted());
    assertThat(signIns.attempt(account, RIGHT, code(secret), HERE))
        .as("the code that proved the phone is spent")
        .isEqualTo(new CodeWanted());
    CLOCK.pass(Duration.ofSeconds(30));
    assertThat(signIns.attempt(account, RIGHT, code(secret), HERE)).isEqualTo(new Welcome(account));
    assertThat(signIns.attempt(account, RIGHT, code(secret), HERE)).isEqualTo(new CodeWanted());
  }

  @Test
  void wrongCodesShutTheAccountLikeWrongPasswords() {
    String secret = identity.newSecondFactor();
    identity.confirmSecondFactor(account, secret, code(secret)).orThrow();
    for (int i = 0; i < 4; i++) {
      assertThat(signIns.attempt(account, RIGHT, "no code", HERE)).isEqualTo(new CodeWanted());
    }

    assertThat(signIns.attempt(account, RIGHT, "no code", HERE)).isInstanceOf(Locked.class);
  }

  @Test
  void aSecondFactorThatWasNeverProvenIsNotSet() {
    String secret = identity.newSecondFactor();

    assertThat(identity.confirmSecondFactor(account, secret, "no code"))
        .isEqualTo(new Settled.Refused(Settled.Reason.WRONG_CODE));
    assertThat(attempt(RIGHT)).isEqualTo(new Welcome(account));
  }

  private SignIn attempt(String password) {
    return signIns.attempt(account, password, "", HERE);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      attempt("wrong");
    }
  }

  private static String code(String secret) {
    return Totp.PHONE.code(Base32.decode(secret), Totp.PHONE.step(CLOCK.instant()));
  }

  private List<InstallationEvent> written() {
    return journal.readAfter(Subject.INSTALLATION, before).stream()
        .map(Entry::body)
        .map(InstallationEvent::of)
        .toList();
  }
}
