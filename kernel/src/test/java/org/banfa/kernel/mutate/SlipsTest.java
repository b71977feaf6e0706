package org.banfa.kernel.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be mistaken in a text; the slips stand one after the other. */
class SlipsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          project.small                → !project.small
          !project.small               → project.small
          a.b == 'x >= 3'              → a.b != 'x >= 3'
          a.b < 3                      → a.b <= 3; a.b < 2; a.b < 4; !(a.b < 3)
          a.b >= 0元                   → a.b > 0元; a.b >= 0.01元; !(a.b >= 0元)
          a.b && c.d2                  → a.b || c.d2; !(a.b && c.d2)
          !(a.b || c.d)                → (a.b || c.d); !(a.b && c.d)
          a.b > date('2026-03-01')     → a.b >= date('2026-03-01'); a.b > date('2026-02-28'); a.b > date('2026-03-02'); !(a.b > date('2026-03-01'))
          a.b in ['x', 'y'] && $name_2 → a.b in ['x', 'y'] || $name_2; !(a.b in ['x', 'y'] && $name_2)
          """)
  void of_a_guard(String text, String slips) {
    assertThat(texts(GuardSlips.ofGuard(text)))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(slips.split("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          true                         → false
          a.b * 100 + 1.5万元          → a.b * 99 + 1.5万元; a.b * 101 + 1.5万元; a.b * 100 + 1.49万元; a.b * 100 + 1.51万元
          """)
  void of_an_expression(String text, String slips) {
    assertThat(texts(GuardSlips.ofExpression(text)))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(slips.split("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          10 working-days              → 9 working-days; 11 working-days; 10 days
          30 days before               → 29 days before; 31 days before; 30 working-days before
          1 month                      → 2 months; 30 days
          same-day                     → 1 working-days
          yearly 12-31                 → yearly 12-30; yearly 01-01
          yearly 08-mid                → yearly 08-late
          quarterly                    → half-yearly
          window 12 months to 2 years  → window 11 months to 2 years; window 13 months to 2 years; window 360 days to 2 years; window 12 months to 1 years; window 12 months to 3 years; window 12 months to 25 months
          """)
  void of_a_period(String text, String slips) {
    assertThat(PeriodSlips.isPeriod(text)).isTrue();
    assertThat(texts(PeriodSlips.of(text)))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(slips.split("; ")));
    assertThat(texts(PeriodSlips.of(text))).allMatch(PeriodSlips::isPeriod);
  }

  private static List<String> texts(List<Slip> slips) {
    return slips.stream().map(Slip::text).toList();
  }
}
