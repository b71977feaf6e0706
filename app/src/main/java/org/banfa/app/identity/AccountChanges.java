package org.banfa.app.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banfa.app.identity.Settled.Reason;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.InstallationEvent.AccountClosed;
import org.banfa.app.journal.InstallationEvent.AccountOpened;
import org.banfa.app.journal.InstallationEvent.AccountUnlocked;
import org.banfa.app.journal.InstallationEvent.PasswordChanged;
import org.banfa.app.journal.InstallationEvent.SecondFactorSet;
import org.banfa.app.journal.Journal;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opening, closing and unlocking accounts; passwords and second factors. */
@Component
class AccountChanges {

  private static final int SECRET_BYTES = 20;

  private final Accounts accounts;
  private final People people;
  private final PasswordEncoder passwords;
  private final PasswordRules rules;
  private final Journal journal;
  private final Clock clock;
  private final SecureRandom random;
  private final TransactionTemplate transaction;

  AccountChanges(
      Accounts accounts,
      People people,
      PasswordEncoder passwords,
      PasswordRules rules,
      Journal journal,
      Clock clock,
      SecureRandom random,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.people = people;
    this.passwords = passwords;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
    this.random = random;
    this.transaction = new TransactionTemplate(transactions);
  }

  FirstPassword first(String password) {
    return new FirstPassword(password, hash(password));
  }

  Settled open(String name, String person, FirstPassword password, Actor by) {
    Optional<Reason> fault = rules.fault(name, password.words());
    if (fault.isPresent()) {
      return Settled.refused(fault.get());
    }
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          if (people.lock(person).isEmpty()) {
            return Settled.refused(Reason.NO_SUCH_PERSON);
          }
          if (accounts.taken(name, person)) {
            return Settled.refused(Reason.TAKEN);
          }
          accounts.open(name, person, password.hash(), today());
          return done(new AccountOpened(name, person), by);
        }));
  }

  Settled close(String name, Actor by) {
    return change(
        name,
        account -> {
          accounts.close(account.name());
          return done(new AccountClosed(name), by);
        });
  }

  Settled unlock(String name, Actor by) {
    return change(
        name,
        account -> {
          accounts.count(account.name(), 0, Optional.empty());
          return done(new AccountUnlocked(name), by);
        });
  }

  Settled changePassword(String name, String old, String wanted) {
    return change(
        name,
        account -> {
          if (!passwords.matches(old, account.passwordHash())) {
            return Settled.refused(Reason.WRONG_PASSWORD);
          }
          Optional<Reason> fault = rules.fault(name, wanted).or(() -> reuse(account, wanted));
          if (fault.isPresent()) {
            return Settled.refused(fault.get());
          }
          accounts.keepPast(account, clock.instant());
          accounts.setPassword(name, hash(wanted), today());
          return done(new PasswordChanged(name), self(name));
        });
  }

  boolean passwordDue(String name, LocalDate on) {
    return accounts
        .find(name)
        .filter(account ->
            account.passwordGiven()
                || !on.isBefore(account.passwordOn().plusDays(rules.settings().passwordDays())))
        .isPresent();
  }

  String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return Base32.toBase32String(secret);
  }

  Settled setSecondFactor(String name, String secret, String code) {
    return change(
        name,
        account -> {
          OptionalLong step = Totp.PHONE.match(Base32.decode(secret), code, clock.instant(), 0);
          if (step.isEmpty()) {
            return Settled.refused(Reason.WRONG_CODE);
          }
          accounts.setSecondFactor(name, secret, step.getAsLong());
          return done(new SecondFactorSet(name), self(name));
        });
  }

  private Optional<Reason> reuse(Account account, String wanted) {
    var former = accounts.past(account.name(), rules.settings().passwordHistory()).stream();
    return Stream.concat(Stream.of(account.passwordHash()), former)
            .anyMatch(hash -> passwords.matches(wanted, hash))
        ? Optional.of(Reason.PASSWORD_REUSED)
        : Optional.empty();
  }

  private Settled change(String name, Function<Account, Settled> change) {
    return Objects.requireNonNull(
        transaction.execute(_ ->
            accounts
                .lock(name)
                .filter(account -> !account.closed())
                .map(change)
                .orElse(Settled.refused(Reason.NO_SUCH_ACCOUNT))));
  }

  private Settled done(InstallationEvent event, Actor by) {
    journal.append(event.draft(today(), by));
    return Settled.done();
  }

  private String hash(String password) {
    return Objects.requireNonNull(passwords.encode(password));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Actor self(String account) {
    return new Actor(account, "", "", "");
  }
}
