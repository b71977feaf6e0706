package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.banfa.app.ledger.RegulationSheets;
import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.example.Difference;
import org.banfa.kernel.example.Entry;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.Outcome;
import org.banfa.kernel.pack.Where;
import org.junit.jupiter.api.Test;

/** The examples beside a provision, with what came of running them. */
class RegulationPagesTest {

  private static final Where PLACE = new Where("late.yaml", 4, 1);

  private static RegulationSheets.Shown shown(Outcome outcome) {
    var shows = new LinkedHashMap<String, Example.Sign>();
    shows.put("21b", Example.Sign.BAD);
    var day = new Entry.Choose(LocalDate.of(2026, 10, 12), new LinkedHashMap<>(), PLACE);
    return new RegulationSheets.Shown(
        new Example("迟一天", PLACE, shows, Optional.empty(), new LinkedHashMap<>(), List.of(day)),
        outcome);
  }

  private static Panel panel(Outcome outcome) {
    return RegulationPages.examples(
            List.of(shown(outcome)), List.of("21b"), Words.read(Language.ZH))
        .getFirst();
  }

  private static Table.Cell result(Panel panel) {
    return ((Panel.OfTable) panel.content()).table().rows().getFirst().cells().getLast();
  }

  @Test
  void anExampleThatComesOutAsItSaysHasPassed() {
    Panel panel = panel(new Outcome.Passed());

    assertThat(panel.note()).isEqualTo("1 / 1 通过");
    assertThat(result(panel).text()).isEqualTo("通过");
    assertThat(result(panel).tone()).isEqualTo(Tone.GREEN);
  }

  @Test
  void anExampleThatComesOutOtherwiseSaysWhereAndHow() {
    Panel panel = panel(new Outcome.Failed(List.of(new Difference(PLACE, "逾期", "未逾期", List.of()))));

    assertThat(panel.note()).isEqualTo("0 / 1 通过");
    assertThat(result(panel).text()).isEqualTo("不符");
    assertThat(result(panel).tone()).isEqualTo(Tone.RED);
    assertThat(result(panel).note()).contains("late.yaml:4").contains("应为：逾期", "实为：未逾期");
  }
}
