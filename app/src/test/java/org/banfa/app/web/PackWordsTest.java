package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackWordsTest {

  @ParameterizedTest
  @CsvSource({
    "21b, 第二十一条",
    "19p1, 第十九条第一款",
    "10, 第十条",
    "2, 第二条",
    "20a, 第二十条",
    "101, 第一百零一条",
    "110, 第一百一十条",
    "6p2(3)a, 第六条第二款第（三）项",
    "[6]p1, 推定第六条第一款",
    "[7]a, 推定第七条",
    "annex, annex"
  })
  void aRowIsNamedByItsPlaceInTheText(String ref, String place) {
    assertThat(PackWords.place(ref, Words.read(Language.ZH))).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "21b, Art. 21",
    "19p1, Art. 19 para. 1",
    "6p2(3)a, Art. 6 para. 2 item (3)",
    "[6]p1, Art. 6 (inferred) para. 1",
    "annex, annex"
  })
  void aRowIsNamedByItsPlaceInEnglishToo(String ref, String place) {
    assertThat(PackWords.place(ref, Words.read(Language.EN))).isEqualTo(place);
  }
}
