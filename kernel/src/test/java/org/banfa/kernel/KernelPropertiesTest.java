package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.banfa.kernel.fact.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever happens, the kernel")
class KernelPropertiesTest {

  private static final int EVENTS = 40;
  private static final Kernel WUHAN = Story.wuhan();

  static Stream<Kernel> kernels() {
    return Stream.concat(
        Stream.of(WUHAN),
        Stream.of("gates", "parts", "duties", "yearly", "effects").map(Story::kernel));
  }

  private static int lives(Kernel kernel) {
    return kernel == WUHAN ? 4 : 15;
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void comesToTheSameInManyStepsOfTimeAsInOne(Kernel kernel) {
    for (int number = 0; number < lives(kernel); number++) {
      State state = kernel.replay(RandomLife.events(kernel.pack(), number, EVENTS));
      LocalDate end = state.date().orElseThrow().plusDays(900);
      State slow = state;
      RandomGenerator random = RandomLife.generator(number);
      LocalDate day = state.date().orElseThrow();
      while (day.isBefore(end)) {
        day = day.plusDays(random.nextInt(1, 40));
        slow = kernel.advance(slow, day.isAfter(end) ? end : day);
      }
      assertThat(slow.toString())
          .as(kernel.pack().id() + " " + RandomLife.replay(number))
          .isEqualTo(kernel.advance(state, end).toString());
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void saysTheSameOfTheSameHistoryInWhateverOrderAFormWasFilledIn(Kernel kernel) {
    for (int number = 0; number < lives(kernel); number++) {
      List<Event> events = RandomLife.events(kernel.pack(), number, EVENTS);
      State one = kernel.replay(events);
      State other = kernel.replay(events.stream().map(KernelPropertiesTest::turned).toList());
      LocalDate day = one.date().orElseThrow().plusDays(5);
      String where = kernel.pack().id() + " " + RandomLife.replay(number);
      assertThat(other.toString()).as(where).isEqualTo(one.toString());
      assertThat(kernel.assess(other, day).toString())
          .as(where)
          .isEqualTo(kernel.assess(one, day).toString());
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void changesNothingByJudging(Kernel kernel) {
    List<Event> events = RandomLife.events(kernel.pack(), 1, EVENTS);
    State state = kernel.begin();
    for (Event event : events) {
      state = kernel.step(state, event);
      String before = state.toString();
      LocalDate day = state.date().orElseThrow();
      Assessment first = kernel.assess(state, day);
      assertThat(kernel.assess(state, day)).isEqualTo(first);
      assertThat(first.state()).isEqualTo(state);
      assertThat(state.toString()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void sleepsNoLongerThanUntilSomethingChanges(Kernel kernel) {
    for (int number = 0; number < 4; number++) {
      State state = kernel.replay(RandomLife.events(kernel.pack(), number, EVENTS));
      LocalDate day = state.date().orElseThrow();
      LocalDate wake = kernel.assess(state, day).nextWakeUp().orElse(day.plusDays(300));
      for (LocalDate idle = day.plusDays(1); idle.isBefore(wake); idle = idle.plusDays(1)) {
        assertThat(undated(kernel.advance(state, idle)))
            .as(kernel.pack().id() + " " + RandomLife.replay(number) + " on " + idle)
            .isEqualTo(undated(state));
      }
    }
  }

  private static State undated(State state) {
    return new State(
        state.readings(),
        state.things(),
        state.duties(),
        state.violations(),
        state.happenings(),
        state.timers(),
        state.holding(),
        state.awaiting(),
        state.periods(),
        Optional.empty(),
        state.deeds());
  }

  @Test
  void refusesWhatDoesNotFitThePack() {
    Story story = Story.of("duties");
    refused(() -> story.does("unit", "sing"));
    refused(() -> story.does("unit", "report", Story.at("project/9")));
    refused(() -> story.does("unit", "report", Story.at(Story.UNIT)));
    refused(() -> story.does("unit", "start", Story.outcome("splendid")));
    refused(() -> story.does("unit", "sign"));
    refused(() -> story.does("unit", "report", Story.opening("contract/1")));
    refused(() -> story.does("unit", "sign", Story.opening("project/3")));
    refused(() -> story.learns("project.colour", Story.yes()));
    refused(() -> story.learns("colour", Story.yes()));
    refused(() -> story.learns("project.budget", Story.yes()));
    refused(() -> story.learns("contract.amount", Story.wan(1)));
    refused(() -> story.chooses("half_year", "years"));
    refused(() -> story.chooses("year", "days"));
    refused(() -> story.step(opening("ship/1", Optional.empty())));
    refused(() -> story.step(opening("project/1", Optional.of(Story.UNIT))));
    refused(() -> story.step(opening("contract/1", Optional.of(Story.UNIT))));
    assertThat(story.state().deeds()).isZero();
  }

  private static void refused(Runnable event) {
    assertThatThrownBy(event::run).isInstanceOf(IllegalArgumentException.class);
  }

  private static Event opening(String object, Optional<ObjectId> parent) {
    return new Event.Opened(
        LocalDate.of(2026, 3, 2), ObjectId.parse(object), parent, new LinkedHashMap<>());
  }

  /** The same event with everything in it that has no order turned round. */
  private static Event turned(Event event) {
    return switch (event) {
      case Event.Done(
              var on,
              var object,
              var act,
              var role,
              var outcome,
              var facts,
              var files,
              var opens,
              var by) ->
          new Event.Done(
              on, object, act, role, outcome, turned(facts), turnedFiles(files), opens, by);
      case Event.Learned(var on, var object, var facts, var since, var source) ->
          new Event.Learned(on, object, turned(facts), since, source);
      case Event.Opened opened -> opened;
      case Event.ReadingChosen chosen -> chosen;
      case Event.DayCame came -> came;
    };
  }

  private static SequencedMap<String, Value> turned(SequencedMap<String, Value> facts) {
    return new LinkedHashMap<>(facts.reversed());
  }

  private static SequencedMap<String, Set<String>> turnedFiles(
      SequencedMap<String, Set<String>> files) {
    SequencedMap<String, Set<String>> all = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> file : files.reversed().entrySet()) {
      all.put(file.getKey(), new LinkedHashSet<>(List.copyOf(file.getValue()).reversed()));
    }
    return all;
  }
}
