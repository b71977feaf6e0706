package org.banfa.kernel.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.pack.Instrument.InForce;
import org.banfa.kernel.pack.Instrument.NotYet;
import org.banfa.kernel.pack.Instrument.Over;
import org.banfa.kernel.pack.Instrument.Unissued;
import org.junit.jupiter.api.Test;

class InstrumentTest {

  private static final String REST =
      """

      pack: least-2026
      version: "1"
      calendar: cn
      counting: {first_day: excluded, missing_day: month-end, day_off: stays, basis: 无}
      provisions: []
      roles: {unit: {label: 单位, relative: true}}
      objects: {project: {label: 项目}}
      """;

  @Test
  void aTextWithADayOfIssueIsInForceFromItsFirstDayToItsLast() {
    Instrument text = read("issued: 2026-03-02, effective: 2026-04-01, expires: 2026-12-31");

    assertThat(text.status()).isEqualTo(Instrument.Status.IN_FORCE);
    assertThat(text.on(day("2026-03-31"))).isEqualTo(new NotYet(day("2026-04-01")));
    assertThat(text.on(day("2026-04-01"))).isEqualTo(new InForce());
    assertThat(text.on(day("2026-12-31"))).isEqualTo(new InForce());
    assertThat(text.on(day("2027-01-01"))).isEqualTo(new Over(Optional.of(day("2026-12-31"))));
  }

  @Test
  void ofADraftItIsNotKnownWhenItBeginsOrEnds() {
    Instrument draft = read("effective: on-issue, validity: 5 years");

    assertThat(draft.draft()).isTrue();
    assertThat(draft.effective()).isEmpty();
    assertThat(draft.expires()).isEmpty();
    assertThat(draft.on(day("2026-03-02"))).isEqualTo(new Unissued());
  }

  @Test
  void aDraftIsIssuedByNothingButADay() {
    Instrument text = read("issued: 2026-03-02, effective: on-issue, validity: 5 years");

    assertThat(text)
        .isEqualTo(read("effective: on-issue, validity: 5 years").issuedOn(day("2026-03-02")));
    assertThat(text.draft()).isFalse();
    assertThat(text.on(day("2026-03-01"))).isEqualTo(new NotYet(day("2026-03-02")));
    assertThat(text.on(day("2026-03-02"))).isEqualTo(new InForce());
    assertThat(text.on(day("2031-03-01"))).isEqualTo(new InForce());
    assertThat(text.on(day("2031-03-02"))).isEqualTo(new Over(Optional.of(day("2031-03-01"))));
  }

  @Test
  void aDraftThatNamesTheDaysOfItsForceIsADraftAllTheSame() {
    assertThat(read("effective: 2026-01-01, expires: 2030-12-31").on(day("2026-03-02")))
        .isEqualTo(new Unissued());
  }

  @Test
  void whatIsRepealedOrExpiredWithoutADayIsOver() {
    assertThat(read("issued: 2020-01-01, status: repealed").on(day("2026-03-02")))
        .isEqualTo(new Over(Optional.empty()));
    assertThat(read("issued: 2020-01-01, status: expired").on(day("2026-03-02")))
        .isEqualTo(new Over(Optional.empty()));
  }

  @Test
  void ofWhatHasExpiredTheDaysBeforeWereInForce() {
    Instrument text =
        read("issued: 2020-01-01, effective: 2020-02-01, validity: 24 months, status: expired");

    assertThat(text.on(day("2020-01-31"))).isEqualTo(new NotYet(day("2020-02-01")));
    assertThat(text.on(day("2022-01-31"))).isEqualTo(new InForce());
    assertThat(text.on(day("2022-02-01"))).isEqualTo(new Over(Optional.of(day("2022-01-31"))));
  }

  @Test
  void aTextWithoutAnyDayOfForceIsInForceOnceIssued() {
    assertThat(read("issued: 2020-01-01").on(day("2026-03-02"))).isEqualTo(new InForce());
  }

  @Test
  void contradictionsAreErrors() {
    assertThat(wrong("issued: 2026-03-02, status: draft")).contains("征求意见稿不会有发布日期");
    assertThat(wrong("effective: on-issue, status: in-force")).contains("已经施行的办法没有发布日期");
    assertThat(wrong("effective: 2026-01-01, expires: 2025-12-31")).contains("失效日早于施行日");
    assertThat(wrong("expires: 2027-12-31, validity: 5 years")).contains("失效日写了两次");
    assertThat(wrong("validity: five years")).contains("不是时间长度");
    assertThat(wrong("effective: soon")).contains("不是日历上的一天");
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Instrument read(String force) {
    return switch (reading(force)) {
      case PackReading.Readable(Pack pack) -> pack.instrument();
      case PackReading.Unreadable(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static String wrong(String force) {
    return switch (reading(force)) {
      case PackReading.Readable _ -> "";
      case PackReading.Unreadable(var problems) -> problems.toString();
    };
  }

  private static PackReading reading(String force) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put(
        "pack.yaml",
        "instrument: {title: 最小办法, short: 最小, issuer: 样例市, place: 样例市, " + force + "}" + REST);
    return PackReader.read(files);
  }
}
