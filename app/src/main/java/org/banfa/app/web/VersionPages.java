package org.banfa.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.ledger.RegulationSheet;
import org.banfa.app.projects.MoveVersion;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Empty;
import org.banfa.app.web.page.Field;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.NoticePage;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.VersionNote;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Changes;
import org.banfa.kernel.Duty;
import org.banfa.kernel.Standing;
import org.banfa.kernel.pack.Pack;

/** The versions of a regulation, and what moving projects to one of them would bring. */
final class VersionPages {

  private VersionPages() {}

  /** What was chosen and written, and what is wrong with it. */
  record Typed(List<String> projects, String reason, Optional<String> problem) {

    static final Typed NOTHING = new Typed(List.of(), "", Optional.empty());

    Typed {
      projects = List.copyOf(projects);
    }
  }

  static NoticePage all(
      Frame frame,
      RegulationSheet sheet,
      LocalDate today,
      Function<String, Integer> projects,
      boolean may) {
    Words words = frame.words();
    return new NoticePage(
        frame,
        head(sheet, words.get("version.title"), List.of(words.get("version.about")), words),
        List.of(),
        sheet.versions().stream()
            .map(pack -> version(pack, today, projects.apply(pack.version()), may, words))
            .toList(),
        List.of(),
        200);
  }

  private static Panel version(Pack pack, LocalDate today, int projects, boolean may, Words words) {
    String force = ForceWords.of(pack.instrument().on(today), words);
    String href = "/regulations/" + pack.id() + "/versions/" + pack.version();
    List<Link> links = new ArrayList<>();
    links.add(new Link(words.get("version.read"), PackWords.home(pack.name())));
    if (may) {
      links.add(new Link(words.get("version.try"), href));
    }
    return new Panel(
        words.get("version.one", pack.version()),
        force,
        List.of(),
        links,
        new Panel.OfFacts(
            List.of(
                fact(words.get("regulation.title"), pack.instrument().title()),
                fact(words.get("regulation.rules"), "" + pack.rules().size()),
                fact(words.get("regulation.projects"), "" + projects))));
  }

  /** A version of a regulation by its short title and its number. */
  static String named(Pack pack, Words words) {
    return words.get(
        "beside", pack.instrument().shortTitle(), words.get("version.one", pack.version()));
  }

  /**
   * Which version a page is of, and where the others are; nothing where there is only one.
   *
   * @param where the page of another version that this one becomes
   */
  static Optional<VersionNote> note(
      RegulationSheet sheet, Words words, Function<Pack, String> where) {
    if (!sheet.severalVersions()) {
      return Optional.empty();
    }
    String said =
        sheet.newest()
            ? words.get("version.this", sheet.pack().version())
            : words.get(
                "version.older", sheet.pack().version(), sheet.versions().getLast().version());
    return Optional.of(
        new VersionNote(
            said,
            sheet.newest(),
            sheet.versions().reversed().stream()
                .filter(one -> !one.version().equals(sheet.pack().version()))
                .map(one -> new Link(words.get("version.one", one.version()), where.apply(one)))
                .toList()));
  }

  static ActPage dryRun(
      Frame frame,
      RegulationSheet sheet,
      String version,
      List<MoveVersion.Preview> run,
      Typed typed) {
    Words words = frame.words();
    String base = "/regulations/" + sheet.pack().id() + "/versions";
    Head head =
        head(
            sheet,
            words.get("version.try-title", version),
            List.of(words.get("version.try-about")),
            words);
    return ActPage.asking(
        frame,
        head,
        List.of(),
        typed.problem().stream().toList(),
        List.of(new ActPage.Section(words.get("version.choose"), "", fields(run, typed, words))),
        panels(run, words),
        new ActPage.Submission(
            base + "/" + version,
            List.of(),
            List.of(new ActPage.Button(words.get("version.move"), "submit", Action.Weight.MAIN)),
            words.get("version.note")));
  }

  private static List<Field> fields(List<MoveVersion.Preview> run, Typed typed, Words words) {
    List<Field.Option> options = new ArrayList<>();
    for (MoveVersion.Preview one : run) {
      if (one instanceof MoveVersion.Movable movable) {
        String key = one.file().key();
        String label = key + " " + one.file().history().founded().name();
        options.add(
            new Field.Option(key, label, brief(movable, words), typed.projects().contains(key)));
      }
    }
    return List.of(
        Field.of("project", words.get("version.projects"), Field.Kind.CHOICES, true, "")
            .choosing(options),
        Field.of(
            "reason", words.get("version.reason"), Field.Kind.LONG_TEXT, true, typed.reason()));
  }

  private static String brief(MoveVersion.Movable one, Words words) {
    Changes changes = one.changes();
    if (changes.none() && one.breached().isEmpty() && one.cleared().isEmpty()) {
      return words.get("version.same");
    }
    return words.get(
        "version.brief",
        changes.opened().size(),
        changes.closed().size(),
        changes.moved().size(),
        changes.standings().size());
  }

  private static List<Panel> panels(List<MoveVersion.Preview> run, Words words) {
    if (run.isEmpty()) {
      return List.of(
          new Panel(
              words.get("version.projects"),
              "",
              List.of(),
              List.of(),
              new Panel.OfEmpty(new Empty(words.get("version.none"), "", Optional.empty()))));
    }
    return run.stream().map(one -> panel(one, words)).toList();
  }

  private static Panel panel(MoveVersion.Preview one, Words words) {
    CaseFile file = one.file();
    List<Panel.Fact> facts =
        switch (one) {
          case MoveVersion.Stuck(_, String why) -> List.of(fact(words.get("version.stuck"), why));
          case MoveVersion.Movable movable -> facts(movable, words);
        };
    return new Panel(
        file.key() + " " + file.history().founded().name(),
        words.get("version.from", file.kernel().pack().version()),
        List.of(),
        List.of(new Link(words.get("version.open"), "/projects/" + file.key())),
        new Panel.OfFacts(facts));
  }

  private static List<Panel.Fact> facts(MoveVersion.Movable one, Words words) {
    Changes changes = one.changes();
    Pack before = one.file().kernel().pack();
    List<Panel.Fact> facts = new ArrayList<>();
    for (Duty duty : changes.opened()) {
      facts.add(fact(words.get("version.opened"), duty(one, duty)));
    }
    for (Duty duty : changes.closed()) {
      facts.add(fact(words.get("version.closed"), before.act(duty.act()).label()));
    }
    for (Changes.Moved moved : changes.moved()) {
      facts.add(
          fact(
              words.get("version.due"),
              duty(one, moved.duty()) + " " + day(moved.before()) + " → " + day(moved.after())));
    }
    one.breached().forEach(duty -> facts.add(fact(words.get("version.breached"), duty(one, duty))));
    for (Duty duty : one.cleared()) {
      facts.add(fact(words.get("version.cleared"), before.act(duty.act()).label()));
    }
    String turned = turned(one, words);
    if (!turned.isEmpty()) {
      facts.add(fact(words.get("version.turned"), turned));
    }
    return facts.isEmpty() ? List.of(fact(words.get("version.same"), "—")) : facts;
  }

  private static String turned(MoveVersion.Movable one, Words words) {
    return words.clauses(
        one.changes().standings().stream()
            .map(turn -> {
              String label = label(one, turn.act());
              String before = turn.before().map(standing -> standing(standing, words)).orElse("—");
              return words.get("version.turn", label, before, standing(turn.after(), words));
            })
            .distinct()
            .toList());
  }

  private static String standing(Standing standing, Words words) {
    return switch (standing) {
      case Standing.Open _ -> words.get("version.standing.open");
      case Standing.Blocked _ -> words.get("version.standing.blocked");
      case Standing.Unknown _ -> words.get("version.standing.unknown");
      case Standing.NotApplicable _ -> words.get("version.standing.not-applicable");
      case Standing.AlreadyDone _ -> words.get("version.standing.done");
    };
  }

  private static String duty(MoveVersion.Movable one, Duty duty) {
    return label(one, duty.act());
  }

  /** What an act is called in the version it would go by. */
  private static String label(MoveVersion.Movable one, String act) {
    return one.rules().act(act).label();
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("—");
  }

  private static Panel.Fact fact(String label, String value) {
    return new Panel.Fact(label, value, "", List.of());
  }

  private static Head head(RegulationSheet sheet, String title, List<String> facts, Words words) {
    String base = "/regulations/" + sheet.pack().id();
    return new Head(
        List.of(
            new Link(words.get("menu.regulations"), "/regulations"),
            new Link(sheet.pack().instrument().title(), base),
            new Link(words.get("version.title"), base + "/versions")),
        title,
        Optional.empty(),
        facts,
        List.of(),
        false);
  }
}
