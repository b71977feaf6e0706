package org.banfa.kernel.dcr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DcrGraphTest {

  @Test
  void aConditionHoldsUntilItIsExecuted() {
    Marking start = two().condition("review", "sign").build().initial();
    assertThat(start.enabled()).containsExactly("review");
    assertThat(start.blockedBy("sign")).containsExactly(new Blocker.NotExecuted("review"));
    Marking reviewed = start.execute("review");
    assertThat(reviewed.enabled()).containsExactly("review", "sign");
    assertThat(reviewed.blockedBy("sign")).isEmpty();
  }

  @Test
  void aConditionThatIsNotIncludedDoesNotHold() {
    Marking start = two().condition("review", "sign").excluded("review").build().initial();
    assertThat(start.enabled("sign")).isTrue();
    assertThat(start.blockedBy("review")).containsExactly(new Blocker.NotIncluded());
  }

  @Test
  void aMilestoneHoldsOnlyWhilePending() {
    DcrGraph graph = two().milestone("review", "sign").response("sign", "review").build();
    Marking signed = graph.initial().execute("sign");
    assertThat(signed.enabled("sign")).isFalse();
    assertThat(signed.blockedBy("sign")).containsExactly(new Blocker.StillPending("review"));
    assertThat(signed.execute("review").enabled("sign")).isTrue();
  }

  @Test
  void everythingInTheWayIsNamedInOrder() {
    DcrGraph graph =
        DcrGraph.builder()
            .event("a")
            .event("b")
            .event("c")
            .condition("b", "c")
            .condition("a", "c")
            .milestone("b", "c")
            .pending("b")
            .excluded("c")
            .build();
    assertThat(graph.initial().blockedBy("c"))
        .containsExactly(
            new Blocker.NotIncluded(),
            new Blocker.NotExecuted("a"),
            new Blocker.NotExecuted("b"),
            new Blocker.StillPending("b"));
  }

  @Test
  void aPendingEventIsOwedUntilExecutedCancelledOrExcluded() {
    DcrGraph graph =
        DcrGraph.builder()
            .event("sign")
            .event("file")
            .event("waive")
            .event("void")
            .response("sign", "file")
            .noResponse("waive", "file")
            .exclude("void", "file")
            .build();
    Marking signed = graph.initial().execute("sign");
    assertThat(graph.initial().accepting()).isTrue();
    assertThat(signed.owed()).containsExactly("file");
    assertThat(signed.accepting()).isFalse();
    assertThat(signed.execute("file").accepting()).isTrue();
    assertThat(signed.execute("waive").pending()).isEmpty();
    Marking voided = signed.execute("void");
    assertThat(voided.accepting()).isTrue();
    assertThat(voided.pending()).containsExactly("file");
  }

  @Test
  void includeHasTheLastWordOverExclude() {
    DcrGraph graph = two().include("review", "sign").exclude("review", "sign").build();
    assertThat(graph.initial().execute("review").included()).contains("sign");
  }

  @Test
  void responseHasTheLastWordOverNoResponse() {
    DcrGraph graph = two().response("review", "sign").noResponse("review", "sign").build();
    assertThat(graph.initial().execute("review").pending()).containsExactly("sign");
  }

  @Test
  void anEventMayRequireItselfAgain() {
    DcrGraph graph = two().response("review", "review").build();
    assertThat(graph.initial().execute("review").pending()).containsExactly("review");
  }

  @Test
  void anEventMayExcludeItself() {
    Marking done = two().exclude("review", "review").build().initial().execute("review");
    assertThat(done.executed()).containsExactly("review");
    assertThat(done.enabled()).containsExactly("sign");
  }

  @Test
  void anEventThatIsItsOwnConditionOrPendingMilestoneCannotStart() {
    assertThat(two().condition("sign", "sign").build().initial().enabled("sign")).isFalse();
    DcrGraph milestone = two().milestone("sign", "sign").pending("sign").build();
    assertThat(milestone.initial().enabled("sign")).isFalse();
    assertThat(two().milestone("sign", "sign").build().initial().enabled("sign")).isTrue();
  }

  @Test
  void anEventThatIsNotEnabledIsNotExecutedButMayHaveHappened() {
    Marking start = two().condition("review", "sign").build().initial();
    assertThatIllegalStateException()
        .isThrownBy(() -> start.execute("sign"))
        .withMessageContaining("\"sign\"")
        .withMessageContaining("review");
    assertThat(start.happened("sign").executed()).containsExactly("sign");
    assertThat(start.executed()).isEmpty();
  }

  @Test
  void markingsAreEqualWhenTheyHoldTheSame() {
    DcrGraph graph = two().build();
    Marking marking = graph.marking(Set.of("sign"), Set.of(), Set.of("sign", "review"));
    assertThat(graph.initial().execute("sign")).isEqualTo(marking).hasSameHashCodeAs(marking);
    assertThat(graph.initial()).isNotEqualTo(marking);
    assertThat(two().build().initial()).isNotEqualTo(graph.initial());
  }

  @Test
  void everyFaultOfTheDeclarationIsNamed() {
    DcrGraph.Builder faulty =
        two()
            .event("sign")
            .event(" ")
            .condition("revue", "sign")
            .response("sign", "review")
            .response("sign", "review")
            .pending("file");
    assertThatIllegalArgumentException()
        .isThrownBy(faulty::build)
        .withMessageContaining("event \"sign\" is declared twice")
        .withMessageContaining("blank name")
        .withMessageContaining("relation revue CONDITION sign names the unknown event \"revue\"")
        .withMessageContaining("relation sign RESPONSE review is declared twice")
        .withMessageContaining("the pending mark names the unknown event \"file\"");
  }

  @Test
  void anUnknownEventIsRefusedByName() {
    DcrGraph graph = two().build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.initial().enabled("file"))
        .withMessageContaining("\"file\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.marking(Set.of("file"), Set.of(), Set.of()));
  }

  @Test
  void anEmptyGraphHasNothingToDoAndOwesNothing() {
    Marking start = DcrGraph.builder().build().initial();
    assertThat(start.enabled()).isEmpty();
    assertThat(start.accepting()).isTrue();
  }

  private static DcrGraph.Builder two() {
    return DcrGraph.builder().event("review").event("sign");
  }
}
