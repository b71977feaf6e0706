package org.banfa.app.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A picture laid out on a plane, in CSS pixels: layers from top to bottom, nodes of a layer from
 * left to right.
 */
public record PictureDrawing(
    int width, int height, List<Box> boxes, List<Line> lines, List<Heading> headings) {

  /** Width of a place. */
  public static final int BOX_WIDTH = 168;

  /** Height of a place. */
  public static final int BOX_HEIGHT = 42;

  private static final int LEFT = 112;
  private static final int STEP_X = 196;
  private static final int STEP_Y = 78;
  private static final int TOP = 24;
  private static final int LANE = 14;

  public PictureDrawing {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
    headings = List.copyOf(headings);
  }

  /** A place with its upper left corner. */
  public record Box(PicturePage.Node node, int layer, int x, int y) {}

  /** A way: its curve, its arrow head, and where its label stands. */
  public record Line(
      String path, String arrow, String label, int labelX, int labelY, boolean taken) {}

  /** The name of a layer. */
  public record Heading(String label, int x, int y) {}

  /**
   * Lays out {@code picture}.
   *
   * @throws IllegalArgumentException if an id is used twice or an edge names an unknown node
   */
  public static PictureDrawing of(PicturePage.Picture picture) {
    Map<String, Box> boxes = new LinkedHashMap<>();
    var headings = new ArrayList<Heading>();
    int widest = 0;
    for (int row = 0; row < picture.layers().size(); row++) {
      var layer = picture.layers().get(row);
      int y = TOP + row * STEP_Y;
      headings.add(new Heading(layer.label(), 14, y + 26));
      for (int column = 0; column < layer.nodes().size(); column++) {
        var node = layer.nodes().get(column);
        var box = new Box(node, row, LEFT + column * STEP_X, y);
        if (boxes.put(node.id(), box) != null) {
          throw new IllegalArgumentException("Two places are called " + node.id());
        }
      }
      widest = Math.max(widest, layer.nodes().size());
    }
    int edge = LEFT + widest * STEP_X;
    int lanes = 0;
    var lines = new ArrayList<Line>();
    for (var way : picture.edges()) {
      var from = place(boxes, way.from());
      var to = place(boxes, way.to());
      if (to.layer() == from.layer() + 1) {
        lines.add(down(way, from, to));
      } else if (to.layer() == from.layer() && to.x() == from.x() + STEP_X) {
        lines.add(across(way, from, to));
      } else {
        lines.add(around(way, from, to, edge + LANE * lanes++));
      }
    }
    int width = edge + LANE * lanes + 14;
    int height = TOP + picture.layers().size() * STEP_Y;
    return new PictureDrawing(width, height, List.copyOf(boxes.values()), lines, headings);
  }

  private static Box place(Map<String, Box> boxes, String id) {
    var box = boxes.get(id);
    if (box == null) {
      throw new IllegalArgumentException("No place is called " + id);
    }
    return box;
  }

  /** From the foot of one place to the head of one in the next layer. */
  private static Line down(PicturePage.Edge way, Box from, Box to) {
    int x1 = from.x() + BOX_WIDTH / 2;
    int y1 = from.y() + BOX_HEIGHT;
    int x2 = to.x() + BOX_WIDTH / 2;
    int y2 = to.y() - 5;
    int middle = (y1 + y2) / 2;
    var path =
        String.format(
            Locale.ROOT, "M%d %dC%d %d %d %d %d %d", x1, y1, x1, middle, x2, middle, x2, y2);
    var arrow = String.format(Locale.ROOT, "M%d %dl-4 -6h8z", x2, y2 + 5);
    return new Line(path, arrow, way.label(), (x1 + x2) / 2 + 6, middle + 4, way.taken());
  }

  /** To the next place of the same layer. */
  private static Line across(PicturePage.Edge way, Box from, Box to) {
    int y = from.y() + BOX_HEIGHT / 2;
    int x1 = from.x() + BOX_WIDTH;
    int x2 = to.x();
    var path = String.format(Locale.ROOT, "M%d %dH%d", x1, y, x2 - 5);
    var arrow = String.format(Locale.ROOT, "M%d %dl-6 -4v8z", x2, y);
    return new Line(path, arrow, way.label(), x1 + 3, y - 5, way.taken());
  }

  /** Below its own layer, along a lane at the right, and down onto the other: crosses no place. */
  private static Line around(PicturePage.Edge way, Box from, Box to, int lane) {
    int x1 = from.x() + BOX_WIDTH - 36;
    int y1 = from.y() + BOX_HEIGHT;
    int x2 = to.x() + BOX_WIDTH - 20;
    int y2 = to.y();
    var path =
        String.format(
            Locale.ROOT, "M%d %dV%dH%dV%dH%dV%d", x1, y1, y1 + 9, lane, y2 - 13, x2, y2 - 5);
    var arrow = String.format(Locale.ROOT, "M%d %dl-4 -6h8z", x2, y2);
    return new Line(path, arrow, way.label(), x1 + 6, y1 + 21, way.taken());
  }
}
