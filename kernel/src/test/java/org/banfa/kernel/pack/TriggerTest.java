package org.banfa.kernel.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriggerTest {

  @Test
  void anActWithoutNamedOutcomesIsMeantWhateverItCameTo() {
    var filed = new Trigger.Done("file", List.of());

    assertThat(filed.matches("file", Optional.empty())).isTrue();
    assertThat(filed.matches("file", Optional.of("returned"))).isTrue();
    assertThat(filed.matches("review", Optional.empty())).isFalse();
  }

  @Test
  void namedOutcomesAreMeantAndNoOthers() {
    var agreed = new Trigger.Done("review", List.of("agreed", "amended"));

    assertThat(agreed.matches("review", Optional.of("amended"))).isTrue();
    assertThat(agreed.matches("review", Optional.of("returned"))).isFalse();
    assertThat(agreed.matches("review", Optional.empty())).isFalse();
    assertThat(agreed.matches("file", Optional.of("agreed"))).isFalse();
  }
}
