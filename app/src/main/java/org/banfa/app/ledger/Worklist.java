package org.banfa.app.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on somebody's desk. */
@Component
public class Worklist {

  private static final String ORDER = " order by d.due nulls last, d.urgency, d.opened_on, d.duty";

  private static final String ON_DESK = Sight.VISIBLE + " and " + Sight.ONCE + " and ";

  private final JdbcClient jdbc;

  Worklist(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A part of the list, by due day. */
  public enum Part {
    OVERDUE,
    TODAY,
    WEEK,
    LATER,
    WITHOUT;

    /** Where a task belongs; a week ends with its Sunday. */
    public static Part of(Task task, LocalDate today) {
      if (task.due().isEmpty()) {
        return WITHOUT;
      }
      LocalDate due = task.due().get();
      if (due.isBefore(today)) {
        return OVERDUE;
      }
      if (due.equals(today)) {
        return TODAY;
      }
      LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      return due.isAfter(sunday) ? LATER : WEEK;
    }
  }

  /** How many tasks there are, and how many of them are overdue. */
  public record Count(int all, int overdue) {}

  /** 待办: what the viewer's office owes in projects they may see, by due day. */
  public List<Task> todo(Viewer viewer) {
    return tasks(Sight.MINE, Sight.of(viewer));
  }

  /** 等待他人: what others owe in projects they may see, by due day. */
  public List<Task> waiting(Viewer viewer) {
    return tasks("not " + Sight.MINE, Sight.of(viewer));
  }

  /** 已办: what the viewer handled, the latest first. */
  public List<Handling> done(Viewer viewer, int most) {
    return jdbc.sql(
            Handling.COLUMNS
                + Sight.VISIBLE
                + " and h.account = :account order by h.recorded_at desc, h.number desc limit "
                + most)
        .params(Sight.of(viewer))
        .query(Handling::of)
        .list();
  }

  /** 我发起的: projects that the viewer founded, the most urgent first. */
  public List<ProjectRow> started(Viewer viewer) {
    return jdbc.sql(
            "select * from ledger_project p where "
                + Sight.VISIBLE
                + " and p.founder = :account order by p.urgency, p.next_due nulls last, p.key")
        .params(Sight.of(viewer))
        .query(ProjectRow::of)
        .list();
  }

  /** The next due day of anything the viewer may see, after that day. */
  public Optional<LocalDate> nextDue(Viewer viewer, LocalDate after) {
    Map<String, Object> parameters = Sight.of(viewer);
    parameters.put("after", after);
    return jdbc.sql(
            "select min(d.due) from ledger_duty d join ledger_project p on p.key = d.project where "
                + Sight.VISIBLE
                + " and d.due > :after")
        .params(parameters)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /** How many things the viewer's office owes, and how many of them are late on that day. */
  public Count count(Viewer viewer, LocalDate today) {
    Map<String, Object> parameters = Sight.of(viewer);
    parameters.put("today", today);
    return jdbc.sql(
            "select count(*), count(*) filter (where d.due < :today)"
                + " from ledger_duty d join ledger_project p on p.key = d.project where "
                + ON_DESK
                + Sight.MINE)
        .params(parameters)
        .query((row, _) -> new Count(row.getInt(1), row.getInt(2)))
        .single();
  }

  private List<Task> tasks(String condition, Map<String, Object> parameters) {
    return jdbc.sql(Task.COLUMNS + ON_DESK + condition + ORDER)
        .params(parameters)
        .query(Task::of)
        .list();
  }
}
