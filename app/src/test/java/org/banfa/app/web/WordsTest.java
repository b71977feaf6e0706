package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.time.TimeSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  private static final Words ZH = Words.read(Language.ZH);
  private static final Words EN = Words.read(Language.EN);
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
  private static final Pattern ASKED =
      Pattern.compile("(?:words|spoken|plain)?\\.?(?:get|say)\\(\\s*\"([a-z][a-z0-9.-]+)\"[,)]");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(EN.messages().keySet()).isEqualTo(ZH.messages().keySet());
    ZH.messages()
        .forEach((key, pattern) ->
            assertThat(places(EN.messages().getOrDefault(key, "")))
                .as(key)
                .isEqualTo(places(pattern)));
  }

  private static Set<String> places(String pattern) {
    return PLACE
        .matcher(pattern)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void englishHasNoChineseInIt() {
    Map<String, String> chinese =
        EN.messages().entrySet().stream()
            .filter(one -> HardWords.CHINESE.matcher(one.getValue()).find())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(chinese.keySet())
        .as(chinese.toString())
        .containsOnly("language.zh", "typed.money-unit", "trial.hint.limit", "trial.hint.number");
  }

  @Test
  void everyPlaceIsClosedAndWellFormed() {
    for (Words words : List.of(ZH, EN)) {
      words
          .messages()
          .forEach((key, pattern) ->
              assertThat(pattern.replaceAll("\\{\\d(\\?[^|{}]*\\|[^|{}]*)?}", ""))
                  .as(key)
                  .doesNotContain("{", "}"));
    }
  }

  @Test
  void everyWordThatJavaAsksForExists() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (Path file :
        HardWords.sources(Path.of("src", "main", "java", "org", "banfa", "app", "web"))) {
      ASKED
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult found) -> found.group(1))
          .filter(key -> ZH.messages().containsKey(key) || key.contains("."))
          .filter(key -> !key.endsWith("."))
          .forEach(asked::add);
    }
    assertThat(asked).hasSizeGreaterThan(250);
    assertThat(ZH.messages().keySet()).containsAll(asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0 working days",
        "1|1 working day",
        "2|2 working days",
        "11|11 working days",
      })
  void oneIsSaidOtherwiseThanMany(int days, String said) {
    assertThat(EN.get("time.working-days", days)).isEqualTo(said);
    assertThat(ZH.get("time.working-days", days)).isEqualTo(days + "个工作日");
  }

  @Test
  void whatIsPutInIsNeverTakenForAPattern() {
    assertThat(EN.get("said", "{1}", "$1\\")).isEqualTo("{1}: $1\\");
  }

  @Test
  void aMissingWordOrArgumentIsABug() {
    assertThatIllegalArgumentException().isThrownBy(() -> EN.get("no.such.word"));
    assertThatIllegalArgumentException().isThrownBy(() -> EN.get("said", "one"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10 working-days",
        "1 days",
        "6 months",
        "2 years",
        "same-day",
        "30 days before",
        "5 working-days before",
        "window 12 months to 24 months",
        "yearly 10-end",
        "yearly 12-31 previous-year",
        "yearly 07-01..07-31 next-year",
        "yearly 11-mid this-year",
        "yearly 11-early year+2",
        "yearly 11-late year-2",
        "monthly",
        "quarterly +10 working-days",
        "half-yearly",
        "yearly",
        "validity 12 months",
        "none"
      })
  void aTimeIsSaidInChineseAsTheKernelSaysIt(String written) {
    TimeSpec spec = TimeSpec.parse(written);
    assertThat(new TimeSaid(ZH).of(spec)).isEqualTo(spec.label());
    assertThat(new TimeSaid(EN).of(spec)).doesNotContainPattern(HardWords.CHINESE).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 working-days|1 working day",
        "yearly 10-end|each year, by the end of Oct",
        "yearly 07-01..07-31|each year, 1 Jul to 31 Jul",
        "quarterly +10 working-days|within 10 working days of the end of each quarter",
        "window 12 months to 24 months|after 12 months and within 24 months"
      })
  void aTimeIsSaidInEnglish(String written, String said) {
    assertThat(new TimeSaid(EN).of(TimeSpec.parse(written))).isEqualTo(said);
  }
}
