package org.banfa.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banfa.kernel.time.CountingRules.LastDayOff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpecTest {

  @ParameterizedTest
  @CsvSource({
    "10 working-days, 10个工作日",
    "30 days, 30日",
    "6 months, 6个月",
    "2 years, 2年",
    "same-day, 当日",
    "30 days before, 提前30日",
    "5 working-days before, 提前5个工作日",
    "window 12 months to 24 months, 12个月后至24个月内",
    "yearly 12-31, 每年12月31日前",
    "yearly 02-29, 每年2月29日前",
    "yearly 10-end, 每年10月底前",
    "yearly 10-end this-year, 当年10月底前",
    "yearly 08-mid, 每年8月中旬前",
    "yearly 11-mid next-year, 次年11月中旬前",
    "yearly 08-mid previous-year, 上一年8月中旬前",
    "yearly 03-early year+2, 2年后3月上旬前",
    "yearly 03-late year-2, 2年前3月下旬前",
    "yearly 07-01..07-31, 每年7月1日至7月31日",
    "yearly 12-01..02-end next-year, 次年12月1日至2月底",
    "monthly, 每月结束前",
    "monthly +5 days, 每月结束后5日内",
    "quarterly, 每季度结束前",
    "quarterly +10 working-days, 每季度结束后10个工作日内",
    "half-yearly, 每半年结束前",
    "yearly +1 months, 每年结束后1个月内",
    "validity 12 months, 有效期12个月",
    "date 2026-03-01, 2026年3月1日前",
    "none, 未定时限",
  })
  void theWordsOfAPackAreReadWrittenBackAndSaidInChinese(String words, String label) {
    TimeSpec spec = TimeSpec.parse(words);
    assertThat(spec.words()).isEqualTo(words);
    assertThat(spec.label()).isEqualTo(label);
    assertThat(TimeSpec.parse(spec.words())).isEqualTo(spec);
    assertThat(TimeSpec.heard(label)).hasValue(spec);
  }

  @ParameterizedTest
  @CsvSource({
    "10个工作日内, 10 working-days",
    "10工作日, 10 working-days",
    "30天, 30 days",
    "30日以内, 30 days",
    " 9 个月 , 9 months",
    "当天, same-day",
    "提前30天, 30 days before",
    "每年12月31日之前, yearly 12-31",
    "每年10月末前, yearly 10-end",
  })
  void otherWaysToSayItInChineseAreUnderstoodToo(String said, String words) {
    assertThat(TimeSpec.heard(said).map(TimeSpec::words)).hasValue(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "尽快",
        "10",
        "0个工作日",
        "10000日",
        "每年13月1日前",
        "每年2月30日前",
        "24个月后至12个月内",
        "10 working-days",
        "2026年2月29日前"
      })
  void whatSaysNoTimeIsNotUnderstood(String said) {
    assertThat(TimeSpec.heard(said)).isEmpty();
  }

  @Test
  void theSingularAndWideSpacesAreReadToo() {
    assertThat(TimeSpec.parse(" 1  working-day ")).isEqualTo(new TimeSpec.WorkingDays(1));
    assertThat(TimeSpec.parse("1 month")).isEqualTo(new TimeSpec.Months(1));
  }

  @ParameterizedTest
  @CsvSource({
    "promptly, write it like: 10 working-days",
    "'', is no time",
    "10, is no time",
    "-3 days, is no time",
    "0 days, at least 1",
    "10000 days, is no time",
    "6 months before, only days and working-days",
    "yearly 02-30, no day of a year",
    "yearly 13-end, no day of a year",
    "yearly 13-mid, no month 13",
    "yearly 11-middle, is no time",
    "yearly 11-mid some-year, none of this-year",
    "window 24 months to 12 months, closes",
    "window 2 years to 18 months, closes",
    "window 12 months, is no time",
    "date 2026-02-29, is no date",
    "quarterly +0 days, at least 1",
  })
  void wordsThatAreNoTimeAreRefusedWithTheReason(String words, String reason) {
    assertThatThrownBy(() -> TimeSpec.parse(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + words + "\"")
        .hasMessageContaining(reason);
  }

  @Test
  void aSettingIsReadFromItsWord() {
    assertThat(CountingRules.word(LastDayOff.class, "next-working-day"))
        .isEqualTo(LastDayOff.NEXT_WORKING_DAY);
    assertThatThrownBy(() -> CountingRules.word(LastDayOff.class, "next-day"))
        .hasMessage("\"next-day\" is none of next-working-day, stays, previous-working-day");
  }
}
