package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A test is compiled on every object it can be judged on")
class JudgedOnTest {

  @Test
  void aRuleAboutWhatHappenedElsewhereCannotSpeakOfAContractOnly() {
    assertThat(Story.compile("occurs-on-two")).isInstanceOf(Kernel.Rejected.class);
  }

  @Test
  void aRuleThatGoesBeforeAnotherIsJudgedWhereThatIs() {
    assertThat(Story.compile("overrides-from-below")).isInstanceOf(Kernel.Rejected.class);
  }

  @Test
  void aBreachIsAboutTheObjectOnWhichTheDutyIsOwed() {
    assertThat(Story.compile("breach-below")).isInstanceOf(Kernel.Compiled.class);
  }
}
