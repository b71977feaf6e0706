package org.banfa.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, /postgres-linux-x86_64.txz",
    "Linux, aarch64, /postgres-linux-arm_64.txz",
    "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
    "Mac OS X, aarch64, /postgres-darwin-arm_64.txz"
  })
  void namesTheArchiveOfEachMachine(String osName, String osArch, String archive) {
    assertThat(Platform.of(osName, osArch).archive()).isEqualTo(archive);
  }

  @ParameterizedTest
  @CsvSource({"Windows 11, amd64, Windows 11", "Linux, s390x, s390x"})
  void saysWhatToDoOnAMachineWithoutPrograms(String osName, String osArch, String named) {
    assertThatThrownBy(() -> Platform.of(osName, osArch))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining(named)
        .hasMessageContaining("outside PostgreSQL");
  }

  @Test
  void bothLinuxArchivesAreOnTheClassPath() {
    assertThat(Platform.class.getResource("/postgres-linux-x86_64.txz")).isNotNull();
    assertThat(Platform.class.getResource("/postgres-linux-arm_64.txz")).isNotNull();
  }
}
