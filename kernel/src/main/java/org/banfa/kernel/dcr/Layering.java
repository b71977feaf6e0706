package org.banfa.kernel.dcr;

import java.util.List;

/**
 * Where to draw the events of a graph: in layers, so that what must or will come first stands
 * earlier, and in an order within each layer that keeps arrows short and mostly uncrossed. The same
 * graph, declared in the same order, always gets the same layers.
 *
 * <p>Conditions and responses decide the layer: an event stands one after the latest of those that
 * point at it. Where they run in a circle, the relation that would close it is left out of account:
 * conditions count before responses, and earlier declared ones before later. Everything that points
 * at another event decides the order within a layer, by the mean place of its neighbours.
 *
 * @param layers every event once, in the layer and the order in which to draw it; no layer is empty
 * @param edges every relation, in the order in which it was declared
 */
public record Layering(List<List<String>> layers, List<Edge> edges) {

  public Layering {
    layers = layers.stream().map(List::copyOf).toList();
    edges = List.copyOf(edges);
  }

  /** How an edge runs. */
  public enum Course {
    /** To a later layer. */
    FORWARD,
    /** To an earlier layer. */
    BACKWARD,
    /** To another event of the same layer. */
    LEVEL,
    /** To the event it comes from. */
    LOOP
  }

  /**
   * An arrow to draw.
   *
   * @param relation what it stands for
   * @param course how it runs through the layers
   */
  public record Edge(Relation relation, Course course) {}

  /** Lays out a graph. */
  public static Layering of(DcrGraph graph) {
    int[] layerOf = Ranks.of(graph);
    List<List<Integer>> layers = Sweeps.order(graph, layerOf);
    List<String> events = graph.events();
    List<Edge> edges =
        graph.relations().stream()
            .map(relation -> new Edge(relation, course(graph, layerOf, relation)))
            .toList();
    return new Layering(
        layers.stream().map(layer -> layer.stream().map(events::get).toList()).toList(), edges);
  }

  private static Course course(DcrGraph graph, int[] layerOf, Relation relation) {
    if (relation.from().equals(relation.to())) {
      return Course.LOOP;
    }
    int step = layerOf[graph.index(relation.to())] - layerOf[graph.index(relation.from())];
    if (step == 0) {
      return Course.LEVEL;
    }
    return step > 0 ? Course.FORWARD : Course.BACKWARD;
  }
}
