package org.banfa.app.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.banfa.app.identity.Settled.Reason;

/** What a password must look like. In a demonstration anything goes. */
record PasswordRules(SignInSettings settings, boolean demo) {

  /** Hashing takes time with length: nobody may hand in a book. */
  private static final int LONGEST = 128;

  Optional<Reason> fault(String account, String password) {
    if (password.length() > LONGEST) {
      return Optional.of(Reason.PASSWORD_LONG);
    }
    if (demo) {
      return Optional.empty();
    }
    if (password.codePointCount(0, password.length()) < settings.passwordLength()) {
      return Optional.of(Reason.PASSWORD_SHORT);
    }
    if (classes(password) < settings.passwordClasses()) {
      return Optional.of(Reason.PASSWORD_SIMPLE);
    }
    return password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT))
        ? Optional.of(Reason.PASSWORD_HAS_NAME)
        : Optional.empty();
  }

  private static long classes(String password) {
    IntPredicate other =
        sign ->
            !Character.isLowerCase(sign)
                && !Character.isUpperCase(sign)
                && !Character.isDigit(sign);
    return Stream.<IntPredicate>of(
            Character::isLowerCase, Character::isUpperCase, Character::isDigit, other)
        .filter(kind -> password.codePoints().anyMatch(kind))
        .count();
  }
}
