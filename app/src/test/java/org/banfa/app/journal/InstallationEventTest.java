package org.banfa.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstallationEventTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  static Stream<InstallationEvent> events() {
    return Stream.of(
        new InstallationEvent.SignedIn("wang", "10.0.0.1"),
        new InstallationEvent.SignedOut("wang"),
        new InstallationEvent.SignInFailed("", "10.0.0.1", "unknown"),
        new InstallationEvent.AccountLocked("wang", Instant.parse("2026-03-02T01:00:00.5Z")),
        new InstallationEvent.AccountUnlocked("wang"),
        new InstallationEvent.AccountOpened("wang", "n1"),
        new InstallationEvent.AccountClosed("wang"),
        new InstallationEvent.PasswordChanged("wang"),
        new InstallationEvent.SecondFactorSet("wang"),
        new InstallationEvent.JurisdictionEstablished("city", "某市", DAY),
        new InstallationEvent.PackAdopted("city", "pack", DAY),
        new InstallationEvent.PackDropped("city", "pack", DAY),
        new InstallationEvent.OfficeEstablished("edu", "教育局", "", "city", DAY),
        new InstallationEvent.PersonEngaged("n1", "edu", "科员", DAY),
        new InstallationEvent.EngagementEnded("n1", "edu", "科员", DAY),
        new InstallationEvent.AdministratorAppointed("n1", "audit", "edu", DAY),
        new InstallationEvent.RoleBound("pack", "role", "edu", DAY),
        new InstallationEvent.RoleUnbound("pack", "role", "edu", DAY),
        new InstallationEvent.OversightGranted("edu", DAY),
        new InstallationEvent.MarkedFileStopped("ab12"),
        new InstallationEvent.LedgerExported("wang", 3, "月度汇总", "view=red"),
        new InstallationEvent.OfficialTextLoaded(
            "city", "pack", "1", "ab12", "cd34", "办法.docx", "某市政府网站"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventReadsBackAsItWasWritten(InstallationEvent event) {
    assertThat(InstallationEvent.of(event.body())).isEqualTo(event);
  }

  @Test
  void noEventIsLeftOut() {
    assertThat(events().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(InstallationEvent.class.getPermittedSubclasses()));
  }

  @Test
  void anUnknownKindAndAMissingFieldAreErrorsThatNameIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstallationEvent.of(new EntryBody("later.kind", "{}")))
        .withMessageContaining("later.kind");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstallationEvent.of(new EntryBody("account.closed", "{}")))
        .withMessageContaining("account");
  }
}
