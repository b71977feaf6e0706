package org.banfa.kernel.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banfa.kernel.guard.Vocabulary.COMPILER;
import static org.banfa.kernel.guard.Vocabulary.day;
import static org.banfa.kernel.guard.Vocabulary.expression;
import static org.banfa.kernel.guard.Vocabulary.facts;
import static org.banfa.kernel.guard.Vocabulary.guard;
import static org.banfa.kernel.guard.Vocabulary.nothing;
import static org.banfa.kernel.guard.Vocabulary.yuan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

  private static Truth missing(String... names) {
    return new Truth.Unknown(new TreeSet<>(List.of(names)));
  }

  @ParameterizedTest
  @CsvSource({
    "T,T,T,T", "T,F,F,T", "T,U,U,T", "F,T,F,T", "F,F,F,F", "F,U,F,U", "U,T,U,T", "U,F,F,U",
    "U,U,U,U"
  })
  void andAndOrFollowTheStrongKleeneTables(char a, char b, char and, char or) {
    Map<String, Value> known = new HashMap<>();
    TreeSet<String> missing = new TreeSet<>();
    put(known, missing, "project.secret", a);
    put(known, missing, "project.urgent", b);

    assertThat(guard("project.secret && project.urgent").test(facts(known)))
        .isEqualTo(truth(and, missing));
    assertThat(guard("project.secret || project.urgent").test(facts(known)))
        .isEqualTo(truth(or, missing));
  }

  private static void put(Map<String, Value> known, TreeSet<String> missing, String name, char c) {
    if (c == 'U') {
      missing.add(name);
    } else {
      known.put(name, new Value.Flag(c == 'T'));
    }
  }

  private static Truth truth(char c, TreeSet<String> missing) {
    return c == 'U' ? new Truth.Unknown(missing) : Truth.of(c == 'T');
  }

  @Test
  void onlyTheFactsThatMatterAreNamed() {
    Facts rich = facts(Map.of("project.budget", yuan(600_000)));

    assertThat(guard("project.budget >= 50万元 || project.secret").test(rich)).isEqualTo(Truth.YES);
    assertThat(guard("project.secret && project.budget < 50万元").test(rich)).isEqualTo(Truth.NO);
    assertThat(guard("project.budget >= 50万元 && project.secret").test(rich))
        .isEqualTo(missing("project.secret"));
    assertThat(
            guard(
                    "(project.secret || project.systems > 3) && (project.urgent || project.budget <"
                        + " 1元)")
                .test(rich))
        .isEqualTo(missing("project.secret", "project.systems", "project.urgent"));
    assertThat(guard("(project.secret && project.budget < 1元) || project.urgent").test(rich))
        .isEqualTo(missing("project.urgent"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!project.secret",
        "project.budget > 50万元",
        "project.tier in ['self', 'review']",
        "project.budget + project.estimate > 1亿元",
        "project.begun == project.finished",
        "project.secret == project.urgent",
        "project.name == ''"
      })
  void aGuardWithoutFactsNamesAllItsInputs(String text) {
    Guard guard = guard(text);

    assertThat(guard.test(nothing())).isEqualTo(new Truth.Unknown(new TreeSet<>(guard.inputs())));
  }

  @Test
  void aCalculationNamesTheSideThatIsMissing() {
    assertThat(
            guard("project.budget * 100 <= project.estimate * 115")
                .test(facts(Map.of("project.budget", yuan(1)))))
        .isEqualTo(missing("project.estimate"));
  }

  @ParameterizedTest
  @CsvSource({
    "50万元, 50_000_000", "3000万元, 3_000_000_000", "0.5万元, 500_000", "200元, 20_000",
    "1.2亿元, 12_000_000_000", "0.01元, 1", "3千元, 300_000", "2百万元, 200_000_000",
    "1千万元, 1_000_000_000", "50 万元, 50_000_000"
  })
  void anAmountIsComparedToTheFen(String literal, String digits) {
    long fen = Long.parseLong(digits.replace("_", ""));
    Guard guard = guard("project.budget >= " + literal);

    assertThat(guard.test(facts(Map.of("project.budget", new Value.Money(fen - 1)))))
        .isEqualTo(Truth.NO);
    assertThat(guard.test(facts(Map.of("project.budget", new Value.Money(fen)))))
        .isEqualTo(Truth.YES);
    assertThat(guard.test(facts(Map.of("project.budget", new Value.Money(fen + 1)))))
        .isEqualTo(Truth.YES);
  }

  @Test
  void aReductionIsWrittenWithAMinus() {
    Guard guard = guard("project.budget <= -50万元");

    assertThat(guard.test(facts(Map.of("project.budget", yuan(-500_000))))).isEqualTo(Truth.YES);
    assertThat(guard.test(facts(Map.of("project.budget", new Value.Money(-49_999_999)))))
        .isEqualTo(Truth.NO);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-30, NO", "2026-01-31, YES", "2026-02-01, YES"})
  void aDayIsComparedWithADay(String iso, String expected) {
    Guard guard = guard("project.begun >= date('2026-01-31')");

    assertThat(guard.test(facts(Map.of("project.begun", day(iso)))))
        .isEqualTo(Truth.of(expected.equals("YES")));
  }

  @Test
  void literalsInsideTextAreLeftAlone() {
    Guard guard = guard("project.name == '50万元 and （date(1)）'");

    assertThat(guard.test(facts(Map.of("project.name", new Value.Text("50万元 and （date(1)）")))))
        .isEqualTo(Truth.YES);
  }

  @Test
  void inputsAreInOrderOfFirstMention() {
    assertThat(
            guard("project.tier == 'self' && project.budget > 1元 || project.tier == 'filing'")
                .inputs())
        .containsExactly("project.tier", "project.budget");
  }

  @Test
  void theSameTextIsCompiledOnce() {
    assertThat(guard("project.secret")).isSameAs(guard("project.secret"));
  }

  @Test
  void overflowIsAFailureAndNeverANo() {
    Guard guard = guard("project.budget * 100 > 1元");

    assertThatThrownBy(
            () -> guard.test(facts(Map.of("project.budget", new Value.Money(Long.MAX_VALUE)))))
        .isInstanceOf(GuardFailure.class)
        .hasMessageContaining("project.budget * 100 > 1元");
  }

  @Test
  void aFactOfAnotherTypeIsAFailure() {
    assertThatThrownBy(() ->
            guard("project.budget > 1元").test(facts(Map.of("project.budget", new Value.Whole(5)))))
        .isInstanceOf(GuardFailure.class)
        .hasMessageContaining("project.budget 应为金额");
  }

  @Test
  void expressionsHaveATypeAndAValue() {
    Facts known =
        facts(Map.of("project.budget", yuan(10), "project.secret", new Value.Flag(false)));

    Expression sum = expression("project.budget * 3 + 5元");
    assertThat(sum.type()).isEqualTo(FactType.MONEY);
    assertThat(sum.value(known)).isEqualTo(new Answer.Known(yuan(35)));
    assertThat(expression("project.secret ? 1元 : project.budget").value(known))
        .isEqualTo(new Answer.Known(yuan(10)));
    assertThat(expression("project.secret ? project.tier : 'self'").value(known))
        .isEqualTo(new Answer.Known(new Value.Choice("self")));
    assertThat(expression("project.secret").value(known))
        .isEqualTo(new Answer.Known(new Value.Flag(false)));
    assertThat(expression("project.begun").value(facts(Map.of("project.begun", day("2026-05-01")))))
        .isEqualTo(new Answer.Known(day("2026-05-01")));
    assertThat(expression("project.estimate - project.budget").value(known))
        .isEqualTo(new Answer.Missing(new TreeSet<>(List.of("project.estimate"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Project.budget", "project..budget", "项目.预算", "project.in", "int", ""})
  void aNameThatCannotBeWrittenInAGuardIsRefused(String name) {
    SequencedMap<String, FactType> types = new LinkedHashMap<>();
    types.put(name, FactType.FLAG);

    assertThatIllegalArgumentException().isThrownBy(() -> new GuardCompiler(types));
  }

  @Test
  void aNameThatBeginsAnotherIsRefused() {
    SequencedMap<String, FactType> types = Vocabulary.types();
    types.put("project", FactType.FLAG);

    assertThatIllegalArgumentException().isThrownBy(() -> new GuardCompiler(types));
    assertThat(COMPILER.compile("project.secret")).isInstanceOf(Compilation.Compiled.class);
  }
}
