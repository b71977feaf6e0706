package org.banfa.kernel.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Literal.Meant;
import org.banfa.kernel.pack.Literal.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {

  @ParameterizedTest
  @CsvSource({
    "300元, 30000",
    "0.01元, 1",
    "0.5万元, 500000",
    "50万元, 50000000",
    "49.999999万元, 49999999",
    "1.2亿元, 12000000000",
    "-5万元, -5000000",
    "0元, 0",
    "' 50 万元 ', 50000000",
    "0.000001万元, 1",
  })
  void anAmountIsExactInFen(String words, long fen) {
    assertThat(Literals.value(FactType.MONEY, words)).isEqualTo(new Meant<>(new Value.Money(fen)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50",
        "0.001元",
        "0.0000001万元",
        "五十万元",
        "50万",
        "1,000元",
        "",
        "¥5元",
        "99999999999亿元",
        "1e3元"
      })
  void whatIsNoExactAmountIsToldAndNeverRounded(String words) {
    assertThat(Literals.value(FactType.MONEY, words)).isInstanceOf(Unclear.class);
  }

  @Test
  void anAmountWithoutAUnitIsAskedForItsUnit() {
    assertThat(Literals.money("50"))
        .isEqualTo(new Unclear<Long>("金额 “50” 没有单位", "写明单位，如 50元 或 50万元"));
  }

  @Test
  void aDayMustBeOnTheCalendar() {
    assertThat(Literals.day("2028-02-29")).isEqualTo(new Meant<>(LocalDate.of(2028, 2, 29)));
    assertThat(Literals.day("2026-02-29")).isInstanceOf(Unclear.class);
    assertThat(Literals.day("2026-2-3")).isInstanceOf(Unclear.class);
  }

  @Test
  void flagsNumbersWordsAndChoicesAreReadByTheirType() {
    FactType kinds = new FactType.ChoiceType(List.of("works", "service"));

    assertThat(Literals.value(FactType.FLAG, "true")).isEqualTo(new Meant<>(new Value.Flag(true)));
    assertThat(Literals.value(FactType.FLAG, "yes")).isInstanceOf(Unclear.class);
    assertThat(Literals.value(FactType.WHOLE, "-3")).isEqualTo(new Meant<>(new Value.Whole(-3)));
    assertThat(Literals.value(FactType.WHOLE, "3.0")).isInstanceOf(Unclear.class);
    assertThat(Literals.value(FactType.TEXT, " 云 ")).isEqualTo(new Meant<>(new Value.Text("云")));
    assertThat(Literals.value(FactType.TEXT, " ")).isInstanceOf(Unclear.class);
    assertThat(Literals.value(kinds, "works")).isEqualTo(new Meant<>(new Value.Choice("works")));
    assertThat(Literals.value(kinds, "work"))
        .isEqualTo(new Unclear<Value>("“work” 不在选项之中", "改为 works"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0,50万元)|0|true|49999999|true",
        "[0,50万元)|0|true|50000000|false",
        "[0,50万元]|0|true|50000001|false",
        "(50万元,∞)|50000000|false|50000001|true",
        "[50万元,∞)|49999999|false|50000000|true",
      })
  void anIntervalHoldsItsEndsAsItsBracketsSay(
      String words, long one, boolean holdsOne, long other, boolean holdsOther) {
    Interval interval = ((Meant<Interval>) Interval.read(words)).value();
    var cell =
        new Classification.Cell(
            interval.from(),
            interval.fromIncluded(),
            interval.to(),
            interval.toIncluded(),
            "code",
            "档",
            List.of(),
            List.of(),
            new Where("a.yaml", 1, 1));

    assertThat(cell.holds(one)).isEqualTo(holdsOne);
    assertThat(cell.holds(other)).isEqualTo(holdsOther);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[50万元,0)", "[5元,5元)", "[0,∞]", "0,50万元", "[0,50)", "[,50万元)", "【0,5元)"})
  void whatIsNoIntervalIsTold(String words) {
    assertThat(Interval.read(words)).isInstanceOf(Unclear.class);
  }
}
