package org.banfa.app.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Measure;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.ReadingChoice;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Tone;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.Thing;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.Reading;

/**
 * An amount of an act held against the limit that the pack names: now, with the earlier ones, and
 * under every reading that bears on it. Shares are compared exactly; only what is shown is rounded.
 *
 * @param sorting what the limit decides
 * @param what what is measured, as the pack says
 * @param seen the state it is looked at in: before this one was itself counted
 * @param brought facts that an attempt brings
 * @param whole one hundred percent, in fen, above 0
 */
record Measures(
    Case the,
    Act act,
    Classification sorting,
    org.banfa.kernel.pack.Measure what,
    ObjectId object,
    State seen,
    Map<String, Value> brought,
    long whole) {

  private static final BigDecimal WIDER = new BigDecimal("1.3");
  private static final int ALL = 1000;

  /** The measure of the act; empty where it has none or nobody knows yet what is 100 percent. */
  static Optional<Measures> of(Case the, Act act, ObjectId object, Map<String, Value> brought) {
    return act.measure()
        .flatMap(id -> Optional.ofNullable(the.pack().classifications().get(id)))
        .flatMap(sorting ->
            sorting
                .measure()
                .flatMap(what -> {
                  var now = new Measures(the, act, sorting, what, object, the.state(), brought, 1);
                  State seen =
                      object.type().equals(now.each()) && now.counted(object)
                          ? opening(the, object)
                          : the.state();
                  var then = new Measures(the, act, sorting, what, object, seen, brought, 1);
                  return then.money(what.whole())
                      .filter(fen -> fen > 0)
                      .map(
                          fen -> new Measures(the, act, sorting, what, object, seen, brought, fen));
                }));
  }

  /** What the history came to when the object was opened. */
  private static State opening(Case the, ObjectId child) {
    List<Event> before = new ArrayList<>();
    for (Event event : the.file().events()) {
      before.add(event);
      if (opens(event, child)) {
        break;
      }
    }
    return the.kernel().replay(before);
  }

  private static boolean opens(Event event, ObjectId child) {
    return switch (event) {
      case Event.Opened opened -> opened.object().equals(child);
      case Event.Done done -> done.opens().filter(child::equals).isPresent();
      case Event.Learned _, Event.ReadingChosen _, Event.DayCame _ -> false;
    };
  }

  private Kernel kernel() {
    return the.kernel();
  }

  /** The type of object that is measured. */
  private String each() {
    return what.amount().substring(0, what.amount().indexOf('.'));
  }

  private Optional<Long> money(String fact) {
    return money(seen, brought, fact);
  }

  private Optional<Long> money(State state, Map<String, Value> told, String fact) {
    return kernel().value(state, object, act.id(), told, fact) instanceof Answer.Known(Value value)
            && value instanceof Value.Money(long fen)
        ? Optional.of(fen)
        : Optional.empty();
  }

  private Optional<Value> verdict(State state) {
    return kernel().value(state, object, act.id(), brought, sorting.id())
            instanceof Answer.Known(Value value)
        ? Optional.of(value)
        : Optional.empty();
  }

  private String said(Optional<Value> verdict) {
    return verdict
        .map(value -> the.words().value(sorting.id(), value))
        .orElseGet(() -> the.say("measure.unknown"));
  }

  /** Whether the earlier total has the object in it today. */
  private boolean counted(ObjectId child) {
    Optional<String> where =
        the.words().fact(what.earlier()).map(Fact::source).stream()
            .flatMap(source -> source instanceof Fact.Sum sum ? sum.where().stream() : Stream.of())
            .findFirst();
    return where
        .map(guard -> kernel().test(the.state(), child, guard) instanceof Truth.Yes)
        .orElse(true);
  }

  /** The others that hang where this one does, in the order they were opened. */
  private List<Thing> others() {
    Optional<ObjectId> above =
        act.opens().isPresent()
            ? Optional.of(object)
            : the.state().find(object).flatMap(Thing::parent);
    return above.stream()
        .flatMap(parent -> the.state().children(parent, each()).stream())
        .filter(child -> !child.id().equals(object))
        .filter(child -> seen.find(child.id()).isPresent())
        .toList();
  }

  private Optional<Long> amount(ObjectId child) {
    return kernel().value(the.state(), child, what.amount()) instanceof Answer.Known(Value value)
            && value instanceof Value.Money(long fen)
        ? Optional.of(fen)
        : Optional.empty();
  }

  /** What follows under the readings in force, with the readings that would change it. */
  Optional<Banner> verdict() {
    return money(what.tested())
        .flatMap(tested ->
            money(what.amount())
                .map(amount ->
                    new Banner(
                        over(tested) ? Tone.AMBER : Tone.PLAIN,
                        said(verdict(seen)),
                        the.say(
                                "measure.said",
                                what.label(),
                                Amounts.shown(amount),
                                the.words().variable(what.whole()),
                                share(tested),
                                what.percent().toPlainString())
                            + changing(),
                        the.words().articles(act.cites()),
                        List.of())));
  }

  private String changing() {
    List<String> all =
        readings().stream()
            .flatMap(choice ->
                choice.answers().stream()
                    .filter(ReadingChoice.Answer::changes)
                    .map(answer -> the.say("said", choice.question(), answer.label())))
            .toList();
    return all.isEmpty() ? "" : the.say("measure.other", the.spoken().clauses(all));
  }

  private boolean over(long part) {
    return Shares.compare(part, whole, what.percent()) > 0;
  }

  private String share(long part) {
    return Shares.against(part, whole, what.percent());
  }

  /** The bars, the limit and the earlier ones. */
  Optional<Measure> panel() {
    Optional<Long> amount = money(what.amount());
    List<Thing> others = others();
    List<Long> earlier =
        others.stream()
            .filter(child -> counted(child.id()))
            .flatMap(child -> amount(child.id()).stream())
            .toList();
    long before = earlier.stream().mapToLong(Long::longValue).sum();
    long total = before + amount.orElse(0L);
    BigDecimal top = top(Math.max(total, amount.orElse(0L)));
    List<Measure.Bar> bars = new ArrayList<>();
    amount.ifPresent(
        fen -> bars.add(bar("measure.single", List.of(part(Amounts.shown(fen), fen, top)), fen)));
    List<Measure.Part> parts = new ArrayList<>();
    earlier.forEach(fen -> parts.add(part(Amounts.shown(fen), fen, top)));
    amount.ifPresent(fen -> parts.add(part(the.say("measure.this", Amounts.shown(fen)), fen, top)));
    bars.add(bar("measure.total", parts, total));
    BigDecimal limit = Shares.part(whole, what.percent());
    int at = what.percent().movePointRight(3).divide(top, 0, RoundingMode.HALF_UP).intValueExact();
    return Optional.of(
        new Measure(
            what.label(),
            the.spoken()
                .clauses(
                    List.of(
                        the.say("measure.note", the.words().variable(what.whole())), left(limit))),
            the.words().articles(act.cites()),
            bars,
            new Measure.Mark(
                the.say("measure.limit-at", what.percent().toPlainString(), Amounts.shown(limit)),
                at),
            List.of(new Measure.Mark("0", 0), new Measure.Mark(top.toPlainString() + "%", ALL)),
            history(others, amount, total),
            LimitConditions.of(this).map(LimitConditions::title).orElse(""),
            LimitConditions.of(this).map(LimitConditions::note).orElse(""),
            LimitConditions.of(this).map(LimitConditions::all).orElse(List.of())));
  }

  private Measure.Bar bar(String label, List<Measure.Part> parts, long fen) {
    return new Measure.Bar(the.say(label), parts, share(fen), over(fen));
  }

  private Measure.Part part(String label, long fen, BigDecimal top) {
    return new Measure.Part(
        label,
        BigDecimal.valueOf(Math.max(0, fen))
            .movePointRight(5)
            .divide(BigDecimal.valueOf(whole).multiply(top), 0, RoundingMode.HALF_UP)
            .intValueExact());
  }

  /** Whole percent at the right end: past the limit and past the longest bar. */
  private BigDecimal top(long longest) {
    BigDecimal share =
        BigDecimal.valueOf(longest)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.CEILING);
    return what.percent().multiply(WIDER).setScale(0, RoundingMode.CEILING).max(share);
  }

  /** How much this one may come to, or by how much it is past: as the readings in force count. */
  private String left(BigDecimal limit) {
    BigDecimal room =
        limit.subtract(BigDecimal.valueOf(money(what.tested()).orElseGet(this::without)));
    return the.say(
        room.signum() < 0 ? "measure.spent" : "measure.left",
        what.label(),
        Amounts.shown(room.abs()));
  }

  /** What is held against the limit before this one is added to it. */
  private long without() {
    Map<String, Value> nothing = new LinkedHashMap<>(brought);
    nothing.put(what.amount(), new Value.Money(0));
    return money(seen, nothing, what.tested()).orElse(0L);
  }

  /** How much this one may come to at most, in whole fen; 0 or less where nothing is left. */
  long room() {
    return Shares.part(whole, what.percent())
        .setScale(0, RoundingMode.FLOOR)
        .subtract(BigDecimal.valueOf(without()))
        .longValueExact();
  }

  /** The share that is held against the limit, and how far from the limit it is. */
  String margin() {
    long tested = money(what.tested()).orElse(0L);
    BigDecimal left = Shares.part(whole, what.percent()).subtract(BigDecimal.valueOf(tested));
    return the.say(
        left.signum() < 0 ? "measure.past" : "measure.kept",
        Amounts.shown(tested),
        Amounts.shown(whole),
        share(tested),
        Amounts.shown(left.abs()));
  }

  private List<Panel> history(List<Thing> others, Optional<Long> amount, long total) {
    List<Table.Row> rows = new ArrayList<>();
    long running = 0;
    for (Thing child : others) {
      Optional<Long> fen = amount(child.id());
      running += counted(child.id()) ? fen.orElse(0L) : 0;
      rows.add(row(child, fen, running));
    }
    amount.ifPresent(fen -> rows.add(current(fen, total)));
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Panel(
                the.say("measure.history"),
                "",
                List.of(),
                List.of(),
                new Panel.OfTable(
                    new Table(the.say("measure.history"), columns(), rows, List.of()))));
  }

  private List<Table.Column> columns() {
    return List.of(
        Table.Column.text(the.say("measure.day")),
        Table.Column.text(the.say("measure.content")),
        Table.Column.number(what.label()),
        Table.Column.number(the.say("measure.share")),
        Table.Column.number(the.say("measure.running")),
        Table.Column.text(the.say("measure.verdict")));
  }

  private Table.Row row(Thing child, Optional<Long> fen, long running) {
    boolean counted = counted(child.id());
    State then = opening(the, child.id());
    Optional<Value> verdict =
        kernel().value(then, child.id(), sorting.id()) instanceof Answer.Known(Value value)
            ? Optional.of(value)
            : Optional.empty();
    return Table.Row.of(
        Table.Cell.of(child.openedOn().toString()),
        Table.Cell.of(content(child)),
        fen.map(Amounts::shown).map(Table.Cell::of).orElseGet(Table.Cell::none),
        fen.map(this::share).map(Table.Cell::of).orElseGet(Table.Cell::none),
        Table.Cell.of(share(running)),
        Table.Cell.of(said(verdict))
            .noted(the.say(counted ? "measure.counted" : "measure.not-counted")));
  }

  private Table.Row current(long fen, long total) {
    LocalDate day =
        act.opens().isPresent()
            ? the.viewer().on()
            : the.state().find(object).map(Thing::openedOn).orElse(the.viewer().on());
    return new Table.Row(
        List.of(
            Table.Cell.of(day.toString()),
            Table.Cell.of(the.say("measure.current")).bold(),
            Table.Cell.of(Amounts.shown(fen)),
            Table.Cell.of(share(fen)),
            Table.Cell.of(share(total)).bold().toned(over(total) ? Tone.RED : Tone.PLAIN),
            Table.Cell.of(said(verdict(seen))).bold()),
        Tone.PLAIN,
        true);
  }

  /** The first words that were written about it. */
  private String content(Thing child) {
    return the.pack().object(each()).facts().values().stream()
        .filter(fact -> fact.type() instanceof FactType.TextType)
        .flatMap(fact -> Optional.ofNullable(child.facts().get(fact.id())).stream())
        .map(known -> the.words().value("", known.value()))
        .findFirst()
        .orElseGet(() -> child.id().toString());
  }

  /** Each reading that the amount depends on, and what every option of it comes to here. */
  List<ReadingChoice> readings() {
    return the.pack().readings().values().stream()
        .filter(reading -> formulas().anyMatch(text -> names(text, reading.id())))
        .map(this::choice)
        .toList();
  }

  private Stream<String> formulas() {
    Stream<String> facts =
        Stream.of(what.amount(), what.tested())
            .flatMap(id -> the.words().fact(id).stream())
            .flatMap(fact ->
                fact.source() instanceof Fact.Formula(String text) ? Stream.of(text) : Stream.of());
    Stream<String> cases =
        Stream.of(sorting)
            .flatMap(one ->
                one.table() instanceof Classification.Cases(var all)
                    ? all.stream().flatMap(row -> row.when().stream())
                    : Stream.of());
    return Stream.concat(facts, cases);
  }

  private static boolean names(String text, String reading) {
    return Pattern.compile("\\$" + Pattern.quote(reading) + "(?![a-z0-9_])").matcher(text).find();
  }

  private ReadingChoice choice(Reading reading) {
    String chosen = seen.readings().getOrDefault(reading.id(), reading.chosen());
    return new ReadingChoice(
        reading.question(),
        reading.options().values().stream()
            .map(option -> answer(reading, option, option.id().equals(chosen)))
            .toList(),
        reading.because(),
        Optional.empty());
  }

  private ReadingChoice.Answer answer(Reading reading, Reading.Option option, boolean inUse) {
    State other =
        kernel()
            .step(
                seen,
                new Event.ReadingChosen(
                    seen.date().orElse(the.viewer().on()), reading.id(), option.id(), ""));
    Optional<Value> verdict = verdict(other);
    String effect =
        money(other, brought, what.tested())
            .map(tested -> the.say("measure.effect", share(tested), said(verdict)))
            .orElse("");
    boolean changes = !inUse && !effect.isEmpty() && !verdict.equals(verdict(seen));
    return new ReadingChoice.Answer(option.label(), inUse, effect, changes);
  }
}
