package org.banfa.app.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An account as it stands. */
record Account(
    String name,
    Person person,
    String passwordHash,
    LocalDate passwordOn,
    boolean passwordGiven,
    int failures,
    Optional<Instant> lockedUntil,
    Optional<String> secondFactor,
    long factorStep,
    boolean closed) {

  boolean lockedAt(Instant now) {
    return lockedUntil.filter(now::isBefore).isPresent();
  }

  /** After a lock has run out, counting begins anew. */
  int failuresAt(Instant now) {
    return lockedUntil.isPresent() && !lockedAt(now) ? 0 : failures;
  }
}
