package org.banfa.kernel.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.kernel.guard.Vocabulary.guard;
import static org.banfa.kernel.guard.Vocabulary.yuan;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.kernel.fact.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardLogicTest {

  private static Guard[] guards(String... texts) {
    return Arrays.stream(texts).map(Vocabulary::guard).toArray(Guard[]::new);
  }

  private static Satisfiability.Yes witness(String name, Value value) {
    return new Satisfiability.Yes(new TreeMap<>(Map.of(name, value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project.budget > 50万元 && project.budget < 50万元",
        "project.systems > 3 && project.systems < 4",
        "project.tier != 'self' && project.tier != 'filing' && project.tier != 'review'",
        "project.secret && !project.secret",
        "project.name == 'a' && project.name == 'b'",
        "project.begun > date('2026-01-01') && project.begun < date('2026-01-02')",
        "project.budget < project.estimate && project.estimate < project.budget",
        "project.budget > 5元 && project.estimate < 5元 && project.budget < project.estimate",
        "false"
      })
  void aDeadGuardIsFound(String text) {
    assertThat(GuardLogic.satisfiable(guard(text))).isEqualTo(new Satisfiability.No());
    assertThat(GuardLogic.refutable(guard("!(" + text + ")"))).isEqualTo(new Satisfiability.No());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project.budget > 50万元 && project.budget < 50.0001万元",
        "project.systems > 3 && project.systems < 5",
        "project.tier != 'self' && project.tier != 'filing'",
        "project.name != 'a' && project.name != 'b'",
        "project.begun > date('2026-01-01') && project.begun < date('2026-01-03')",
        "project.begun < project.finished",
        "project.budget > 5元 && project.estimate < 6元 && project.budget < project.estimate",
        "true"
      })
  void theWitnessOfALiveGuardFits(String text) {
    Satisfiability answer = GuardLogic.satisfiable(guard(text));

    assertThat(answer).isInstanceOf(Satisfiability.Yes.class);
    Map<String, Value> witness = ((Satisfiability.Yes) answer).witness();
    assertThat(guard(text).test(Vocabulary.facts(witness))).isEqualTo(Truth.YES);
  }

  @Test
  void tiersThatMeetHaveNeitherGapNorCollision() {
    Guard[] tiers =
        guards(
            "project.budget < 50万元",
            "project.budget >= 50万元 && project.budget < 100万元",
            "project.budget >= 100万元");

    assertThat(GuardLogic.gap(tiers)).isEqualTo(new Satisfiability.No());
    assertThat(GuardLogic.satisfiable(tiers[0], tiers[1])).isEqualTo(new Satisfiability.No());
    assertThat(GuardLogic.satisfiable(tiers[1], tiers[2])).isEqualTo(new Satisfiability.No());
  }

  @Test
  void aGapIsShownByAnAmountInIt() {
    assertThat(GuardLogic.gap(guards("project.budget < 50万元", "project.budget > 50万元")))
        .isEqualTo(witness("project.budget", yuan(500_000)));
  }

  @Test
  void aCollisionIsShownByAnAmountInBoth() {
    assertThat(GuardLogic.satisfiable(guards("project.budget <= 50万元", "project.budget >= 50万元")))
        .isEqualTo(witness("project.budget", yuan(500_000)));
  }

  @Test
  void whatIsCalculatedIsNotKnownUnlessASampleFits() {
    assertThat(GuardLogic.satisfiable(guard("project.budget * 2 > 3元 && project.budget * 2 < 3元")))
        .isInstanceOf(Satisfiability.NotKnown.class);
    assertThat(GuardLogic.satisfiable(guard("project.budget * 100 <= project.estimate * 15")))
        .isInstanceOf(Satisfiability.Yes.class);
  }

  @Test
  void tooManyCombinationsAreNotKnown() {
    StringBuilder text = new StringBuilder("project.secret && !project.secret");
    for (String variable : new String[] {"project.budget", "project.estimate", "project.systems"}) {
      String unit = variable.equals("project.systems") ? "" : "元";
      for (int i = 0; i < 15; i++) {
        text.append(" && ").append(variable).append(" != ").append(i * 10).append(unit);
      }
    }
    assertThat(GuardLogic.satisfiable(guard(text.toString())))
        .isInstanceOf(Satisfiability.NotKnown.class);
  }
}
