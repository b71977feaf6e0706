package org.banfa.app.web.page;

import java.util.List;

/** A titled list or table that needs no layout of its own. */
public record Panel(
    String title, String note, List<Chip> chips, List<Link> links, Content content) {
  public Panel {
    chips = List.copyOf(chips);
    links = List.copyOf(links);
  }

  /** What a panel holds. */
  public sealed interface Content permits OfTable, OfFacts, OfEmpty {}

  /** A table. */
  public record OfTable(Table table) implements Content {}

  /** Names and values in two columns. */
  public record OfFacts(List<Fact> facts) implements Content {
    public OfFacts {
      facts = List.copyOf(facts);
    }
  }

  /** Nothing, and why. */
  public record OfEmpty(Empty empty) implements Content {}

  /** One fact: its name, value, a smaller note behind it (may be empty), and sources. */
  public record Fact(String label, String value, String note, List<Chip> chips) {
    public Fact {
      chips = List.copyOf(chips);
    }
  }
}
