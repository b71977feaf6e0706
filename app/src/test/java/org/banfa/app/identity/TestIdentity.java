package org.banfa.app.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.banfa.app.TestDatabase;
import org.banfa.app.journal.Journal;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The room built by hand over a test database. */
final class TestIdentity {

  static final SignInSettings SETTINGS =
      new SignInSettings(5, Duration.ofMinutes(30), Duration.ofMinutes(30), 10, 3, 2, 90);

  final Identity identity;
  final SignIns signIns;

  TestIdentity(TestDatabase.Connection database, Journal journal, Clock clock) {
    PasswordEncoder passwords = IdentityConfiguration.passwordEncoder();
    var accounts = new Accounts(database.jdbc());
    var people = new People(database.jdbc());
    var changes =
        new AccountChanges(
            accounts,
            people,
            passwords,
            new PasswordRules(SETTINGS, false),
            journal,
            clock,
            new SecureRandom(),
            database.manager());
    identity =
        new Identity(
            new Jurisdictions(database.jdbc()),
            new Offices(database.jdbc()),
            people,
            accounts,
            changes,
            journal,
            database.manager());
    signIns = new SignIns(accounts, passwords, SETTINGS, journal, clock, database.manager());
  }
}
