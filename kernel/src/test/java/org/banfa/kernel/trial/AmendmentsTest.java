package org.banfa.kernel.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.trial.Adjustable.Kind;
import org.banfa.kernel.trial.Amendment.LeaveOut;
import org.banfa.kernel.trial.Amendment.Write;
import org.junit.jupiter.api.Test;

class AmendmentsTest {

  private static final String LAW =
      TrialTest.LAW
          + """
          readings:
            ten:
              phrase: 十日
              cite: "2"
              question: 十日怎样计算
              chosen: calendar
              because: 没有写工作日
              options:
                calendar: {label: 10日, value: 10 days}
                working: {label: 10个工作日, value: 10 working-days}
          house_rules:
            answer: {cite: "3", silent_on: 审批的期限, value: 5 working-days, label: 5个工作日}
          """;

  private static final SequencedMap<String, String> FILES =
      new LinkedHashMap<>(Map.of("pack.yaml", LAW));

  private final Kernel law = TrialTest.compiled(LAW);

  private Amendments.Amended amended(Amendment... amendments) {
    return Amendments.of(law, FILES, List.of(amendments));
  }

  private Kernel ready(Amendment... amendments) {
    Amendments.Amended made = amended(amendments);
    assertThat(made).isInstanceOf(Amendments.Ready.class);
    return ((Amendments.Ready) made).kernel();
  }

  @Test
  void without_amendments_the_copy_says_the_same() {
    assertThat(ready().pack()).isEqualTo(law.pack());
  }

  @Test
  void a_period_is_written_otherwise() {
    Kernel other = ready(new Write("rules.filing.due", "5 days"));

    assertThat(((Rule.Obligation) other.pack().rule("filing")).due()).hasValue("5 days");
    assertThat(((Rule.Obligation) law.pack().rule("filing")).due()).hasValue("10 days");
  }

  @Test
  void a_limit_moves_in_both_cells_that_meet_there() {
    Kernel other = ready(new Write("classify.tier.limit[1]", "30万元"));

    var scale = (Classification.Scale) other.pack().classifications().get("project.tier").table();
    assertThat(scale.cells().getFirst().to()).hasValue(30_000_000L);
    assertThat(scale.cells().getLast().from()).isEqualTo(30_000_000L);
    assertThat(scale.cells().getFirst().holds(30_000_000L)).isFalse();
    assertThat(scale.cells().getLast().holds(30_000_000L)).isTrue();
  }

  @Test
  void two_limits_of_one_scale_move_together() {
    String text =
        LAW.replace(
            """
                - {cell: "[50万元,∞)", is: large, label: 报批, cite: "1"}
            """,
            """
                - {cell: "[50万元,100万元)", is: middle, label: 审查, cite: "1"}
                - {cell: "[100万元,∞)", is: large, label: 报批, cite: "1"}
            """);
    var made =
        Amendments.of(
            TrialTest.compiled(text),
            new LinkedHashMap<>(Map.of("pack.yaml", text)),
            List.of(
                new Write("classify.tier.limit[1]", "80万元"),
                new Write("classify.tier.limit[2]", "200万元")));

    assertThat(made).isInstanceOf(Amendments.Ready.class);
    Pack pack = ((Amendments.Ready) made).kernel().pack();
    var scale = (Classification.Scale) pack.classifications().get("project.tier").table();
    assertThat(scale.cells())
        .extracting(Classification.Cell::from)
        .containsExactly(0L, 80_000_000L, 200_000_000L);
  }

  @Test
  void a_period_may_be_said_in_chinese() {
    Kernel other = ready(new Write("rules.filing.due", "5个工作日"));

    assertThat(((Rule.Obligation) other.pack().rule("filing")).due()).hasValue("5 working-days");
  }

  @Test
  void two_numbers_of_one_guard_are_written_together() {
    String text =
        LAW.replace(
            "when: \"project.tier == 'small'\"",
            "when: \"project.budget >= 5万元 && project.budget <= 50万元\"");
    Kernel guarded = TrialTest.compiled(text);
    var files = new LinkedHashMap<>(Map.of("pack.yaml", text));
    var made =
        Amendments.of(
            guarded,
            files,
            List.of(
                new Write("rules.filing.when.number[0]", "6万元"),
                new Write("rules.filing.when.number[1]", "60万元")));

    assertThat(made).isInstanceOf(Amendments.Ready.class);
    assertThat(((Amendments.Ready) made).kernel().pack().rule("filing").head().when())
        .hasValue("project.budget >= 6万元 && project.budget <= 60万元");
    assertThat(Adjustables.of(guarded, files))
        .filteredOn(one -> one.kind() == Kind.NUMBER)
        .extracting(Adjustable::path, Adjustable::text)
        .containsExactly(
            tuple("rules.filing.when.number[0]", "5万元"),
            tuple("rules.filing.when.number[1]", "50万元"));
    assertThat(
            Amendments.of(guarded, files, List.of(new Write("rules.filing.when.number[2]", "1元"))))
        .isEqualTo(new Amendments.NoSuchPlace("rules.filing.when.number[2]"));
  }

  @Test
  void what_several_rules_take_from_the_same_words_is_one_value_with_all_its_places() {
    String text =
        LAW.replace(
            "\nrules:\n",
            "\nrules:\n  filing_late: {cite: \"2\", on: {done: apply}, obliges: unit, to: register,"
                + " due: 10 days}\n");
    Kernel twice = TrialTest.compiled(text);
    var files = new LinkedHashMap<>(Map.of("pack.yaml", text));
    Adjustable one =
        Adjustables.of(twice, files).stream()
            .filter(each -> each.kind() == Kind.PERIOD)
            .findFirst()
            .orElseThrow();

    assertThat(one.paths()).containsExactly("rules.filing_late.due", "rules.filing.due");
    assertThat(one.isSaidBy("10日")).isTrue();
    assertThat(one.isSaidBy("10 days")).isTrue();
    assertThat(one.isSaidBy("10个工作日")).isFalse();
    assertThat(one.written("5日"))
        .containsExactly(
            new Write("rules.filing_late.due", "5日"), new Write("rules.filing.due", "5日"));
  }

  @Test
  void a_rule_is_left_out() {
    assertThat(ready(new LeaveOut("order")).pack().rules())
        .containsOnlyKeys("only_large", "filing");
  }

  @Test
  void a_place_that_is_not_there_is_named() {
    assertThat(amended(new Write("rules.filing.until", "5 days")))
        .isEqualTo(new Amendments.NoSuchPlace("rules.filing.until"));
    assertThat(amended(new Write("classify.tier.limit[0]", "1元")))
        .isEqualTo(new Amendments.NoSuchPlace("classify.tier.limit[0]"));
    assertThat(amended(new Write("classify.tier.limit[2]", "1元")))
        .isEqualTo(new Amendments.NoSuchPlace("classify.tier.limit[2]"));
    assertThat(amended(new LeaveOut("nothing")))
        .isEqualTo(new Amendments.NoSuchPlace("rules.nothing"));
  }

  @Test
  void what_cannot_stand_there_is_refused_with_its_place_and_remedy() {
    Amendments.Amended made = amended(new Write("rules.filing.due", "soon"));

    assertThat(made).isInstanceOf(Amendments.Faulty.class);
    assertThat(((Amendments.Faulty) made).problems().getFirst().toString())
        .contains("pack.yaml", "soon", "改法");
    assertThat(amended(new Write("classify.tier.limit[1]", "many")))
        .isInstanceOf(Amendments.Faulty.class);
  }

  @Test
  void what_may_be_tried_is_offered_with_what_is_written_now() {
    assertThat(Adjustables.of(law, FILES))
        .extracting(Adjustable::kind, Adjustable::path, Adjustable::text, Adjustable::options)
        .containsExactly(
            tuple(Kind.LIMIT, "classify.tier.limit[1]", "50万元", List.of()),
            tuple(Kind.PERIOD, "rules.filing.due", "10 days", List.of()),
            tuple(Kind.HOUSE, "house_rules.answer.value", "5 working-days", List.of()),
            tuple(Kind.READING, "readings.ten.chosen", "calendar", List.of("calendar", "working")));
  }

  @Test
  void everything_that_is_offered_can_be_written_as_it_stands() {
    for (Adjustable one : Adjustables.of(law, FILES)) {
      assertThat(ready(new Write(one.path(), one.text())).pack())
          .as(one.path())
          .isEqualTo(law.pack());
    }
  }
}
