package org.banfa.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.app.journal.Attachment;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseHistory;
import org.banfa.app.ledger.Named;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Field;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Slot;
import org.banfa.app.web.page.Tone;
import org.banfa.kernel.Deed;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.Event;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.Thing;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.HouseRule;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;
import org.banfa.kernel.time.DueDate;

/** Draws the form of an act: all of it comes from the pack and from what the book already holds. */
record ActForms(Case the, Act act, ObjectId object) {

  private static final String ACCEPTED = ".pdf,.ofd,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.txt,.csv";

  /** The form as it is first shown: with an earlier try of the same person, else what is known. */
  Typed begin() {
    return the.lastTry(act.id(), object).map(this::again).orElseGet(this::known);
  }

  private Typed again(CaseEntry.Tried tried) {
    SequencedMap<String, String> facts = new LinkedHashMap<>(known().facts());
    tried.attempt().facts().forEach((name, value) -> facts.put(name, FactText.of(value)));
    SequencedMap<String, Attachment> files = new LinkedHashMap<>();
    tried.files().forEach(file -> files.put(file.slot(), file));
    return new Typed(
        facts,
        tried.attempt().attached(),
        files,
        tried.attempt().outcome().orElse(""),
        tried.opinion(),
        Map.of());
  }

  private Typed known() {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    for (Act.Field field : act.fields()) {
      facts.put(field.fact(), value(field.fact()).map(FactText::of).orElse(""));
    }
    return new Typed(facts, new LinkedHashMap<>(), new LinkedHashMap<>(), "", "", Map.of());
  }

  private Optional<Value> value(String fact) {
    return switch (the.kernel().value(the.state(), object, act.id(), Map.of(), fact)) {
      case Answer.Known(Value value) -> Optional.of(value);
      case Answer.Missing _ -> Optional.empty();
    };
  }

  ActPage page(Frame frame, Typed typed, List<String> problems) {
    boolean fills = the.decides(act);
    List<ActPage.Condition> conditions = new Conditions(the, act, object).all();
    Optional<Measures> measures = measures();
    List<Banner> banners = new ArrayList<>(banners(conditions));
    banners.addAll(0, measures.map(ActForms::verdicts).orElse(List.of()));
    return new ActPage(
        frame,
        head(),
        banners,
        problems,
        measures.flatMap(Measures::panel),
        conditions.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ActPage.Preconditions(
                    the.say("act.check-again"), the.words().articles(act.cites()), conditions)),
        fills ? sections(typed) : List.of(),
        List.of(),
        fills && !act.slots().isEmpty() ? Optional.of(slots(typed)) : Optional.empty(),
        fills && !act.outcomes().isEmpty() ? Optional.of(outcome(typed)) : Optional.empty(),
        opinion(typed),
        parties(),
        order(),
        measures.map(Measures::readings).orElse(List.of()),
        submission(typed));
  }

  private static List<Banner> verdicts(Measures measures) {
    List<Banner> all = new ArrayList<>();
    measures
        .verdict()
        .ifPresent(verdict -> {
          all.add(verdict);
          LimitConditions.of(measures).flatMap(LimitConditions::missed).ifPresent(all::add);
        });
    return all;
  }

  /** What the last try told counts as known, so that the panel can be looked at before sending. */
  private Optional<Measures> measures() {
    SequencedMap<String, Value> told =
        the.lastTry(act.id(), object)
            .map(tried -> tried.attempt().facts())
            .orElse(new LinkedHashMap<>());
    return Measures.of(the, act, object, told);
  }

  private Head head() {
    List<String> facts = new ArrayList<>(List.of(the.name()));
    Named.thing(the.pack(), the.state(), object).ifPresent(facts::add);
    facts.add(the.say("act.by", the.words().roles(act.by().roles())));
    facts.add(the.say("act.under", the.pack().instrument().shortTitle()));
    return new Head(
        List.of(
            new Link(the.say("act.project"), "/projects"),
            new Link(the.name(), the.href()),
            new Link(act.label(), "")),
        act.label(),
        Optional.empty(),
        facts,
        List.of(Action.plain(the.say("act.back"), the.href())),
        true);
  }

  private List<Banner> banners(List<ActPage.Condition> conditions) {
    List<Banner> all = new ArrayList<>();
    long not = conditions.stream().filter(c -> c.verdict() == ActPage.Verdict.NOT_MET).count();
    long open = conditions.stream().filter(c -> c.verdict() == ActPage.Verdict.UNKNOWN).count();
    if (not > 0) {
      all.add(said(Tone.RED, the.say("act.not-met", not), the.say("act.not-met.means")));
    } else if (open > 0) {
      all.add(said(Tone.GREY, the.say("act.unknown", open), the.say("act.unknown.means")));
    }
    for (DutyStatus duty : duties()) {
      var light = the.light(duty);
      all.add(new Banner(light.tone(), light.label(), owed(duty), chips(duty), List.of()));
    }
    return all;
  }

  private static Banner said(Tone tone, String title, String text) {
    return new Banner(tone, title, text, List.of(), List.of());
  }

  private String owed(DutyStatus duty) {
    String bearer = the.words().role(duty.duty().bearer());
    return duty.due()
        .flatMap(DueDate::due)
        .map(day -> the.say("act.owed", bearer, day))
        .orElseGet(() -> the.say("act.owed.undated", bearer));
  }

  private List<DutyStatus> duties() {
    return the.kernel().assess(the.state(), the.viewer().on()).duties().stream()
        .filter(one -> one.duty().open() && one.duty().act().equals(act.id()))
        .filter(one -> one.duty().object().equals(object) && one.due().isPresent())
        .limit(1)
        .toList();
  }

  private List<Chip> chips(DutyStatus duty) {
    return the.words().articles(the.pack().rule(duty.duty().rule()).head().cites());
  }

  private List<ActPage.Section> sections(Typed typed) {
    List<Field> fields = new ArrayList<>();
    for (Act.Field field : act.fields()) {
      the.words().fact(field.fact()).ifPresent(fact -> fields.add(field(field, fact, typed)));
    }
    return fields.isEmpty()
        ? List.of()
        : List.of(
            new ActPage.Section(
                the.say("act.section"), money() ? the.say("act.money") : "", fields));
  }

  private boolean money() {
    return act.fields().stream()
        .flatMap(field -> the.words().fact(field.fact()).stream())
        .anyMatch(fact -> fact.type() instanceof FactType.MoneyType);
  }

  private Field field(Act.Field field, Fact fact, Typed typed) {
    List<String> cites = field.cites().isEmpty() ? fact.cites() : field.cites();
    Field drawn =
        FactText.field(fact, typed.fact(fact.id()), asked(field.required(), Map.of()), the.spoken())
            .cited(the.words().articles(cites));
    return typed.error(Typed.FACT + fact.id()).map(drawn::failed).orElse(drawn);
  }

  /** Whether it is asked for, as far as that can be told. */
  boolean asked(Act.Asked asked, Map<String, Value> brought) {
    return switch (asked) {
      case Act.Always _ -> true;
      case Act.Never _ -> false;
      case Act.When(String guard) ->
          the.kernel().test(the.state(), object, act.id(), brought, guard) instanceof Truth.Yes;
    };
  }

  /** What the form itself asks for and was left out; what a provision asks for, the law judges. */
  Map<String, String> left(Typed typed, Map<String, Value> values) {
    Map<String, String> errors = new LinkedHashMap<>(typed.errors());
    if (the.decides(act)) {
      for (Act.Field field : act.fields()) {
        boolean empty = typed.fact(field.fact()).isBlank();
        if (empty && field.cites().isEmpty() && asked(field.required(), values)) {
          errors.putIfAbsent(Typed.FACT + field.fact(), the.say("act.left-out"));
        }
      }
    }
    return errors;
  }

  private ActPage.Slots slots(Typed typed) {
    List<Slot> all = act.slots().stream().map(slot -> slot(slot, typed)).toList();
    long missing = all.stream().filter(slot -> slot.required() && slot.file().isEmpty()).count();
    return new ActPage.Slots(
        missing == 0 ? "" : the.say("slots.missing", missing), the.say("slots.note"), all);
  }

  private Slot slot(Act.Slot slot, Typed typed) {
    Set<String> ticked = typed.ticked().getOrDefault(slot.id(), Set.of());
    return new Slot(
        Typed.FILE + slot.id(),
        slot.label(),
        asked(slot.required(), Map.of()),
        the.words().articles(slot.cites()),
        Optional.ofNullable(typed.files().get(slot.id())).map(this::stored),
        ACCEPTED,
        typed.error(Typed.FILE + slot.id()),
        slot.contains().stream().map(item -> item(item, ticked.contains(item.id()))).toList());
  }

  private Field.Option item(Act.Item item, boolean ticked) {
    String place =
        item.cites().isEmpty() ? "" : PackWords.place(item.cites().getFirst(), the.spoken());
    return new Field.Option(item.id(), item.label(), place, ticked);
  }

  /** A file received already. */
  private Slot.Stored stored(Attachment file) {
    return new Slot.Stored(
        file.name(),
        "/files/" + file.sha256(),
        the.say("slot.received"),
        FileSize.of(file.size()),
        the.say("slot.replace"));
  }

  private ActPage.Outcome outcome(Typed typed) {
    List<Field.Option> options = new ArrayList<>();
    act.outcomes()
        .forEach((code, label) ->
            options.add(new Field.Option(code, label, "", code.equals(typed.outcome()))));
    return new ActPage.Outcome(
        "outcome",
        the.say("act.outcome"),
        the.words().articles(act.cites()),
        options,
        typed.error("outcome"));
  }

  private Optional<ActPage.Opinion> opinion(Typed typed) {
    return act.opinion() == Act.Opinion.NONE
        ? Optional.empty()
        : Optional.of(
            new ActPage.Opinion(
                "opinion",
                the.say("act.opinion"),
                act.opinion() == Act.Opinion.REQUIRED,
                typed.opinion(),
                List.of(the.say("act.phrases").split("\\|")),
                typed.error("opinion")));
  }

  private List<ActPage.Party> parties() {
    return act.by().roles().stream().map(this::party).toList();
  }

  private ActPage.Party party(String role) {
    Optional<CaseHistory.Line> last =
        the.file().history().standing().reversed().stream()
            .filter(line -> signed(line, role))
            .findFirst();
    boolean me = the.roles().contains(role);
    return new ActPage.Party(
        the.words().role(role),
        me ? the.viewer().name() : last.map(line -> line.entry().actor().person()).orElse(""),
        last.flatMap(this::given),
        the.say(me ? "party.now" : "party.later"));
  }

  private boolean signed(CaseHistory.Line line, String role) {
    return line.what() instanceof CaseEntry.Happened(Event.Done done, _, _)
        && done.act().equals(act.id())
        && done.object().equals(object)
        && done.role().equals(role);
  }

  private Optional<ActPage.Given> given(CaseHistory.Line line) {
    return line.what() instanceof CaseEntry.Happened happened
        ? Optional.of(
            new ActPage.Given(
                happened.opinion().isEmpty() ? the.say("party.done") : happened.opinion(),
                line.entry().actor().person(),
                line.entry().on().toString()))
        : Optional.empty();
  }

  /** This act, the check, and what its being done sets off. */
  private List<ActPage.Step> order() {
    List<ActPage.Step> steps = new ArrayList<>();
    steps.add(
        new ActPage.Step(
            the.say("act.fills", the.words().roles(act.by().roles())),
            the.say("act.doing"),
            List.of(),
            true));
    steps.add(new ActPage.Step(the.say("act.system"), "", List.of(), false));
    for (Rule rule : the.pack().rules().values()) {
      if (rule instanceof Rule.Obligation next
          && next.on() instanceof Trigger.Done done
          && done.act().equals(act.id())
          && steps.size() < 7) {
        steps.add(
            new ActPage.Step(
                the.say(
                    "said",
                    the.words().role(the.kernel().bearer(the.state(), next)),
                    the.words().act(next.act())),
                outcomes(done),
                sources(next),
                false));
      }
    }
    return steps;
  }

  private String outcomes(Trigger.Done done) {
    return done.outcomes().isEmpty()
        ? ""
        : the.say(
            "act.concluding",
            the.spoken()
                .either(
                    done.outcomes().stream()
                        .map(one -> the.words().outcome(act.id(), one))
                        .toList()));
  }

  private List<Chip> sources(Rule.Obligation rule) {
    List<Chip> chips = new ArrayList<>(the.words().articles(rule.head().cites()));
    rule.due()
        .filter(due -> due.startsWith("$"))
        .flatMap(
            due -> Optional.<HouseRule>ofNullable(the.pack().houseRules().get(due.substring(1))))
        .map(the.words()::house)
        .ifPresent(chips::add);
    return chips;
  }

  private ActPage.Submission submission(Typed typed) {
    List<ActPage.Hidden> hidden = new ArrayList<>();
    hidden.add(new ActPage.Hidden("on", object.toString()));
    hidden.add(new ActPage.Hidden("seen", Long.toString(the.entries())));
    typed
        .files()
        .forEach((slot, file) -> hidden.add(new ActPage.Hidden(Typed.KEPT + slot, file.sha256())));
    return new ActPage.Submission(
        the.href() + "/acts/" + act.id(),
        hidden,
        List.of(new ActPage.Button(the.say("act.submit"), "submit", Action.Weight.MAIN)),
        the.say("act.submit.means"));
  }

  /** When it was done before, if it was. */
  Optional<Deed> done() {
    return the.state().find(object).flatMap((Thing thing) -> thing.last(act.id()));
  }
}
