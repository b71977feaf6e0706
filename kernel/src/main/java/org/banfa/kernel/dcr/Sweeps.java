package org.banfa.kernel.dcr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The order within each layer, by sweeping forth and back: every event moves to the mean place of
 * its neighbours on the side the sweep comes from. Of all orders passed, the one with the fewest
 * crossings is kept, and of equals the earliest.
 */
final class Sweeps {

  /** More rounds hardly ever improve on this; the number only bounds the work. */
  private static final int ROUNDS = 8;

  private final int[] layerOf;
  private final List<BitSet> neighbours = new ArrayList<>();
  private final List<List<Integer>> layers = new ArrayList<>();

  /** Where an event stands in its layer, from 0 to 1, so that wide and narrow layers compare. */
  private final double[] places;

  private Sweeps(DcrGraph graph, int[] layerOf) {
    this.layerOf = layerOf;
    this.places = new double[layerOf.length];
    for (int event = 0; event < layerOf.length; event++) {
      neighbours.add(new BitSet());
      while (layers.size() <= layerOf[event]) {
        layers.add(new ArrayList<>());
      }
    }
    for (int event = 0; event < layerOf.length; event++) {
      layers.get(layerOf[event]).add(event);
    }
    for (Relation relation : graph.relations()) {
      int from = graph.index(relation.from());
      int to = graph.index(relation.to());
      neighbours.get(from).set(to);
      neighbours.get(to).set(from);
    }
    layers.forEach(this::place);
  }

  static List<List<Integer>> order(DcrGraph graph, int[] layerOf) {
    Sweeps sweeps = new Sweeps(graph, layerOf);
    List<List<Integer>> best = sweeps.copy();
    int fewest = sweeps.crossings();
    for (int round = 0; round < ROUNDS && fewest > 0; round++) {
      sweeps.sweep(round % 2 == 0);
      int crossings = sweeps.crossings();
      if (crossings < fewest) {
        fewest = crossings;
        best = sweeps.copy();
      }
    }
    return best;
  }

  private void sweep(boolean forth) {
    List<List<Integer>> order = forth ? layers : layers.reversed();
    for (List<Integer> layer : order) {
      double[] wished = places.clone();
      for (int event : layer) {
        wished[event] = wishedPlace(event, forth);
      }
      layer.sort(Comparator.comparingDouble(event -> wished[event]));
      place(layer);
    }
  }

  /** The mean place of the neighbours on one side, or where there are none the own place. */
  private double wishedPlace(int event, boolean forth) {
    return neighbours.get(event).stream()
        .filter(other -> forth ? layerOf[other] < layerOf[event] : layerOf[other] > layerOf[event])
        .mapToDouble(other -> places[other])
        .average()
        .orElse(places[event]);
  }

  private void place(List<Integer> layer) {
    for (int at = 0; at < layer.size(); at++) {
      places[layer.get(at)] = (at + 0.5) / layer.size();
    }
  }

  /** Pairs of edges that cross between the same two layers. */
  private int crossings() {
    List<int[]> edges = new ArrayList<>();
    for (int from = 0; from < layerOf.length; from++) {
      int start = from;
      neighbours.get(from).stream()
          .filter(to -> layerOf[start] < layerOf[to])
          .forEach(to -> edges.add(new int[] {start, to}));
    }
    int crossings = 0;
    for (int[] one : edges) {
      for (int[] other : edges) {
        if (cross(one, other)) {
          crossings++;
        }
      }
    }
    return crossings;
  }

  private boolean cross(int[] left, int[] right) {
    return layerOf[left[0]] == layerOf[right[0]]
        && layerOf[left[1]] == layerOf[right[1]]
        && places[left[0]] < places[right[0]]
        && places[left[1]] > places[right[1]];
  }

  private List<List<Integer>> copy() {
    return layers.stream().map(List::copyOf).toList();
  }
}
