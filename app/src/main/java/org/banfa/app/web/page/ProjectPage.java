package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/** {@code /projects/{key}} and {@code /projects/{key}/{tab}}: one project, one tab of it. */
public record ProjectPage(
    Frame frame, Head head, List<Stage> stages, List<Banner> banners, List<Tab> tabs, Body body)
    implements Page {
  public ProjectPage {
    stages = List.copyOf(stages);
    banners = List.copyOf(banners);
    tabs = List.copyOf(tabs);
  }

  /**
   * A stage of the project's own regulation.
   *
   * @param note date, or what holds it; {@code —} if nothing
   * @param warn the note is bad news
   */
  public record Stage(String label, String note, boolean warn, State state) {
    /** Where the project is. */
    public enum State {
      DONE,
      HERE,
      LATER
    }
  }

  /** What the chosen tab shows. */
  public sealed interface Body permits Overview, Panels, Flow {}

  /**
   * The first tab: what is next, what is late, why not, then facts.
   *
   * @param allDuties the list of all deadlines, if more than shown
   * @param sides panels of the side column besides money: documents, facts, readings
   * @param flow the last rows of the record of handling
   */
  public record Overview(
      List<NextStep> next,
      List<Duty> duties,
      List<Link> allDuties,
      List<Blocked> blocked,
      Optional<Money> money,
      List<Documents> documents,
      List<Panel> sides,
      Optional<Flow> flow)
      implements Body {
    public Overview {
      next = List.copyOf(next);
      duties = List.copyOf(duties);
      allDuties = List.copyOf(allDuties);
      blocked = List.copyOf(blocked);
      documents = List.copyOf(documents);
      sides = List.copyOf(sides);
    }
  }

  /** Any other tab: money, documents, changes, provisions, book. */
  public record Panels(
      Optional<Money> money, List<Duty> duties, List<Panel> panels, List<Action> actions)
      implements Body {
    public Panels {
      duties = List.copyOf(duties);
      panels = List.copyOf(panels);
      actions = List.copyOf(actions);
    }
  }

  /** The record of handling. */
  public record Flow(List<FlowRow> rows, List<Link> links) implements Body {
    public Flow {
      rows = List.copyOf(rows);
      links = List.copyOf(links);
    }
  }

  /** An act that cannot be done, every reason, and who clears each. */
  public record Blocked(String act, String href, List<Reason> reasons, List<Chip> chips) {
    public Blocked {
      reasons = List.copyOf(reasons);
      chips = List.copyOf(chips);
    }
  }

  /**
   * One reason.
   *
   * @param unknown the fact is missing, which is not a no
   * @param mine the reader clears it
   */
  public record Reason(String what, boolean unknown, String clears, boolean mine) {}

  /** The money panel. */
  public record Money(String unit, List<Bar> bars, List<Amount> amounts, List<Link> links) {
    public Money {
      bars = List.copyOf(bars);
      amounts = List.copyOf(amounts);
      links = List.copyOf(links);
    }
  }

  /**
   * A bar.
   *
   * @param note such as share of the estimate; may be empty
   * @param permille its length, 0 to 1000
   * @param depth 1 pale, 2 middle, 3 dark
   */
  public record Bar(String label, String note, String amount, int permille, int depth) {
    public Bar {
      if (permille < 0 || permille > 1000) {
        throw new IllegalArgumentException("A bar is between 0 and 1000 permille: " + permille);
      }
      if (depth < 1 || depth > 3) {
        throw new IllegalArgumentException("A bar's depth is 1, 2 or 3: " + depth);
      }
    }
  }

  /** An amount under the bars. */
  public record Amount(String label, String note, String amount, List<Chip> chips) {
    public Amount {
      chips = List.copyOf(chips);
    }
  }

  /** The documents panel of the side column. */
  public record Documents(String title, String missing, List<Document> items, List<Link> links) {
    public Documents {
      items = List.copyOf(items);
      links = List.copyOf(links);
    }
  }

  /** A document: there (a link and its kind and size) or missing. */
  public record Document(String label, Optional<Link> file, List<Chip> chips) {
    public Document {
      chips = List.copyOf(chips);
    }
  }
}
