package org.banfa.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.app.journal.Attachment;
import org.banfa.app.ledger.Named;
import org.banfa.app.projects.RecordDeed;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Field;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.NoticePage;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.Slot;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.Thing;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Role;
import org.springframework.http.HttpStatus;

/** Draws the pages on which somebody who oversees records what was done in fact. */
record RecordForms(Case the, Frame frame) {

  /** The names of the fields that every deed has. */
  static final String DAY = "deed.day";

  static final String ROLE = "deed.role";
  static final String BY = "deed.by";
  static final String EVIDENCE = "deed.evidence";

  private static final String ACCEPTED = ".pdf,.ofd,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.txt,.csv";

  private Words words() {
    return frame.words();
  }

  /** Asks which act it was. */
  NoticePage acts() {
    List<Table.Row> rows = new ArrayList<>();
    for (Thing thing : the.state().things().values()) {
      if (!thing.id().equals(the.file().organisation())) {
        for (Act act : the.pack().acts().values()) {
          if (act.on().equals(thing.id().type())) {
            rows.add(row(act, thing.id()));
          }
        }
      }
    }
    String title = words().get("record.acts");
    Table table =
        new Table(
            title,
            List.of(
                Table.Column.text(words().get("search.act")),
                Table.Column.text(words().get("record.object")),
                Table.Column.text(words().get("record.whose")),
                Table.Column.text(words().get("provisions"))),
            rows,
            List.of());
    return new NoticePage(
        frame,
        head(words().get("record.title"), words().get("record")),
        List.of(means()),
        List.of(new Panel(title, "", List.of(), List.of(), new Panel.OfTable(table))),
        List.of(Action.plain(words().get("withdraw.back"), the.href())),
        HttpStatus.OK.value());
  }

  private Table.Row row(Act act, ObjectId object) {
    return Table.Row.of(
        Table.Cell.link(act.label(), href(act, object)),
        Table.Cell.of(object(object)),
        Table.Cell.of(the.words().roles(act.by().roles())),
        Table.Cell.chips(the.words().articles(act.cites())));
  }

  private String object(ObjectId object) {
    return Named.thing(the.pack(), the.state(), object)
        .orElseGet(() -> the.pack().object(object.type()).label());
  }

  private String href(Act act, ObjectId object) {
    return the.href() + "/record/" + act.id() + "?on=" + object;
  }

  private Banner means() {
    return new Banner(
        Tone.AMBER, words().get("record.means"), words().get("record.note"), List.of(), List.of());
  }

  private Head head(String title, String here) {
    return new Head(
        List.of(
            new Link(words().get("menu.ledger"), "/projects"),
            new Link(the.name(), the.href()),
            new Link(here, "")),
        title,
        Optional.empty(),
        List.of(the.name()),
        List.of(),
        false);
  }

  /** The form on one act. */
  ActPage form(Act act, ObjectId object, Map<String, String> deed, Typed typed) {
    return new ActPage(
        frame,
        head(words().get("record.of", act.label()), words().get("record")),
        List.of(means()),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        sections(act, deed, typed),
        List.of(),
        Optional.of(
            new ActPage.Slots("", words().get("record.papers.note"), List.of(papers(typed)))),
        act.outcomes().isEmpty() ? Optional.empty() : Optional.of(outcome(act, typed)),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        submission(act, object, typed));
  }

  private List<ActPage.Section> sections(Act act, Map<String, String> deed, Typed typed) {
    List<ActPage.Section> sections = new ArrayList<>();
    sections.add(new ActPage.Section(words().get("record.deed"), "", deed(act, deed, typed)));
    List<Field> fields = new ArrayList<>();
    for (Act.Field field : act.fields()) {
      the.words()
          .fact(field.fact())
          .ifPresent(fact ->
              fields.add(
                  failing(FactText.field(fact, typed.fact(fact.id()), false, words()), typed)));
    }
    if (!fields.isEmpty()) {
      sections.add(
          new ActPage.Section(words().get("record.facts"), words().get("ledger.unit"), fields));
    }
    return sections;
  }

  private List<Field> deed(Act act, Map<String, String> deed, Typed typed) {
    String chosen = deed.getOrDefault(ROLE, act.by().roles().getFirst());
    List<Field.Option> roles =
        the.pack().roles().values().stream()
            .filter(role -> role.anyOf().isEmpty())
            .map((Role role) ->
                new Field.Option(role.id(), role.label(), "", role.id().equals(chosen)))
            .toList();
    return List.of(
        failing(field(DAY, "record.day", Field.Kind.DATE, deed), typed),
        failing(field(ROLE, "record.role", Field.Kind.CHOICE, deed).choosing(roles), typed),
        failing(field(BY, "record.by", Field.Kind.TEXT, deed), typed),
        failing(field(EVIDENCE, "record.evidence", Field.Kind.LONG_TEXT, deed), typed));
  }

  private Field field(String name, String label, Field.Kind kind, Map<String, String> deed) {
    return Field.of(name, words().get(label), kind, true, deed.getOrDefault(name, ""));
  }

  private static Field failing(Field field, Typed typed) {
    return typed.error(field.name()).map(field::failed).orElse(field);
  }

  private Slot papers(Typed typed) {
    return new Slot(
        Typed.FILE + RecordDeed.EVIDENCE,
        words().get("record.papers"),
        false,
        List.of(),
        Optional.ofNullable(typed.files().get(RecordDeed.EVIDENCE)).map(this::stored),
        ACCEPTED,
        typed.error(Typed.FILE + RecordDeed.EVIDENCE),
        List.of());
  }

  private Slot.Stored stored(Attachment file) {
    return new Slot.Stored(
        file.name(),
        "/files/" + file.sha256(),
        words().get("slot.received"),
        FileSize.of(file.size()),
        words().get("slot.replace"));
  }

  private ActPage.Outcome outcome(Act act, Typed typed) {
    List<Field.Option> options = new ArrayList<>();
    act.outcomes()
        .forEach((code, label) ->
            options.add(new Field.Option(code, label, "", code.equals(typed.outcome()))));
    return new ActPage.Outcome(
        "outcome", words().get("record.outcome"), List.of(), options, typed.error("outcome"));
  }

  private ActPage.Submission submission(Act act, ObjectId object, Typed typed) {
    List<ActPage.Hidden> hidden = new ArrayList<>();
    hidden.add(new ActPage.Hidden("on", object.toString()));
    typed
        .files()
        .forEach((slot, file) -> hidden.add(new ActPage.Hidden(Typed.KEPT + slot, file.sha256())));
    return new ActPage.Submission(
        the.href() + "/record/" + act.id(),
        hidden,
        List.of(new ActPage.Button(words().get("record"), "submit", Action.Weight.MAIN)),
        words().get("record.submit"));
  }

  /** The act with the evidence in the place of its own documents, as the form asks for it. */
  static Act asked(Pack pack, String id) {
    Act act = pack.act(id);
    Act.Slot papers =
        new Act.Slot(RecordDeed.EVIDENCE, "", new Act.Never(), List.of(), List.of(), act.where());
    return new Act(
        act.id(),
        act.label(),
        act.on(),
        act.stage(),
        act.by(),
        act.entitled(),
        act.opens(),
        act.fields(),
        List.of(papers),
        act.outcomes(),
        Act.Opinion.NONE,
        act.repeatable(),
        act.cites(),
        act.extension(),
        act.measure(),
        act.where());
  }

  /** The names of the fields of the deed, in the order of the form. */
  static List<String> fields() {
    return List.of(DAY, ROLE, BY, EVIDENCE);
  }
}
