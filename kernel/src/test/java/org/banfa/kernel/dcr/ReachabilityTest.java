package org.banfa.kernel.dcr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReachabilityTest {

  private static final int PLENTY = 10_000;

  @Test
  void theShortestPlanLeadsThroughEveryCondition() {
    DcrGraph graph =
        DcrGraph.builder()
            .event("idle")
            .event("apply")
            .event("review")
            .event("sign")
            .condition("apply", "review")
            .condition("review", "sign")
            .build();
    assertThat(from(graph).canHappen("sign"))
        .isEqualTo(new Answer.Yes(List.of("apply", "review", "sign")));
    assertThat(from(graph).canHappen("idle")).isEqualTo(new Answer.Yes(List.of("idle")));
  }

  @Test
  void conditionsInACircleNeverHappen() {
    DcrGraph graph = circle().build();
    assertThat(from(graph).canHappen("a")).isEqualTo(new Answer.No());
    assertThat(from(graph).liveness("a")).isEqualTo(new Liveness.CanBeLost(List.of()));
  }

  @Test
  void aCircleIsOpenedByExcludingOneOfItsConditions() {
    DcrGraph graph = circle().event("waive").exclude("waive", "b").build();
    assertThat(from(graph).canHappen("a")).isEqualTo(new Answer.Yes(List.of("waive", "a")));
    assertThat(from(graph).canHappen("b")).isEqualTo(new Answer.No());
  }

  @Test
  void whatIsOwedAndCanBeDoneIsNoDeadlock() {
    DcrGraph graph = signThenFile().condition("permit", "file").build();
    assertThat(from(graph).deadlock()).isEqualTo(new Answer.No());
  }

  @Test
  void whatIsOwedAndCannotBeDoneIsADeadlock() {
    DcrGraph graph = signThenFile().condition("permit", "file").condition("file", "permit").build();
    assertThat(from(graph).deadlock()).isEqualTo(new Answer.Yes(List.of("sign")));
    assertThat(from(graph).canAccept()).isEqualTo(new Answer.Yes(List.of()));
  }

  @Test
  void aDeadlockComesWithTheWayThere() {
    DcrGraph graph =
        signThenFile()
            .event("stop")
            .response("stop", "stop")
            .milestone("stop", "file")
            .condition("permit", "stop")
            .build();
    assertThat(from(graph).deadlock()).isEqualTo(new Answer.Yes(List.of("permit", "stop")));
  }

  @Test
  void whatIsOwedFromTheStartIsSettledByTheShortestPlan() {
    DcrGraph graph =
        DcrGraph.builder().event("b").event("a").pending("b").condition("a", "b").build();
    assertThat(from(graph).canAccept()).isEqualTo(new Answer.Yes(List.of("a", "b")));
    DcrGraph hopeless = circle().pending("a").build();
    assertThat(from(hopeless).canAccept()).isEqualTo(new Answer.No());
    assertThat(from(hopeless).deadlock()).isEqualTo(new Answer.Yes(List.of()));
  }

  @Test
  void anEventDoneOnceForAllCanBeLostAndAFreeOneIsLive() {
    DcrGraph graph = DcrGraph.builder().event("once").event("free").exclude("once", "once").build();
    assertThat(from(graph).liveness().values())
        .containsExactly(new Liveness.CanBeLost(List.of("once")), new Liveness.Live());
  }

  @Test
  void beyondTheBoundTheAnswerIsNotKnownAndNeverWrong() {
    DcrGraph graph = chain(12);
    Reachability narrow = Reachability.from(graph.initial(), 5);
    assertThat(narrow.canHappen("e3")).isEqualTo(from(graph).canHappen("e3"));
    assertThat(narrow.canHappen("e4")).isEqualTo(from(graph).canHappen("e4"));
    assertThat(narrow.canHappen("e5")).isEqualTo(new Answer.NotKnown(5));
    assertThat(narrow.liveness("e9")).isEqualTo(new Liveness.NotKnown(5));
    assertThat(from(graph).liveness("e9")).isEqualTo(new Liveness.Live());
  }

  @Test
  void aDeadlockInsideTheBoundIsFoundThoughTheRestIsNotKnown() {
    DcrGraph.Builder builder =
        chainBuilder(12)
            .event("doom")
            .condition("doom", "doom")
            .condition("e11", "doom")
            .event("rush")
            .response("rush", "doom")
            .exclude("rush", "rush");
    for (int i = 0; i < 12; i++) {
      builder.exclude("rush", "e" + i);
    }
    DcrGraph graph = builder.build();
    Answer rushed = new Answer.Yes(List.of("rush"));
    assertThat(Reachability.from(graph.initial(), 4).deadlock()).isEqualTo(rushed);
    assertThat(from(graph).deadlock()).isEqualTo(rushed);
    assertThat(Reachability.from(graph.initial(), 2).deadlock()).isEqualTo(new Answer.NotKnown(2));
  }

  @Test
  void eventsThatCannotMatterCostNothing() {
    DcrGraph.Builder builder = chainBuilder(4);
    for (int i = 0; i < 40; i++) {
      builder.event("aside" + i).exclude("aside" + i, "aside" + i);
    }
    assertThat(Reachability.from(builder.build().initial(), 10).canHappen("e3"))
        .isEqualTo(new Answer.Yes(List.of("e0", "e1", "e2", "e3")));
  }

  @Test
  void prerequisitesInAnyOrderCostNoMoreThanTheyAreMany() {
    Reachability narrow = Reachability.from(papers(40).build().initial(), 100);
    assertThat(narrow.canHappen("ready"))
        .isInstanceOfSatisfying(
            Answer.Yes.class,
            yes -> assertThat(yes.plan()).hasSize(41).doesNotHaveDuplicates().endsWith("ready"));
    DcrGraph.Builder owed = papers(40);
    for (int i = 0; i < 40; i++) {
      owed.pending("paper" + i);
    }
    assertThat(Reachability.from(owed.build().initial(), 100).canAccept())
        .isInstanceOfSatisfying(
            Answer.Yes.class, yes -> assertThat(yes.plan()).hasSize(40).doesNotHaveDuplicates());
  }

  @Test
  void aShorterWayRoundManyPrerequisitesIsFound() {
    DcrGraph.Builder builder = papers(12).event("waive").exclude("waive", "waive");
    for (int i = 0; i < 12; i++) {
      builder.exclude("waive", "paper" + i);
    }
    assertThat(from(builder.build()).canHappen("ready"))
        .isEqualTo(new Answer.Yes(List.of("waive", "ready")));
  }

  @Test
  void thatAnEventCanNeverHappenIsKnownBeyondTheBound() {
    DcrGraph.Builder builder = papers(40).event("never").condition("never", "never");
    for (int i = 0; i < 40; i++) {
      builder.condition("paper" + i, "never");
    }
    Reachability narrow = Reachability.from(builder.build().initial(), 100);
    assertThat(narrow.liveness("ready")).isEqualTo(new Liveness.NotKnown(100));
    assertThat(narrow.canHappen("never")).isEqualTo(new Answer.No());
    assertThat(narrow.liveness("never")).isEqualTo(new Liveness.CanBeLost(List.of()));
  }

  @Test
  void aBoundBelowOneIsRefused() {
    Marking start = chain(1).initial();
    assertThatIllegalArgumentException().isThrownBy(() -> Reachability.from(start, 0));
    assertThat(Reachability.from(start, 1).canHappen("e0"))
        .isEqualTo(new Answer.Yes(List.of("e0")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reachability.from(start, 1).canHappen("nothing"));
  }

  private static Reachability from(DcrGraph graph) {
    return Reachability.from(graph.initial(), PLENTY);
  }

  private static DcrGraph.Builder signThenFile() {
    return DcrGraph.builder().event("sign").event("permit").event("file").response("sign", "file");
  }

  private static DcrGraph.Builder circle() {
    return DcrGraph.builder().event("a").event("b").condition("a", "b").condition("b", "a");
  }

  /** An event that needs many others, which can be done in any order. */
  private static DcrGraph.Builder papers(int many) {
    DcrGraph.Builder builder = DcrGraph.builder().event("ready");
    for (int i = 0; i < many; i++) {
      builder.event("paper" + i).condition("paper" + i, "ready");
    }
    return builder;
  }

  private static DcrGraph chain(int length) {
    return chainBuilder(length).build();
  }

  private static DcrGraph.Builder chainBuilder(int length) {
    DcrGraph.Builder builder = DcrGraph.builder();
    for (int i = 0; i < length; i++) {
      builder.event("e" + i);
      if (i > 0) {
        builder.condition("e" + (i - 1), "e" + i);
      }
    }
    return builder;
  }
}
