package org.banfa.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  @Test
  void namesAreSortedAtEveryDepthAndThereIsNoWhiteSpace() {
    var object = CanonicalJson.object().put("b", 1).put("a", true);
    object.putObject("中").put("z", "1").put("y", "2");
    object.putArray("list").add("x").add(2);

    assertThat(CanonicalJson.write(object))
        .isEqualTo("{\"a\":true,\"b\":1,\"list\":[\"x\",2],\"中\":{\"y\":\"2\",\"z\":\"1\"}}");
  }

  @Test
  void onlyWhatMustBeEscapedIsEscaped() {
    var object = CanonicalJson.object().put("t", "引\"号\\斜/\n\t\u0001é𠮷\u2028");

    assertThat(CanonicalJson.write(object))
        .isEqualTo("{\"t\":\"引\\\"号\\\\斜/\\n\\t\\u0001é𠮷\u2028\"}");
  }

  @Test
  void emptyObjectsAndListsKeepTheirShape() {
    var object = CanonicalJson.object();
    object.putObject("o");
    object.putArray("l");

    assertThat(CanonicalJson.write(object)).isEqualTo("{\"l\":[],\"o\":{}}");
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    var object = CanonicalJson.object().put("t", "𠮷\u0007").put("n", Long.MIN_VALUE);

    assertThat(CanonicalJson.parse(CanonicalJson.write(object))).isEqualTo(object);
  }

  @Test
  void moneyAsANumberIsRefusedSinceReadersRoundIt() {
    var object = CanonicalJson.object().put("amount", new BigDecimal("0.10"));

    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(object));
  }

  @Test
  void nullHalfACharacterAndTheZeroCharacterAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(CanonicalJson.object().putNull("a")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(CanonicalJson.object().put("a", "\ud842")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(CanonicalJson.object().put("a", "\udfb7x")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(CanonicalJson.object().put("a", "\u0000")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "{",
        "{\"a\":1}{}",
        "{ \"a\":1}",
        "{\"b\":1,\"a\":1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1.0}",
        "{\"a\":1e2}",
        "{\"a\":null}",
        "{\"a\":\"\\u0041\"}"
      })
  void anyOtherSpellingIsRefusedOnReading(String spelling) {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.parse(spelling));
  }
}
