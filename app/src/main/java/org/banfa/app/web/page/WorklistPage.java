package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * {@code /} and {@code /work/todo|done|mine}.
 *
 * @param orders other orders of the list, as links; the present one is {@code order}
 * @param total number of rows and how many are shown, in words
 * @param empty said instead of the table when there are no groups
 */
public record WorklistPage(
    Frame frame,
    Head head,
    List<Figure> figures,
    List<Tab> tabs,
    String order,
    List<Link> orders,
    List<Group> groups,
    String total,
    Optional<Link> more,
    Optional<Empty> empty,
    Optional<Week> week,
    Optional<Waiting> waiting)
    implements Page {
  public WorklistPage {
    figures = List.copyOf(figures);
    tabs = List.copyOf(tabs);
    orders = List.copyOf(orders);
    groups = List.copyOf(groups);
  }

  /** 已逾期, 今天, 本周, 以后: with its count in words. */
  public record Group(String title, String count, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One thing to do or done.
   *
   * @param unread drawn bold
   * @param mark urgency or another short mark; may be empty
   * @param note behind the project, such as its amount; may be empty
   * @param unit the building unit
   * @param sender who sent it and when; may be empty
   */
  public record Row(
      Light light,
      String act,
      String href,
      boolean unread,
      String mark,
      String project,
      String note,
      String unit,
      String sender,
      String due,
      List<Chip> chips) {
    public Row {
      chips = List.copyOf(chips);
    }
  }

  /** The deadlines of this week. */
  public record Week(List<Day> days, Optional<Link> all) {
    public Week {
      days = List.copyOf(days);
    }
  }

  /** A day of the week panel: {@code 12}, {@code 周一}. */
  public record Day(String day, String weekday, boolean today, List<Item> items) {
    public Day {
      items = List.copyOf(items);
    }
  }

  /** A deadline on a day. */
  public record Item(Tone tone, String label, String href) {}

  /** What others have to do for us. */
  public record Waiting(List<Other> others, Optional<Link> all) {
    public Waiting {
      others = List.copyOf(others);
    }
  }

  /** One thing another holds. */
  public record Other(String act, String href, Light light, String project, String holder) {}
}
