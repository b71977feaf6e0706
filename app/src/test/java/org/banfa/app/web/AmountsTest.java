package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50|50000000",
        "1,862.40|1862400000",
        "0.000001|1",
        "-68|-68000000",
        "８０．５|80500000",
        "805000元|80500000",
        "0.01元|1",
        "1.2亿元|12000000000",
        "50 万元|50000000"
      })
  void anAmountIsReadExactlyInItsUnit(String typed, long fen) {
    assertThat(Amounts.read(typed)).contains(fen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "五十", "1.2.3", "0.001元", "1e3", "50万美元", "9999999999999999", "--1"})
  void whatIsNoAmountIsNotGuessed(String typed) {
    assertThat(Amounts.read(typed)).isEmpty();
  }

  @Test
  void whatIsShownIsReadBackAsTheSame() {
    for (long fen : new long[] {0, 1, -1, 50_000_000, 1_862_400_000L, 123_456_789_012L}) {
      assertThat(Amounts.read(Amounts.plain(fen))).contains(fen);
      assertThat(Amounts.read(Amounts.shown(fen))).contains(fen);
    }
    assertThat(Amounts.shown(1_862_400_000L)).isEqualTo("1,862.40");
    assertThat(Amounts.shown(-1_862_400_000L)).isEqualTo("-1,862.40");
  }
}
