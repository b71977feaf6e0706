package org.banfa.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.banfa.app.identity.Settled.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final PasswordRules RULES = new PasswordRules(TestIdentity.SETTINGS, false);

  @ParameterizedTest
  @CsvSource({
    "Abcdef-12, PASSWORD_SHORT",
    "abcdefgh-i, PASSWORD_SIMPLE",
    "abcdefgh12, PASSWORD_SIMPLE",
    "Wang-12345, PASSWORD_HAS_NAME",
    "xxWANG-123x, PASSWORD_HAS_NAME"
  })
  void weakPasswordsAreRefusedWithTheReason(String password, Reason reason) {
    assertThat(RULES.fault("wang", password)).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Abcdef-123", "abcdef-123", "ABCDEFG-12", "Abcdefgh12"})
  void tenSignsOfThreeClassesAreEnough(String password) {
    assertThat(RULES.fault("wang", password)).isEmpty();
  }

  @Test
  void theLongestPasswordHas128Signs() {
    assertThat(RULES.fault("wang", "aB1-".repeat(32))).isEmpty();
    assertThat(RULES.fault("wang", "aB1-".repeat(32) + "x")).contains(Reason.PASSWORD_LONG);
  }

  @Test
  void inADemonstrationAnyPasswordDoes() {
    var demo = new PasswordRules(TestIdentity.SETTINGS, true);

    assertThat(demo.fault("wang", "wang")).isEmpty();
  }
}
