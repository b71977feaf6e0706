package org.banfa.app.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.Subject;
import org.banfa.app.journal.Verification;
import org.banfa.app.ledger.OpenDuty;
import org.banfa.app.ledger.ProjectSheet;
import org.banfa.app.web.page.Empty;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.ProjectPage;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Table.Cell;
import org.banfa.app.web.page.Table.Column;
import org.banfa.app.web.page.Table.Row;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Thing;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.ObjectType;
import org.springframework.stereotype.Component;

/** Fills the other tabs of a project. */
@Component
final class ProjectTabs {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private final ProjectPages pages;
  private final Journal journal;

  ProjectTabs(ProjectPages pages, Journal journal) {
    this.pages = pages;
    this.journal = journal;
  }

  ProjectPage money(ProjectSheet sheet, Frame frame) {
    SheetWords said = SheetWords.of(sheet, frame.words());
    List<Panel> panels = new ArrayList<>();
    panels.add(facts(sheet, said, frame.words().get("money.facts"), true));
    return panels(sheet, frame, "money", ProjectPages.money(sheet, frame.words()), panels);
  }

  ProjectPage matters(ProjectSheet sheet, Frame frame) {
    SheetWords said = SheetWords.of(sheet, frame.words());
    List<Panel> panels = new ArrayList<>();
    for (ObjectType type : sheet.pack().objects().values()) {
      if (type.parent().filter(ObjectType.PROJECT::equals).isPresent()) {
        panels.add(things(sheet, said, type));
      }
    }
    return panels(sheet, frame, "changes", Optional.empty(), panels);
  }

  private static Panel things(ProjectSheet sheet, SheetWords said, ObjectType type) {
    List<Thing> things = sheet.assessment().state().children(sheet.file().project(), type.id());
    if (things.isEmpty()) {
      Empty none = new Empty(said.words().get("matters.none", type.label()), "", Optional.empty());
      return new Panel(type.label(), "", List.of(), List.of(), new Panel.OfEmpty(none));
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(said.words().get("matters.opened")));
    type.facts()
        .values()
        .forEach(fact -> columns.add(new Column(fact.label(), fact.type().equals(FactType.MONEY))));
    List<Row> rows = new ArrayList<>();
    for (Thing thing : things) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(thing.openedOn().toString()));
      type.facts().values().forEach(fact -> cells.add(cell(sheet, said, thing, fact)));
      rows.add(new Row(cells, org.banfa.app.web.page.Tone.PLAIN, false));
    }
    return new Panel(
        type.label(),
        said.words().get("count.items", things.size()),
        List.of(),
        List.of(),
        new Panel.OfTable(new Table(type.label(), columns, rows, List.of())));
  }

  private static Cell cell(ProjectSheet sheet, SheetWords said, Thing thing, Fact fact) {
    return switch (sheet.file().kernel().value(sheet.assessment().state(), thing.id(), fact.id())) {
      case Answer.Known(Value value) -> Cell.of(said.pack().value(fact.id(), value));
      case Answer.Missing _ -> Cell.none();
    };
  }

  private static Panel facts(ProjectSheet sheet, SheetWords said, String title, boolean money) {
    List<Panel.Fact> facts = new ArrayList<>();
    for (Fact fact : sheet.pack().object(ObjectType.PROJECT).facts().values()) {
      if (!money || fact.type().equals(FactType.MONEY)) {
        sheet
            .value(fact.id())
            .ifPresent(value ->
                facts.add(
                    new Panel.Fact(
                        fact.label(),
                        said.pack().value(fact.id(), value),
                        "",
                        said.pack().articles(fact.cites()))));
      }
    }
    return new Panel(title, "", List.of(), List.of(), new Panel.OfFacts(facts));
  }

  ProjectPage documents(ProjectSheet sheet, Frame frame) {
    Words words = frame.words();
    SheetWords said = SheetWords.of(sheet, words);
    List<Row> wanted =
        sheet.wanted().stream()
            .map(one ->
                Row.of(
                    Cell.of(one.slot().label()),
                    Cell.of(one.act().label()),
                    Cell.chips(said.pack().articles(one.slot().cites()))))
            .toList();
    List<Row> filed =
        sheet.filed().reversed().stream()
            .map(one ->
                Row.of(
                    Cell.of(one.slot()),
                    Cell.of(one.act().label()),
                    Cell.link(one.name(), "/files/" + one.sha256()),
                    Cell.of(one.on().toString())))
            .toList();
    Column slot = Column.text(words.get("documents.slot"));
    Column act = Column.text(words.get("col.duty"));
    List<Panel> panels =
        List.of(
            table(
                words.get("documents.wanted"),
                List.of(slot, act, Column.text(words.get("col.source"))),
                wanted,
                words.get("documents.none-wanted")),
            table(
                words.get("documents.filed"),
                List.of(
                    slot,
                    act,
                    Column.text(words.get("documents.file")),
                    Column.text(words.get("documents.on"))),
                filed,
                words.get("documents.none")));
    return panels(sheet, frame, "documents", Optional.empty(), panels);
  }

  private static Panel table(String title, List<Column> columns, List<Row> rows, String none) {
    return new Panel(
        title,
        "",
        List.of(),
        List.of(),
        rows.isEmpty()
            ? new Panel.OfEmpty(new Empty(none, "", Optional.empty()))
            : new Panel.OfTable(new Table(title, columns, rows, List.of())));
  }

  ProjectPage flow(ProjectSheet sheet, Frame frame, List<Link> offers) {
    return pages.page(
        sheet,
        frame,
        "flow",
        new ProjectPage.Flow(
            sheet.flow().reversed().stream().map(one -> pages.row(one, frame.words())).toList(),
            offers));
  }

  ProjectPage provisions(ProjectSheet sheet, Frame frame) {
    Words words = frame.words();
    SheetWords said = SheetWords.of(sheet, words);
    var cited = new TreeSet<String>();
    for (OpenDuty duty : sheet.duties()) {
      cited.addAll(sheet.pack().rule(duty.status().duty().rule()).head().cites());
    }
    List<Row> owed =
        sheet.pack().provisions().values().stream()
            .filter(provision -> cited.contains(provision.ref()))
            .map(provision ->
                Row.of(
                    Cell.link(
                        PackWords.place(provision.ref(), words), said.pack().href(provision.ref())),
                    Cell.of(provision.title()),
                    Cell.of(provision.gist())))
            .toList();
    List<Row> questions =
        sheet.pack().questions().stream()
            .map(one -> Row.of(Cell.of(one.ask()), Cell.chips(said.pack().articles(one.cites()))))
            .toList();
    List<Panel> panels =
        List.of(
            table(
                words.get("provisions.now"),
                List.of(
                    Column.text(words.get("provisions")),
                    Column.text(words.get("provisions.about")),
                    Column.text(words.get("provision.meaning"))),
                owed,
                words.get("next.none")),
            table(
                words.get("questions"),
                List.of(Column.text(words.get("questions")), Column.text(words.get("col.source"))),
                questions,
                words.get("none")),
            facts(sheet, said, words.get("facts.all"), false),
            ProjectPages.readings(sheet, said));
    return panels(sheet, frame, "provisions", Optional.empty(), panels);
  }

  ProjectPage book(ProjectSheet sheet, Frame frame) {
    Words words = frame.words();
    Subject subject = Subject.project(sheet.key());
    EntryWords said = new EntryWords(new PackWords(sheet.pack(), words));
    List<Row> rows =
        journal.read(subject).reversed().stream()
            .map(entry ->
                Row.of(
                    Cell.of("" + entry.seq()),
                    Cell.of(SECOND.format(entry.recordedAt())),
                    Cell.of(entry.on().toString()),
                    Cell.of(said.of(entry)).noted(entry.body().kind()),
                    Cell.of(entry.actor().person()).noted(entry.actor().post()),
                    Cell.of(Frame.BookLine.brief(entry.hash()))))
            .toList();
    String verdict =
        switch (journal.verify(subject)) {
          case Verification.Intact _ -> words.get("book.verified");
          case Verification.Broken _ -> words.get("book.not-verified");
        };
    Panel panel =
        table(
            words.get("said", words.get("book"), verdict),
            List.of(
                Column.number(words.get("book.number")),
                Column.text(words.get("book.recorded")),
                Column.text(words.get("book.on")),
                Column.text(words.get("book.kind")),
                Column.text(words.get("flow.person")),
                Column.text("SM3")),
            rows,
            words.get("none"));
    return panels(sheet, frame, "book", Optional.empty(), List.of(panel));
  }

  ProjectPage print(ProjectSheet sheet, Frame frame) {
    SheetWords said = SheetWords.of(sheet, frame.words());
    return pages.page(
        sheet,
        frame,
        "",
        new ProjectPage.Panels(
            ProjectPages.money(sheet, frame.words()),
            ProjectPages.duties(sheet, said, Integer.MAX_VALUE),
            List.of(
                facts(sheet, said, frame.words().get("facts.all"), false),
                ProjectPages.readings(sheet, said)),
            List.of()));
  }

  private ProjectPage panels(
      ProjectSheet sheet,
      Frame frame,
      String tab,
      Optional<ProjectPage.Money> money,
      List<Panel> panels) {
    return pages.page(
        sheet, frame, tab, new ProjectPage.Panels(money, List.of(), panels, List.of()));
  }
}
