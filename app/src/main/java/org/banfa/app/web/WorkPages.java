package org.banfa.app.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.Handling;
import org.banfa.app.ledger.ProjectRow;
import org.banfa.app.ledger.Task;
import org.banfa.app.ledger.Worklist;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Empty;
import org.banfa.app.web.page.Figure;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Light;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Tab;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.app.web.page.WorklistPage;
import org.banfa.kernel.Library;
import org.springframework.stereotype.Component;

/** Fills the pages of the desk. */
@Component
final class WorkPages {

  private static final int MOST = 200;
  private static final int LATER_AT_FIRST = 10;
  private static final int OTHERS = 5;

  private final Worklist worklist;
  private final Library library;

  WorkPages(Worklist worklist, Library library) {
    this.worklist = worklist;
    this.library = library;
  }

  WorklistPage todo(Viewer viewer, Frame frame, LocalDate today, String by, boolean all) {
    Words words = frame.words();
    List<Task> tasks = worklist.todo(viewer);
    List<Task> waiting = worklist.waiting(viewer);
    List<WorklistPage.Group> groups = groups(tasks, today, by, all, words);
    int shown = groups.stream().mapToInt(group -> group.rows().size()).sum();
    return new WorklistPage(
        frame,
        Head.titled(words.get("menu.todo")),
        figures(viewer, tasks, waiting, today, words),
        tabs(words, "todo", tasks.size()),
        words.get("work.by-" + order(by)),
        orders(by, words),
        groups,
        words.get("work.shown", tasks.size(), shown),
        shown < tasks.size()
            ? Optional.of(new Link(words.get("work.all"), "/work/todo?all=true"))
            : Optional.empty(),
        tasks.isEmpty() ? Optional.of(nothing(words, waiting.size())) : Optional.empty(),
        Optional.of(week(tasks, today, words)),
        waiting.isEmpty() ? Optional.empty() : Optional.of(others(waiting, words)));
  }

  private static String order(String by) {
    return switch (by) {
      case "project", "act" -> by;
      default -> "due";
    };
  }

  private static List<Link> orders(String by, Words words) {
    return List.of("due", "project", "act").stream()
        .filter(one -> !one.equals(order(by)))
        .map(one -> new Link(words.get("work.by-" + one), "/work/todo?by=" + one))
        .toList();
  }

  private static Empty nothing(Words words, int waiting) {
    return new Empty(
        words.get("work.none"),
        words.get("work.none.waiting", waiting),
        Optional.of(new Link(words.get("menu.ledger"), "/projects")));
  }

  private List<WorklistPage.Group> groups(
      List<Task> tasks, LocalDate today, String by, boolean all, Words words) {
    if (!order(by).equals("due")) {
      Comparator<Task> order =
          by.equals("act")
              ? Comparator.comparing(Task::label)
              : Comparator.comparing(Task::project);
      return List.of(
          new WorklistPage.Group(
              "", "", tasks.stream().sorted(order).map(task -> row(task, words)).toList()));
    }
    Map<Worklist.Part, List<Task>> parts = new EnumMap<>(Worklist.Part.class);
    tasks.forEach(task ->
        parts.computeIfAbsent(Worklist.Part.of(task, today), _ -> new ArrayList<>()).add(task));
    List<WorklistPage.Group> groups = new ArrayList<>();
    parts.forEach((part, some) -> groups.add(group(part, some, all, words)));
    return groups;
  }

  private WorklistPage.Group group(Worklist.Part part, List<Task> tasks, boolean all, Words words) {
    boolean cut =
        !all
            && tasks.size() > LATER_AT_FIRST
            && (part == Worklist.Part.LATER || part == Worklist.Part.WITHOUT);
    List<Task> shown = cut ? tasks.subList(0, LATER_AT_FIRST) : tasks;
    String count =
        cut
            ? words.get("work.count-cut", tasks.size(), shown.size())
            : words.get("work.count", tasks.size());
    return new WorklistPage.Group(
        words.get("work.part." + part.name().toLowerCase(java.util.Locale.ROOT)),
        count,
        shown.stream().map(task -> row(task, words)).toList());
  }

  private WorklistPage.Row row(Task task, Words words) {
    return new WorklistPage.Row(
        LedgerLights.of(task.light(), words),
        task.label(),
        href(task),
        false,
        "",
        task.name(),
        task.estimate().map(fen -> words.get("work.amount", Amounts.shown(fen))).orElse(""),
        task.unitName(),
        words.get("work.since", task.openedOn()),
        task.due().map(LocalDate::toString).orElse("—"),
        chips(task, words));
  }

  private static String href(Task task) {
    return "/projects/" + task.project() + "/acts/" + task.act() + "?on=" + task.object();
  }

  private List<Chip> chips(Task task, Words words) {
    List<Chip> chips = new ArrayList<>();
    library
        .find(task.pack(), task.version())
        .ifPresent(
            kernel -> chips.addAll(new PackWords(kernel.pack(), words).articles(task.cites())));
    if (task.house()) {
      chips.add(Chip.house(words.get("chip.house")));
    }
    return chips;
  }

  private List<Figure> figures(
      Viewer viewer, List<Task> tasks, List<Task> waiting, LocalDate today, Words words) {
    String unit = words.get("work.unit-of-count");
    long late = count(tasks, today, Worklist.Part.OVERDUE);
    long now = count(tasks, today, Worklist.Part.TODAY);
    long week = count(tasks, today, Worklist.Part.WEEK);
    return List.of(
        new Figure(words.get("menu.todo"), "" + tasks.size(), unit, Tone.PLAIN, "/work/todo"),
        new Figure(
            words.get("work.part.overdue"),
            "" + late,
            unit,
            late > 0 ? Tone.RED : Tone.PLAIN,
            "/work/todo"),
        new Figure(
            words.get("work.part.today"),
            "" + now,
            unit,
            now > 0 ? Tone.AMBER : Tone.PLAIN,
            "/work/todo"),
        new Figure(words.get("work.part.week"), "" + week, unit, Tone.PLAIN, "/work/todo"),
        new Figure(
            words.get("waiting"),
            "" + waiting.size(),
            words.get("work.of-them-late", count(waiting, today, Worklist.Part.OVERDUE)),
            Tone.PLAIN,
            "/work/mine?waiting=true"),
        new Figure(
            words.get("menu.mine"),
            "" + worklist.started(viewer).size(),
            unit,
            Tone.PLAIN,
            "/work/mine"));
  }

  private static long count(List<Task> tasks, LocalDate today, Worklist.Part part) {
    return tasks.stream().filter(task -> Worklist.Part.of(task, today) == part).count();
  }

  private static List<Tab> tabs(Words words, String current, int todo) {
    return List.of(
        new Tab(
            words.get("menu.todo"),
            current.equals("todo") ? "" + todo : "",
            false,
            "/work/todo",
            current.equals("todo")),
        new Tab(words.get("menu.done"), "", false, "/work/done", current.equals("done")),
        new Tab(words.get("menu.mine"), "", false, "/work/mine", current.equals("mine")),
        new Tab(
            words.get("waiting"), "", false, "/work/mine?waiting=true", current.equals("waiting")));
  }

  private static WorklistPage.Week week(List<Task> tasks, LocalDate today, Words words) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<WorklistPage.Day> days = new ArrayList<>();
    for (int i = 0; i < DayOfWeek.values().length; i++) {
      LocalDate day = monday.plusDays(i);
      List<WorklistPage.Item> items =
          tasks.stream()
              .filter(task -> task.due().filter(day::equals).isPresent())
              .map(task ->
                  new WorklistPage.Item(
                      LedgerLights.tone(task.light().glow()), task.label(), href(task)))
              .toList();
      if (i < DayOfWeek.SATURDAY.getValue() - 1 || !items.isEmpty()) {
        String weekday =
            day.getDayOfWeek().getDisplayName(TextStyle.SHORT, words.language().locale());
        days.add(
            new WorklistPage.Day(
                "%02d".formatted(day.getDayOfMonth()), weekday, day.equals(today), items));
      }
    }
    return new WorklistPage.Week(days, Optional.empty());
  }

  private WorklistPage.Waiting others(List<Task> waiting, Words words) {
    return new WorklistPage.Waiting(
        waiting.stream()
            .limit(OTHERS)
            .map(task ->
                new WorklistPage.Other(
                    task.label(),
                    "/projects/" + task.project(),
                    LedgerLights.of(task.light(), words),
                    task.name(),
                    holder(task, words)))
            .toList(),
        Optional.of(
            new Link(words.get("work.all-waiting", waiting.size()), "/work/mine?waiting=true")));
  }

  private String holder(Task task, Words words) {
    return library
        .find(task.pack(), task.version())
        .map(kernel ->
            words.list(
                task.bearers().stream()
                    .map(role -> kernel.pack().role(role))
                    .map(role -> role.relative() ? task.unitName() : role.label())
                    .distinct()
                    .toList()))
        .orElse("");
  }

  WorklistPage done(Viewer viewer, Frame frame) {
    Words words = frame.words();
    List<WorklistPage.Row> rows =
        worklist.done(viewer, MOST).stream().map(one -> row(one, words)).toList();
    return plain(frame, "done", words.get("menu.done"), rows);
  }

  private WorklistPage.Row row(Handling one, Words words) {
    String kind = "flow." + one.kind().name().toLowerCase(java.util.Locale.ROOT);
    Tone tone =
        switch (one.kind()) {
          case FOUNDED, MOVED, DONE, LEARNED -> Tone.GREEN;
          case REFUSED -> Tone.RED;
          case UNDETERMINED, WITHDRAWN -> Tone.GREY;
        };
    return new WorklistPage.Row(
        new Light(tone, words.get(kind)),
        one.label().isEmpty() ? words.get(kind) : one.label(),
        "/projects/" + one.project() + "/flow",
        false,
        "",
        one.name(),
        one.outcome(),
        one.unitName(),
        one.opinion(),
        one.on().toString(),
        List.of());
  }

  WorklistPage mine(Viewer viewer, Frame frame) {
    Words words = frame.words();
    List<WorklistPage.Row> rows =
        worklist.started(viewer).stream().map(one -> row(one, words)).toList();
    return plain(frame, "mine", words.get("menu.mine"), rows);
  }

  private static WorklistPage.Row row(ProjectRow one, Words words) {
    return new WorklistPage.Row(
        LedgerLights.of(one.light(), words),
        one.name(),
        "/projects/" + one.key(),
        false,
        "",
        one.nextAct(),
        "",
        one.unitName(),
        one.stage(),
        one.nextDue().map(LocalDate::toString).orElse("—"),
        List.of());
  }

  WorklistPage waiting(Viewer viewer, Frame frame) {
    Words words = frame.words();
    List<WorklistPage.Row> rows =
        worklist.waiting(viewer).stream()
            .limit(MOST)
            .map(task ->
                new WorklistPage.Row(
                    LedgerLights.of(task.light(), words),
                    task.label(),
                    "/projects/" + task.project(),
                    false,
                    "",
                    task.name(),
                    "",
                    holder(task, words),
                    words.get("work.since", task.openedOn()),
                    task.due().map(LocalDate::toString).orElse("—"),
                    chips(task, words)))
            .toList();
    return plain(frame, "waiting", words.get("waiting"), rows);
  }

  private static WorklistPage plain(
      Frame frame, String tab, String title, List<WorklistPage.Row> rows) {
    Words words = frame.words();
    return new WorklistPage(
        frame,
        Head.titled(title),
        List.of(),
        tabs(words, tab, 0),
        "",
        List.of(),
        rows.isEmpty() ? List.of() : List.of(new WorklistPage.Group("", "", rows)),
        words.get("work.shown", rows.size(), rows.size()),
        Optional.empty(),
        rows.isEmpty()
            ? Optional.of(
                new Empty(
                    words.get("work.none-here"),
                    "",
                    Optional.of(new Link(words.get("menu.todo"), "/work/todo"))))
            : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
