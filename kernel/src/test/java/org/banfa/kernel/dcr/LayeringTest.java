package org.banfa.kernel.dcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banfa.kernel.dcr.Layering.Course;
import org.banfa.kernel.dcr.Layering.Edge;
import org.junit.jupiter.api.Test;

class LayeringTest {

  @Test
  void aSmallProcedureIsDrawnInTheOrderOfItsSteps() {
    DcrGraph graph =
        DcrGraph.builder()
            .event("file")
            .event("apply")
            .event("reject")
            .event("approve")
            .event("sign")
            .event("pay")
            .condition("apply", "approve")
            .condition("apply", "reject")
            .condition("approve", "sign")
            .response("sign", "file")
            .condition("sign", "pay")
            .milestone("file", "pay")
            .exclude("reject", "approve")
            .response("reject", "apply")
            .build();
    Layering picture = Layering.of(graph);
    assertThat(picture.layers())
        .containsExactly(
            List.of("apply"),
            List.of("reject", "approve"),
            List.of("sign"),
            List.of("file", "pay"));
    assertThat(picture.edges().stream().map(Edge::course))
        .containsExactly(
            Course.FORWARD,
            Course.FORWARD,
            Course.FORWARD,
            Course.FORWARD,
            Course.FORWARD,
            Course.LEVEL,
            Course.LEVEL,
            Course.BACKWARD);
    assertThat(picture.edges().stream().map(Edge::relation)).isEqualTo(graph.relations());
  }

  @Test
  void crossedArrowsAreUncrossed() {
    DcrGraph graph =
        named("a", "b", "c", "x", "y", "z")
            .condition("a", "z")
            .condition("b", "y")
            .condition("c", "x")
            .build();
    assertThat(Layering.of(graph).layers())
        .containsExactly(List.of("a", "b", "c"), List.of("z", "y", "x"));
  }

  @Test
  void arrowsThatDoNotCrossLeaveTheDeclaredOrder() {
    DcrGraph graph = named("a", "b", "x", "y").condition("a", "x").condition("b", "y").build();
    assertThat(Layering.of(graph).layers()).containsExactly(List.of("a", "b"), List.of("x", "y"));
  }

  @Test
  void anEventStandsAfterTheLongestPathToIt() {
    DcrGraph graph =
        named("a", "b", "c").condition("a", "c").condition("a", "b").response("b", "c").build();
    assertThat(Layering.of(graph).layers())
        .containsExactly(List.of("a"), List.of("b"), List.of("c"));
  }

  @Test
  void aConditionIsStrongerThanAResponseTheOtherWay() {
    DcrGraph graph = named("b", "a").response("b", "a").condition("a", "b").build();
    Layering picture = Layering.of(graph);
    assertThat(picture.layers()).containsExactly(List.of("a"), List.of("b"));
    assertThat(picture.edges().stream().map(Edge::course))
        .containsExactly(Course.BACKWARD, Course.FORWARD);
  }

  @Test
  void ofConditionsInACircleTheFirstDeclaredCount() {
    DcrGraph.Builder circle = named("a", "b", "c").condition("b", "c").condition("c", "a");
    assertThat(Layering.of(circle.condition("a", "b").build()).layers())
        .containsExactly(List.of("b"), List.of("c"), List.of("a"));
  }

  @Test
  void otherRelationsDoNotMoveAnEventToALaterLayer() {
    DcrGraph graph =
        named("a", "b")
            .milestone("a", "b")
            .include("a", "b")
            .exclude("a", "b")
            .noResponse("a", "b")
            .response("b", "b")
            .build();
    Layering picture = Layering.of(graph);
    assertThat(picture.layers()).containsExactly(List.of("a", "b"));
    assertThat(picture.edges()).last().extracting(Edge::course).isEqualTo(Course.LOOP);
  }

  @Test
  void anEmptyGraphIsAnEmptyPicture() {
    assertThat(Layering.of(named().build())).isEqualTo(new Layering(List.of(), List.of()));
  }

  @Test
  void everyEventIsDrawnOnceAndTheSameGraphAlwaysAlike() {
    for (RandomRun run : RandomRun.many(RandomRun.chosenSeed() + 3, 500)) {
      Layering picture = Layering.of(run.graph());
      DcrGraph again = RandomRun.one(run.seed(), run.number()).graph();
      assertThat(Layering.of(again)).as(run::replay).isEqualTo(picture);
      assertThat(picture.layers().stream().flatMap(List::stream))
          .as(run::replay)
          .containsExactlyInAnyOrderElementsOf(run.graph().events());
      assertThat(picture.layers()).as(run::replay).noneMatch(List::isEmpty);
    }
  }

  @Test
  void everyEventOfALaterLayerHasAReasonInTheLayerBefore() {
    for (RandomRun run : RandomRun.many(RandomRun.chosenSeed() + 4, 500)) {
      List<List<String>> layers = Layering.of(run.graph()).layers();
      for (int at = 1; at < layers.size(); at++) {
        List<String> before = layers.get(at - 1);
        for (String event : layers.get(at)) {
          assertThat(run.graph().relations())
              .as(run::replay)
              .anyMatch(relation -> ranks(relation, event) && before.contains(relation.from()));
        }
      }
    }
  }

  private static boolean ranks(Relation relation, String event) {
    return switch (relation.kind()) {
      case CONDITION, RESPONSE -> relation.to().equals(event);
      case MILESTONE, INCLUDE, EXCLUDE, NO_RESPONSE -> false;
    };
  }

  private static DcrGraph.Builder named(String... events) {
    DcrGraph.Builder builder = DcrGraph.builder();
    for (String event : events) {
      builder.event(event);
    }
    return builder;
  }
}
