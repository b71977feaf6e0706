package org.banfa.app.web.page;

import java.util.List;

/** {@code /projects/{key}/picture}: the procedure with the present place lit. */
public record PicturePage(Frame frame, Head head, Picture picture) implements Page {

  /**
   * The procedure, layer after layer.
   *
   * @param layers each a column of nodes
   * @param edges from node to node by id
   */
  public record Picture(List<Layer> layers, List<Edge> edges) {
    public Picture {
      layers = List.copyOf(layers);
      edges = List.copyOf(edges);
    }
  }

  /** A column, with a heading (may be empty). */
  public record Layer(String label, List<Node> nodes) {
    public Layer {
      nodes = List.copyOf(nodes);
    }
  }

  /** A place. The id is unique in the picture; the note is a date or a holder; may be empty. */
  public record Node(String id, String label, String note, State state, String href) {}

  /** Where a place stands. */
  public enum State {
    DONE,
    HERE,
    OPEN,
    BLOCKED,
    LATER;

    /** The end of the message key and class name. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A way from one place to another; {@code taken} if the project went it. */
  public record Edge(String from, String to, String label, boolean taken) {}
}
