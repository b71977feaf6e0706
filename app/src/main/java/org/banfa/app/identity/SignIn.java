package org.banfa.app.identity;

import java.time.Instant;

/** What came of an attempt to sign in. */
sealed interface SignIn {

  /** They are in. */
  record Welcome(String account) implements SignIn {}

  /** The name or the password is wrong; which of them is not said. */
  record Wrong() implements SignIn {}

  /** Too many failures: the account is shut until then, whatever the password. */
  record Locked(Instant until) implements SignIn {}

  /** The password is right, and the code of the second factor is missing or wrong. */
  record CodeWanted() implements SignIn {}
}
