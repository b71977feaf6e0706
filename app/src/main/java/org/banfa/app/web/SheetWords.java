package org.banfa.app.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.app.ledger.OpenDuty;
import org.banfa.app.ledger.ProjectSheet;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Duty;
import org.banfa.app.web.page.NextStep;
import org.banfa.app.web.page.ProjectPage;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.Standing;
import org.banfa.kernel.Terms;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.pack.Role;
import org.banfa.kernel.time.RulerDay;
import org.banfa.kernel.time.Trail;

/** Puts what is owed and what is blocked in a project into words. */
record SheetWords(ProjectSheet sheet, PackWords pack, Words words) {

  static SheetWords of(ProjectSheet sheet, Words words) {
    return new SheetWords(sheet, new PackWords(sheet.pack(), words), words);
  }

  /** Where an act is done. */
  String href(OpenDuty duty) {
    return "/projects/"
        + sheet.key()
        + "/acts/"
        + duty.act().id()
        + "?on="
        + duty.status().duty().object();
  }

  /** Who holds a duty: the unit by its name, others by their role. */
  String holder(OpenDuty duty) {
    return words.list(duty.owing().stream().map(this::role).distinct().toList());
  }

  private String role(String id) {
    Role role = sheet.pack().role(id);
    return role.relative() ? sheet.unitName() : role.label();
  }

  NextStep step(OpenDuty duty) {
    boolean mine = sheet.mine(duty);
    String because = sheet.pack().rule(duty.status().duty().rule()).head().because();
    String what = because.isEmpty() ? duty.label() : words.get("said", duty.label(), because);
    return new NextStep(
        holder(duty),
        mine,
        what,
        chips(duty),
        LedgerLights.of(duty.light(), words),
        due(duty),
        mine
            ? Optional.of(Action.main(words.get("step.go"), href(duty)))
            : Optional.of(Action.plain(words.get("step.see"), href(duty))));
  }

  /** The due day, or a word where there is none. */
  String due(OpenDuty duty) {
    return switch (duty.status().phase()) {
      case DutyStatus.Waiting(var missing) ->
          words.get("due.waiting", words.list(missing.stream().map(pack::variable).toList()));
      case DutyStatus.NoLimit _,
          DutyStatus.Stopped _,
          DutyStatus.Running _,
          DutyStatus.Late _,
          DutyStatus.Ended _ ->
          duty.due().map(LocalDate::toString).orElse("—");
    };
  }

  List<Chip> chips(OpenDuty duty) {
    List<Chip> chips =
        new ArrayList<>(
            pack.articles(sheet.pack().rule(duty.status().duty().rule()).head().cites()));
    if (duty.status().duty().terms() instanceof Terms.Limit(_, Terms.Basis basis, _)) {
      switch (basis) {
        case Terms.Stated() -> {}
        case Terms.Read read -> chips.addAll(readings(List.of(read)));
        case Terms.House(String rule) ->
            Optional.ofNullable(sheet.pack().houseRules().get(rule))
                .ifPresent(house -> chips.add(pack.house(house)));
      }
    }
    chips.addAll(readings(duty.status().duty().read()));
    return chips.stream().distinct().toList();
  }

  private List<Chip> readings(List<Terms.Read> read) {
    return read.stream()
        .flatMap(one ->
            Optional.ofNullable(sheet.pack().readings().get(one.reading()))
                .map(reading -> pack.reading(reading, one.option()))
                .stream())
        .toList();
  }

  Duty duty(OpenDuty duty, boolean open) {
    return new Duty(
        LedgerLights.of(duty.light(), words),
        duty.label(),
        holder(duty),
        due(duty),
        chips(duty),
        duty.status()
            .due()
            .map(date ->
                new Duty.Trail(
                    lines(duty, date.trail()),
                    date.ruler(sheet.file().kernel().calendar(), sheet.today()).stream()
                        .map(this::day)
                        .toList())),
        open);
  }

  private String phrase(Terms.Read read) {
    return Optional.ofNullable(sheet.pack().readings().get(read.reading()))
        .map(Reading::phrase)
        .orElse(read.reading());
  }

  private List<Duty.Line> lines(OpenDuty duty, Trail trail) {
    List<Duty.Line> lines = new ArrayList<>();
    for (TrailWords.Line row : new TrailWords(words).lines(trail)) {
      List<Chip> basis = row.basis().isEmpty() ? List.of() : List.of(Chip.attribute(row.basis()));
      lines.add(new Duty.Line(row.head(), row.value(), row.text(), basis, Tone.PLAIN));
    }
    for (DutyStatus.AlternativeDue other : duty.status().alternatives()) {
      lines.add(
          new Duty.Line(
              words.get("trail.other"),
              other.due().toString(),
              words.list(other.under().stream().map(this::phrase).toList()),
              readings(other.under()),
              Tone.PLAIN));
    }
    lines.add(
        new Duty.Line(
            words.get("trail.today"),
            sheet.today().toString(),
            LedgerLights.of(duty.light(), words).label(),
            List.of(),
            LedgerLights.tone(duty.light().glow())));
    return lines;
  }

  private Duty.Day day(RulerDay day) {
    String date = day.date().toString().substring("yyyy-".length());
    String weekday =
        day.date().getDayOfWeek().getDisplayName(TextStyle.NARROW, words.language().locale());
    if (day.due()) {
      return new Duty.Day(date, words.get("ruler.due"), Duty.Kind.DUE);
    }
    if (day.overdue() > 0) {
      return new Duty.Day(
          date,
          words.get("ruler.late", day.overdue()),
          day.today() ? Duty.Kind.TODAY_LATE : Duty.Kind.LATE);
    }
    if (day.excluded()) {
      return new Duty.Day(date, words.get("ruler.stopped"), Duty.Kind.SUSPENDED);
    }
    if (day.today()) {
      return new Duty.Day(date, words.get("ruler.today"), Duty.Kind.TODAY);
    }
    return day.kind().isWorking()
        ? new Duty.Day(date, weekday, Duty.Kind.COUNTED)
        : new Duty.Day(date, new TrailWords(words).cell(day.kind()), Duty.Kind.OFF);
  }

  /** What was done although the law stood against it, the latest first. */
  List<Table.Row> breaches() {
    return sheet.assessment().state().violations().reversed().stream()
        .map(one ->
            Table.Row.of(
                Table.Cell.of(one.on().toString()),
                Table.Cell.of(pack.act(one.act())),
                Table.Cell.of(says(one.blocker()))
                    .toned(Tone.RED)
                    .cited(pack.articles(one.blocker().cites()))))
        .toList();
  }

  private String says(Blocker blocker) {
    return blocker.because().isEmpty() ? pack.gist(blocker.cites()) : blocker.because();
  }

  /** The acts that are owed and stand blocked, each with every reason; mine first. */
  List<ProjectPage.Blocked> blocked() {
    List<ProjectPage.Blocked> all = new ArrayList<>();
    for (OpenDuty duty : sheet.duties()) {
      List<Blocker> blockers = blockers(duty);
      if (!blockers.isEmpty()) {
        all.add(
            new ProjectPage.Blocked(
                duty.label(),
                href(duty),
                blockers.stream().map(this::reason).toList(),
                pack.articles(
                    blockers.stream().flatMap(one -> one.cites().stream()).distinct().toList())));
      }
    }
    return all;
  }

  private static List<Blocker> blockers(OpenDuty duty) {
    if (duty.standing().isEmpty()) {
      return List.of();
    }
    return switch (duty.standing().get()) {
      case Standing.Blocked(List<Blocker> blockers) -> blockers;
      case Standing.Unknown(List<Blocker> blockers, _) -> blockers;
      case Standing.Open _, Standing.NotApplicable _, Standing.AlreadyDone _ -> List.of();
    };
  }

  private ProjectPage.Reason reason(Blocker blocker) {
    boolean mine =
        blocker.clear().stream()
            .anyMatch(way ->
                switch (way) {
                  case Blocker.DoAct act -> act.roles().stream().anyMatch(sheet.roles()::contains);
                  case Blocker.EnterFacts facts ->
                      facts.roles().stream().anyMatch(sheet.roles()::contains);
                });
    return new ProjectPage.Reason(
        says(blocker),
        !blocker.definite(),
        words.clauses(blocker.clear().stream().map(this::way).toList()),
        mine);
  }

  private String way(Blocker.Clearance way) {
    return switch (way) {
      case Blocker.DoAct(String act, _, List<String> roles) ->
          words.get("clear.act", holders(roles), pack.act(act));
      case Blocker.EnterFacts(List<String> facts, List<String> roles) ->
          words.get(
              "clear.facts",
              holders(roles),
              words.list(facts.stream().map(pack::variable).toList()));
    };
  }

  private String holders(List<String> roles) {
    return roles.isEmpty()
        ? sheet.unitName()
        : words.list(roles.stream().map(this::role).distinct().toList());
  }
}
