package org.banfa.app.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Office;
import org.banfa.app.ledger.Handling;
import org.banfa.app.ledger.OpenDuty;
import org.banfa.app.ledger.ProjectSheet;
import org.banfa.app.ledger.StageLine;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Duty;
import org.banfa.app.web.page.FlowRow;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.NextStep;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.ProjectPage;
import org.banfa.app.web.page.Tab;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.Standing;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.HouseRule;
import org.banfa.kernel.pack.Instrument;
import org.banfa.kernel.pack.Reading;
import org.springframework.stereotype.Component;

/** Fills the first page of a project, and what stands above every one of its tabs. */
@Component
final class ProjectPages {

  private static final int STEPS = 6;
  private static final int DUTIES = 6;
  private static final int FLOW = 6;
  private static final int WHOLE = 1000;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private final Identity identity;

  ProjectPages(Identity identity) {
    this.identity = identity;
  }

  /**
   * The first page.
   *
   * @param offers what the reader may do about what was done
   */
  ProjectPage overview(ProjectSheet sheet, Frame frame, List<Link> offers) {
    Words words = frame.words();
    SheetWords said = SheetWords.of(sheet, words);
    String base = "/projects/" + sheet.key();
    List<Handling> latest = sheet.flow().reversed();
    return page(
        sheet,
        frame,
        "",
        new ProjectPage.Overview(
            steps(sheet, said),
            duties(sheet, said, DUTIES),
            sheet.duties().size() > DUTIES
                ? List.of(new Link(words.get("duties.all", sheet.duties().size()), base + "/print"))
                : List.of(),
            said.blocked(),
            money(sheet, words),
            documents(sheet, said),
            Stream.concat(
                    breaches(said).stream(),
                    Stream.of(headline(sheet, said), readings(sheet, said)))
                .toList(),
            Optional.of(
                new ProjectPage.Flow(
                    latest.stream().limit(FLOW).map(one -> row(one, words)).toList(),
                    Stream.concat(
                            offers.stream(),
                            Stream.of(
                                new Link(words.get("picture"), base + "/picture"),
                                new Link(words.get("flow.all", latest.size()), base + "/flow")))
                        .toList()))));
  }

  /** What was done although the law stood against it. */
  private static Optional<Panel> breaches(SheetWords said) {
    List<Table.Row> rows = said.breaches();
    String title = said.words().get("breaches");
    Table table =
        new Table(
            title,
            List.of(
                Table.Column.text(said.words().get("breaches.on")),
                Table.Column.text(said.words().get("search.act")),
                Table.Column.text(said.words().get("breaches.what"))),
            rows,
            List.of());
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(
                title,
                said.words().get("count.items", rows.size()),
                List.of(),
                List.of(),
                new Panel.OfTable(table)));
  }

  /** A page of the project with this body. */
  ProjectPage page(ProjectSheet sheet, Frame frame, String tab, ProjectPage.Body body) {
    return new ProjectPage(
        standing(sheet, frame),
        head(sheet, frame.words()),
        stages(sheet, frame.words()),
        unruled(sheet, frame.words()),
        tabs(sheet, frame.words(), tab),
        body);
  }

  /** Where the text is no longer in force: what goes on, and what no rule covers any more. */
  private static List<Banner> unruled(ProjectSheet sheet, Words words) {
    Instrument.Force force = sheet.pack().instrument().on(sheet.today());
    if (!(force instanceof Instrument.Over)) {
      return List.of();
    }
    String without =
        words.list(
            sheet.assessment().duties().stream()
                .map(DutyStatus::duty)
                .filter(
                    duty -> duty.closure().orElse(null) instanceof org.banfa.kernel.Duty.Unruled)
                .map(duty -> sheet.pack().act(duty.act()).label())
                .distinct()
                .toList());
    return List.of(
        new Banner(
            Tone.AMBER,
            words.get("unruled.title", ForceWords.of(force, words)),
            without.isEmpty()
                ? words.get("unruled.running")
                : words.get("unruled.running") + words.get("unruled.new", without),
            List.of(),
            List.of()));
  }

  private static Frame standing(ProjectSheet sheet, Frame frame) {
    Frame.BookLine book =
        new Frame.BookLine(
            Math.toIntExact(sheet.last().seq()),
            SECOND.format(sheet.last().recordedAt()),
            sheet.last().hash(),
            sheet.last().prevHash(),
            Optional.empty(),
            List.of(
                new Link(frame.words().get("book.verify"), "/projects/" + sheet.key() + "/book")));
    return new Frame(
        frame.words(),
        frame.here(),
        frame.today(),
        frame.person(),
        frame.menu(),
        frame.search(),
        frame.csrf(),
        frame.notice(),
        frame.demo(),
        Optional.of(book),
        frame.words().get("foot.pack", sheet.pack().id(), sheet.pack().version()));
  }

  Head head(ProjectSheet sheet, Words words) {
    SheetWords said = SheetWords.of(sheet, words);
    List<Action> actions =
        sheet.duties().stream()
            .filter(sheet::mine)
            .findFirst()
            .map(duty -> List.of(Action.main(duty.label(), said.href(duty))))
            .orElse(List.of());
    return new Head(
        List.of(new Link(words.get("menu.ledger"), "/projects"), new Link(sheet.name(), "")),
        sheet.name(),
        Optional.of(LedgerLights.of(sheet.light(), words)),
        List.of(
            sheet.key(),
            sheet.unitName(),
            words.get("project.pinned", sheet.pack().instrument().shortTitle())),
        actions,
        true);
  }

  private static List<ProjectPage.Stage> stages(ProjectSheet sheet, Words words) {
    return sheet.stages().stream()
        .map(line ->
            new ProjectPage.Stage(
                line.stage().label(),
                line.blocked() > 0
                    ? words.get("stage.blocked", line.blocked())
                    : line.lastOn().map(Object::toString).orElse("—"),
                line.blocked() > 0,
                state(line.place())))
        .toList();
  }

  private static ProjectPage.Stage.State state(StageLine.Place place) {
    return switch (place) {
      case BEHIND -> ProjectPage.Stage.State.DONE;
      case HERE -> ProjectPage.Stage.State.HERE;
      case AHEAD -> ProjectPage.Stage.State.LATER;
    };
  }

  private static List<Tab> tabs(ProjectSheet sheet, Words words, String current) {
    String base = "/projects/" + sheet.key();
    int wanted = sheet.wanted().size();
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab(words.get("tab.overview"), "", false, base, current.isEmpty()));
    for (String tab : List.of("money", "documents", "changes", "flow", "provisions", "book")) {
      String note =
          switch (tab) {
            case "documents" -> wanted > 0 ? words.get("tab.wanted", wanted) : "";
            case "flow" -> "" + sheet.flow().size();
            case "book" -> "" + sheet.last().seq();
            default -> "";
          };
      boolean warn = tab.equals("documents") && wanted > 0;
      tabs.add(new Tab(words.get("tab." + tab), note, warn, base + "/" + tab, current.equals(tab)));
    }
    return tabs;
  }

  private static List<NextStep> steps(ProjectSheet sheet, SheetWords said) {
    List<OpenDuty> ordered = new ArrayList<>(sheet.duties().stream().filter(sheet::mine).toList());
    sheet.duties().stream().filter(duty -> !sheet.mine(duty)).forEach(ordered::add);
    return ordered.stream().limit(STEPS).map(said::step).toList();
  }

  /** The duties as rows; the trail of the first with a date is open. */
  static List<Duty> duties(ProjectSheet sheet, SheetWords said, int most) {
    List<Duty> rows = new ArrayList<>();
    for (OpenDuty duty : sheet.duties().stream().limit(most).toList()) {
      rows.add(said.duty(duty, rows.isEmpty() && duty.due().isPresent()));
    }
    return rows;
  }

  static Optional<ProjectPage.Money> money(ProjectSheet sheet, Words words) {
    var columns = sheet.pack().sheet();
    Optional<Long> estimate = sheet.amount(columns.estimate());
    Optional<Long> contract = sheet.amount(columns.contract());
    Optional<Long> paid = sheet.amount(columns.paid());
    long most =
        Math.max(1, Math.max(estimate.orElse(0L), Math.max(contract.orElse(0L), paid.orElse(0L))));
    List<ProjectPage.Bar> bars = new ArrayList<>();
    estimate.ifPresent(fen -> bars.add(bar(words.get("ledger.estimate"), "", fen, most, 1)));
    contract.ifPresent(
        fen -> bars.add(bar(words.get("ledger.contract"), share(fen, estimate), fen, most, 2)));
    paid.ifPresent(
        fen -> bars.add(bar(words.get("ledger.paid"), share(fen, contract), fen, most, 3)));
    List<ProjectPage.Amount> amounts = new ArrayList<>();
    if (contract.isPresent() && paid.isPresent()) {
      amounts.add(
          new ProjectPage.Amount(
              words.get("money.unpaid"),
              "",
              Amounts.shown(contract.get() - paid.get()),
              List.of()));
    }
    return bars.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ProjectPage.Money(
                words.get("unit.wan"),
                bars,
                amounts,
                List.of(new Link(words.get("tab.money"), "/projects/" + sheet.key() + "/money"))));
  }

  private static ProjectPage.Bar bar(String label, String note, long fen, long most, int depth) {
    int permille = (int) Math.max(0, Math.min(WHOLE, fen * WHOLE / most));
    return new ProjectPage.Bar(label, note, Amounts.shown(fen), permille, depth);
  }

  private static String share(long part, Optional<Long> whole) {
    return whole.filter(all -> all > 0).map(all -> Shares.of(part, all)).orElse("");
  }

  private static List<ProjectPage.Documents> documents(ProjectSheet sheet, SheetWords said) {
    Words words = said.words();
    List<ProjectPage.Document> items = new ArrayList<>();
    for (ProjectSheet.WantedDocument one : sheet.wanted()) {
      items.add(
          new ProjectPage.Document(
              one.slot().label(), Optional.empty(), said.pack().articles(one.slot().cites())));
    }
    sheet.filed().reversed().stream()
        .limit(STEPS)
        .forEach(one ->
            items.add(
                new ProjectPage.Document(
                    one.slot(),
                    Optional.of(new Link(FileSize.of(one.size()), "/files/" + one.sha256())),
                    List.of())));
    return items.isEmpty()
        ? List.of()
        : List.of(
            new ProjectPage.Documents(
                words.get("tab.documents"),
                sheet.wanted().isEmpty() ? "" : words.get("tab.wanted", sheet.wanted().size()),
                items,
                List.of(
                    new Link(
                        words.get("documents.all", sheet.filed().size()),
                        "/projects/" + sheet.key() + "/documents"))));
  }

  private static Panel headline(ProjectSheet sheet, SheetWords said) {
    List<Panel.Fact> facts = new ArrayList<>();
    for (String name : sheet.pack().sheet().headline()) {
      Optional<Value> value = sheet.value(name);
      value.ifPresent(known ->
          facts.add(
              new Panel.Fact(
                  said.pack().variable(name),
                  said.pack().value(name, known),
                  "",
                  cites(said, name))));
    }
    return new Panel(
        said.words().get("facts"),
        "",
        List.of(),
        List.of(
            new Link(said.words().get("facts.all"), "/projects/" + sheet.key() + "/provisions")),
        new Panel.OfFacts(facts));
  }

  static List<Chip> cites(SheetWords said, String variable) {
    return said.pack()
        .fact(variable)
        .map(fact -> said.pack().articles(fact.cites()))
        .orElse(List.of());
  }

  /** The readings and house rules that what is owed rests on. */
  static Panel readings(ProjectSheet sheet, SheetWords said) {
    List<Panel.Fact> facts = new ArrayList<>();
    for (Reading reading : sheet.pack().readings().values()) {
      if (touched(sheet, reading.id())) {
        facts.add(
            new Panel.Fact(
                said.words().get("quoted", reading.phrase()),
                "",
                reading.question(),
                List.of(said.pack().reading(reading, sheet.chosen(reading.id())))));
      }
    }
    for (OpenDuty duty : sheet.duties()) {
      if (duty.house()) {
        house(sheet, duty)
            .ifPresent(rule ->
                facts.add(
                    new Panel.Fact(rule.silentOn(), "", "", List.of(said.pack().house(rule)))));
      }
    }
    return new Panel(
        said.words().get("readings.and-house"),
        "",
        List.of(),
        List.of(
            new Link(
                said.words().get("readings.all", sheet.pack().readings().size()),
                said.pack().home())),
        new Panel.OfFacts(facts.stream().distinct().toList()));
  }

  /** Whether something owed or blocked now rests on the reading. */
  private static boolean touched(ProjectSheet sheet, String reading) {
    boolean owed =
        sheet.duties().stream()
            .map(one -> sheet.pack().rule(one.status().duty().rule()))
            .anyMatch(rule -> rule.head().readings().contains(reading));
    return owed
        || sheet.duties().stream()
            .flatMap(one -> one.standing().stream())
            .filter(Standing.Blocked.class::isInstance)
            .flatMap(one -> ((Standing.Blocked) one).blockers().stream())
            .anyMatch(blocker -> blocker.readings().contains(reading));
  }

  private static Optional<HouseRule> house(ProjectSheet sheet, OpenDuty duty) {
    return duty.status().duty().terms()
                instanceof org.banfa.kernel.Terms.Limit(_, org.banfa.kernel.Terms.Basis basis, _)
            && basis instanceof org.banfa.kernel.Terms.House(String rule)
        ? Optional.ofNullable(sheet.pack().houseRules().get(rule))
        : Optional.empty();
  }

  /** A line of the record of handling. */
  FlowRow row(Handling one, Words words) {
    String kind = words.get("flow." + one.kind().name().toLowerCase(java.util.Locale.ROOT));
    Tone tone =
        switch (one.kind()) {
          case FOUNDED, MOVED, DONE, LEARNED -> Tone.PLAIN;
          case REFUSED -> Tone.RED;
          case UNDETERMINED, WITHDRAWN -> Tone.AMBER;
        };
    String took =
        one.took().isEmpty()
            ? "—"
            : one.took().getAsInt() == 0
                ? words.get("took.same-day")
                : words.get("took.days", one.took().getAsInt());
    return new FlowRow(
        one.label().isEmpty() ? kind : one.label(),
        one.person(),
        identity.office(one.office()).map(Office::name).orElse(one.office()),
        one.arrived().map(Object::toString).orElse("—"),
        handled(one),
        took,
        one.opinion(),
        one.outcome().isEmpty() ? kind : one.outcome(),
        tone,
        Optional.empty());
  }

  /**
   * To the minute where the book was written on the day itself; else the day, which is what counts.
   */
  private static String handled(Handling one) {
    String written = MINUTE.format(one.recordedAt());
    return written.startsWith(one.on().toString()) ? written : one.on().toString();
  }
}
