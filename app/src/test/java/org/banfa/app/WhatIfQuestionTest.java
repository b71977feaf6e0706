package org.banfa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.tell.Phrases;
import org.banfa.kernel.tell.Tongue;
import org.banfa.kernel.trial.Amendment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfQuestionTest {

  @Test
  void changesStandInTheOrderWrittenAndSettingsApart() {
    var read =
        WhatIfQuestion.of(
            List.of(
                "one-2026",
                "--set",
                "rules.R1.due=6 months",
                "--leave-out=R2",
                "--banfa.data=d",
                "--json",
                "--day",
                "2026-10-12"));

    assertThat(read)
        .isEqualTo(
            new WhatIfQuestion.Understood(
                new WhatIfQuestion(
                    "one-2026",
                    List.of(
                        new Amendment.Write("rules.R1.due", "6 months"),
                        new Amendment.LeaveOut("R2")),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2026, 10, 12)),
                    true,
                    Phrases.of(Tongue.ZH).and(WhatIfQuestion.class, "what-if"),
                    List.of("--banfa.data=d"))));
  }

  @Test
  void aConditionMayHoldEqualsSigns() {
    var read = WhatIfQuestion.of(List.of("one", "--set", "rules.R1.when=a.b == 3"));

    assertThat(read)
        .isInstanceOfSatisfying(
            WhatIfQuestion.Understood.class,
            understood ->
                assertThat(understood.question().amendments())
                    .containsExactly(new Amendment.Write("rules.R1.when", "a.b == 3")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --json                       | 要写明试算哪个办法包
          one two                      | 只能写一个办法包
          one --set                    | --set 后面要写值
          one --set due                | 写成 --set 位置=值
          one --set =3                 | 写成 --set 位置=值
          one --day 2026-13-01         | 不是日历上的一天
          one --what 3                 | 没有 --what 这一项
          one --lang fr                | 不会说 fr
          one --lang en --day x        | --day x is no day of the calendar
          --lang en                    | Say which pack to try
          one --against two --set a=b  | 不与 --set、--leave-out 一起写
          """)
  void whatCannotBeUnderstoodIsSaid(String words, String says) {
    assertThat(WhatIfQuestion.of(List.of(words.split(" +"))))
        .isInstanceOfSatisfying(
            WhatIfQuestion.Unclear.class, unclear -> assertThat(unclear.says()).contains(says));
  }
}
