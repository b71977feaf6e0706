package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.kernel.Story.outcome;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("After the last day of a text without successor")
class ExpiryTest {

  private static final LocalDate LAST = LocalDate.of(2026, 3, 9);

  private final Story story = Story.of(Story.until("duties", LAST));

  @ParameterizedTest
  @CsvSource({"2026-03-06, true", "2026-03-09, true", "2026-03-10, false", "2026-03-11, false"})
  @DisplayName("what would be a new duty is seen to have no rule, and is not owed")
  void newOnesHaveNoRule(String day, boolean owed) {
    story.on(day).does("unit", "start", outcome("rough"));

    assertThat(story.duties("on_rough")).hasSize(1);
    assertThat(story.owed("on_rough")).hasSize(owed ? 1 : 0);
    assertThat(story.duties("on_rough").getFirst().closure())
        .isEqualTo(
            owed
                ? Optional.empty()
                : Optional.of(new Duty.Unruled(LocalDate.parse(day), Optional.of(LAST))));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-09, true", "2026-03-10, false"})
  @DisplayName("a draft is judged by the last day that would follow from a day of issue")
  void draftsAsIfIssued(String day, boolean owed) {
    Kernel draft = Story.draft("duties");
    Story trial = Story.of(draft.issuedOn(LocalDate.of(2026, 1, 10)));
    Story unissued = Story.of(draft);

    trial.on(day).does("unit", "start", outcome("rough"));
    unissued.on(day).does("unit", "start", outcome("rough"));

    assertThat(trial.owed("on_rough")).hasSize(owed ? 1 : 0);
    assertThat(unissued.owed("on_rough")).as("no last day is known").hasSize(1);
  }

  @Test
  @DisplayName("a running duty goes on, falls due and can be late")
  void runningOnesGoOn() {
    story.does("unit", "start", outcome("rough"));

    story.until("2026-03-16");
    assertThat(story.duty("on_rough").phase()).isInstanceOf(DutyStatus.Running.class);
    story.until("2026-03-17");
    assertThat(story.duty("on_rough").phase())
        .isInstanceOfSatisfying(
            DutyStatus.Late.class, late -> assertThat(late.breached()).isTrue());
    story.does("unit", "report");
    assertThat(story.owed("on_rough")).isEmpty();
    assertThat(story.duties("on_rough").getFirst().closure().orElseThrow())
        .isInstanceOf(Duty.Fulfilled.class);
  }

  @Test
  @DisplayName("a duty that comes back stops coming")
  void recurringOnesStop() {
    Story yearly = Story.of(Story.until("yearly", LAST));
    yearly.does("unit", "begin").until("2026-04-02");

    assertThat(yearly.duties("each_quarter"))
        .extracting(duty -> duty.closure().isPresent())
        .as("the first quarter's began before, the second's after")
        .containsExactly(false, true);
    assertThat(yearly.duties("each_quarter").getLast().closure().orElseThrow())
        .isInstanceOf(Duty.Unruled.class);
  }
}
