package org.banfa.kernel.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.TreeSet;
import org.banfa.kernel.time.TimeSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  private static final Phrases ZH = Phrases.of(Tongue.ZH);
  private static final Phrases EN = Phrases.of(Tongue.EN);

  @Test
  void whatTimesAndAmountsDoNotSayThemselvesIsSaidInBothLanguages() {
    Set<String> english = new TreeSet<>(EN.patterns().keySet());
    english.removeIf(key -> key.startsWith("time.") || key.equals("money"));

    assertThat(english).hasSizeGreaterThan(20).isEqualTo(new TreeSet<>(ZH.patterns().keySet()));
    assertThat(EN.patterns().values())
        .noneMatch(one -> one.codePoints().anyMatch(PhrasesTest::han));
  }

  private static boolean han(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
  }

  @Test
  void aPhraseThatIsNotThereOrLacksAnArgumentIsAnError() {
    assertThatIllegalArgumentException().isThrownBy(() -> EN.get("diff.nothing"));
    assertThatIllegalArgumentException().isThrownBy(() -> EN.get("diff.sum", 1));
    assertThat(EN.get("diff.sum", 1, 2)).isEqualTo("1 difference, 2 points alike");
    assertThat(EN.get("diff.sum", 0, 1)).isEqualTo("0 differences, 1 point alike");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10 working-days                | 10个工作日        | 10 working days
          1 days                         | 1日               | 1 day
          same-day                       | 当日              | the same day
          5 days before                  | 提前5日           | 5 days before
          window 12 months to 24 months  | 12个月后至24个月内 | after 12 months and within 24 months
          yearly 12-31                   | 每年12月31日前     | each year, by 31 Dec
          quarterly                      | 每季度结束前       | by the end of each quarter
          none                           | 未定时限           | no limit stated
          """)
  void aTimeIsSaidInEither(String written, String chinese, String english) {
    TimeSpec time = TimeSpec.parse(written);

    assertThat(new TimeTeller(ZH).of(time)).isEqualTo(chinese);
    assertThat(new TimeTeller(EN).of(time)).isEqualTo(english);
  }

  @Test
  void anAmountIsInYuan() {
    assertThat(ZH.money(50_000_000)).isEqualTo("50万元");
    assertThat(EN.money(50_000_000)).isEqualTo("500000 yuan");
    assertThat(EN.money(0)).isEqualTo("0 yuan");
    assertThat(EN.money(150)).isEqualTo("1.5 yuan");
  }
}
