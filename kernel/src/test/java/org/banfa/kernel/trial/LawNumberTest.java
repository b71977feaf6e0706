package org.banfa.kernel.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawNumberTest {

  private static List<String> numbers(String guard) {
    return LawNumber.in(guard).stream().map(LawNumber::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "change.spent * 100 <= project.granted * 15; 15%",
        "project.granted * 15 >= change.spent * 100; 15%",
        "100 * change.spent > 10 * project.granted; 10%",
        "project.total <= 2000万元; 2000万元",
        "project.total <= 0.5 亿元; 0.5 亿元",
        "project.levels >= 3; 3",
        "project.begun < date('2026-03-01'); 2026-03-01",
        "project.total == 100; 100",
      })
  void a_number_of_the_law_is_found_as_it_is_said(String guard, String said) {
    assertThat(numbers(guard)).containsExactly(said);
  }

  @ParameterizedTest
  @CsvSource({
    "project.parts > 0",
    "project.surplus > 0元",
    "project.tier == 'level 3'",
    "project.size2 == project.level3",
    "project.secret",
  })
  void nothing_and_what_is_only_a_name_is_no_number_of_the_law(String guard) {
    assertThat(numbers(guard)).isEmpty();
  }

  @Test
  void each_comparison_has_its_own_numbers_in_their_order() {
    String guard = "a.spent * 100 <= a.granted * 15 && (a.total < 50万元 || a.parts > 0 && a.n > 7)";

    assertThat(LawNumber.in(guard))
        .extracting(LawNumber::nth)
        .as("counted with the hundred and the nothing")
        .containsExactly(1, 2, 4);
    assertThat(numbers(guard)).containsExactly("15%", "50万元", "7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1; 20%; a.spent * 100 <= a.granted * 20 && a.total < 50万元",
        "1; 20％; a.spent * 100 <= a.granted * 20 && a.total < 50万元",
        "1; 20; a.spent * 100 <= a.granted * 20 && a.total < 50万元",
        "2; 80万元; a.spent * 100 <= a.granted * 15 && a.total < 80万元",
      })
  void another_number_takes_its_place(int nth, String text, String changed) {
    String guard = "a.spent * 100 <= a.granted * 15 && a.total < 50万元";

    assertThat(LawNumber.replaced(guard, nth, text)).hasValue(changed);
  }

  @Test
  void another_day_takes_its_place() {
    assertThat(LawNumber.replaced("a.begun < date('2026-03-01')", 0, "2026-04-01"))
        .hasValue("a.begun < date('2026-04-01')");
  }

  @Test
  void there_is_no_place_behind_the_last_number() {
    assertThat(LawNumber.replaced("a.total < 50万元", 1, "1元")).isEmpty();
  }
}
