package org.banfa.app.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.InstallationEvent.AccountLocked;
import org.banfa.app.journal.InstallationEvent.SignInFailed;
import org.banfa.app.journal.InstallationEvent.SignedIn;
import org.banfa.app.journal.InstallationEvent.SignedOut;
import org.banfa.app.journal.Journal;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: lets people in, counts failures, and writes both into the book. */
@Component
class SignIns {

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final SignInSettings settings;
  private final Journal journal;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final String nobodysHash;

  SignIns(
      Accounts accounts,
      PasswordEncoder passwords,
      SignInSettings settings,
      Journal journal,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.settings = settings;
    this.journal = journal;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody's password"));
  }

  /**
   * Tries to let somebody in.
   *
   * @param name the account as typed
   * @param password the password as typed
   * @param code the code of the second factor as typed, possibly empty
   * @param address where the request came from
   */
  SignIn attempt(String name, String password, String code, String address) {
    // The slow hash is computed before the account is locked, and for unknown names too, so that
    // neither a waiting queue nor the time taken tells anything.
    String hash = accounts.find(name).map(Account::passwordHash).orElse(nobodysHash);
    boolean matches = passwords.matches(password, hash);
    return Objects.requireNonNull(
        transaction.execute(_ ->
            accounts
                .lock(name)
                .map(account -> judge(account, matches, hash, code, address))
                .orElseGet(() -> stranger(address))));
  }

  void leave(String account) {
    transaction.executeWithoutResult(_ -> write(new SignedOut(account), account));
  }

  private SignIn judge(Account account, boolean matches, String hash, String code, String address) {
    Instant now = clock.instant();
    if (account.lockedAt(now)) {
      write(new SignInFailed(account.name(), address, "locked"), account.name());
      return new SignIn.Locked(account.lockedUntil().orElseThrow());
    }
    if (account.closed() || !matches || !hash.equals(account.passwordHash())) {
      return fail(account, now, address, account.closed() ? "closed" : "password");
    }
    if (account.secondFactor().isEmpty()) {
      return welcome(account, address);
    }
    if (code.isBlank()) {
      return new SignIn.CodeWanted();
    }
    OptionalLong step = matchCode(account, code, now);
    step.ifPresent(used -> accounts.useStep(account.name(), used));
    return step.isPresent() ? welcome(account, address) : fail(account, now, address, "code");
  }

  private static OptionalLong matchCode(Account account, String code, Instant now) {
    byte[] secret = Base32.decode(account.secondFactor().orElseThrow());
    return Totp.PHONE.match(secret, code, now, account.factorStep());
  }

  private SignIn welcome(Account account, String address) {
    accounts.count(account.name(), 0, Optional.empty());
    write(new SignedIn(account.name(), address), account.name());
    return new SignIn.Welcome(account.name());
  }

  private SignIn fail(Account account, Instant now, String address, String why) {
    int failures = account.failuresAt(now) + 1;
    write(new SignInFailed(account.name(), address, why), account.name());
    if (failures < settings.failures()) {
      accounts.count(account.name(), failures, Optional.empty());
      return why.equals("code") ? new SignIn.CodeWanted() : new SignIn.Wrong();
    }
    Instant until = now.plus(settings.lock());
    accounts.count(account.name(), failures, Optional.of(until));
    write(new AccountLocked(account.name(), until), account.name());
    return new SignIn.Locked(until);
  }

  private SignIn stranger(String address) {
    write(new SignInFailed("", address, "unknown"), "");
    return new SignIn.Wrong();
  }

  private void write(InstallationEvent event, String account) {
    journal.append(event.draft(LocalDate.now(clock), new Actor(account, "", "", "")));
  }
}
