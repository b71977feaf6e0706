package org.banfa.kernel.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.LegalCalendar;
import org.junit.jupiter.api.Test;

/** Each finding on the least pack with one thing wrong, and not without it. */
class PackCheckTest {

  private static final LegalCalendar CALENDAR = LegalCalendar.parse("date,kind,name\n");

  private static Pack least(String more) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    try {
      files.put("least.yaml", Files.readString(Path.of("src/test/resources/packs/least.yaml")));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
    files.put("more.yaml", more);
    return switch (PackReader.read(files)) {
      case PackReading.Readable(Pack pack) -> pack;
      case PackReading.Unreadable(var problems) -> fail(problems.toString());
    };
  }

  private static List<Remark.Kind> kinds(String more) {
    return switch (Kernel.compile(least(more), CALENDAR)) {
      case Kernel.Compiled(Kernel kernel) ->
          PackCheck.of(kernel).stream().map(Remark::kind).toList();
      case Kernel.Rejected(var problems) -> fail(problems.toString());
    };
  }

  @Test
  void a_row_that_nothing_cites_is_an_error() {
    assertThat(kinds("rules: {}")).contains(Remark.Kind.NOT_CARRIED_OUT);
    assertThat(kinds("rules: {first: {cite: \"1\", permits: unit, to: apply}}"))
        .doesNotContain(Remark.Kind.NOT_CARRIED_OUT);
  }

  @Test
  void a_date_whose_missing_has_no_stated_consequence_is_told() {
    assertThat(kinds("rules: {}")).contains(Remark.Kind.NO_CONSEQUENCE);
    assertThat(
            kinds(
                "rules: {late: {cite: \"2b\", on: {overdue: duty},"
                    + " then: [{set: {organisation.warned: true}}]}}"))
        .doesNotContain(Remark.Kind.NO_CONSEQUENCE);
  }

  @Test
  void an_outcome_that_nothing_hears_of_is_told() {
    assertThat(kinds("rules: {}")).contains(Remark.Kind.LEADS_NOWHERE);
    assertThat(
            kinds("rules: {after: {cite: \"1\", on: {done: approve}, obliges: unit, to: apply}}"))
        .doesNotContain(Remark.Kind.LEADS_NOWHERE)
        .contains(Remark.Kind.NO_LIMIT);
  }

  @Test
  void consequences_that_set_each_other_off_in_a_circle_are_refused() {
    String circle =
        """
        rules:
          one: {cite: "1", on: {occurs: b}, then: [{occurs: a, label: 甲}]}
          two: {cite: "1", on: {occurs: a}, then: [{occurs: b, label: 乙}]}
        """;
    assertThat(Kernel.compile(least(circle), CALENDAR).toString())
        .contains("后果 one 绕一圈", "后果 two 绕一圈");
    String chain = circle.replace("{occurs: b}", "{done: apply}");
    assertThat(Kernel.compile(least(chain), CALENDAR)).isInstanceOf(Kernel.Compiled.class);
  }
}
