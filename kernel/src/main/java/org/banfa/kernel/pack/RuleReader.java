package org.banfa.kernel.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.pack.Rule.Force;
import org.banfa.kernel.pack.Rule.Head;
import org.banfa.kernel.pack.Tree.Entry;
import org.banfa.kernel.pack.Tree.Keys;
import org.banfa.kernel.pack.Tree.Words;

/** Reads rules; which form a rule has is told from the key that says what it does. */
final class RuleReader {

  private static final List<String> COMMON =
      RuleLayouts.COMMON.stream().map(Layout.Key::name).toList();

  /** The forms that a rule may have. */
  private enum Shape {
    RECURRENCE(RuleLayouts.RECURRENCE),
    OBLIGATION(RuleLayouts.OBLIGATION),
    LAPSE(RuleLayouts.LAPSE),
    CONSEQUENCE(RuleLayouts.CONSEQUENCE),
    PERMISSION(RuleLayouts.PERMISSION),
    ENABLEMENT(RuleLayouts.ENABLEMENT),
    PROHIBITION(RuleLayouts.PROHIBITION),
    SETTLEMENT(RuleLayouts.SETTLEMENT),
    GATE(RuleLayouts.GATE);

    private final String verb;
    private final List<String> keys;

    Shape(Layout layout) {
      this.verb = RuleLayouts.verb(layout);
      this.keys = layout.names();
    }

    /** Whether it waits for something and is judged then. */
    boolean triggered() {
      return this == OBLIGATION || this == LAPSE || this == CONSEQUENCE;
    }
  }

  private final Form top;
  private final Desk desk;
  private final EffectReader effects;

  RuleReader(Form top, SequencedMap<String, ObjectType> objects) {
    this.top = top;
    this.desk = top.desk();
    this.effects = new EffectReader(objects);
  }

  SequencedMap<String, Rule> rules() {
    var rules = new LinkedHashMap<String, Rule>();
    top.named("rules").forEach((id, entry) -> rule(entry).ifPresent(rule -> rules.put(id, rule)));
    Cycles.check(
        rules.sequencedKeySet(),
        id -> Optional.ofNullable(rules.get(id)).map(it -> it.head().overrides()).orElse(List.of()),
        id -> Objects.requireNonNull(rules.get(id)).head().where(),
        "规则 %s 优先于它自己",
        "overrides",
        desk);
    return rules;
  }

  private Optional<Rule> rule(Entry entry) {
    desk.ruleName(entry.key());
    String what = "规则 " + entry.key().text() + " ";
    return shape(entry.value(), what)
        .map(shape -> {
          Form form = Form.of(entry.value(), what, desk, shape.keys);
          return rule(shape, head(form, entry.key(), shape), form);
        });
  }

  /** The form that the keys tell; empty, with the error noted, where they tell none or several. */
  private Optional<Shape> shape(Tree tree, String what) {
    List<String> verbs = List.of(Shape.values()).stream().map(shape -> shape.verb).toList();
    if (!(tree instanceof Keys(var entries, _))) {
      Form.of(tree, what, desk, verbs);
      return Optional.empty();
    }
    List<Shape> told =
        List.of(Shape.values()).stream().filter(shape -> entries.containsKey(shape.verb)).toList();
    boolean recurring = told.equals(List.of(Shape.RECURRENCE, Shape.OBLIGATION));
    if (told.size() == 1 || recurring) {
      return Optional.of(told.getFirst());
    }
    String named = String.join("、", told.stream().map(shape -> shape.verb).toList());
    desk.note(
        tree.where(),
        what + (told.isEmpty() ? "看不出要做什么" : "同时有两种写法"),
        told.isEmpty() ? "每条规则要有一个动词键：" + String.join("、", verbs) : "它有 " + named + "，一条规则只说一件事",
        told.isEmpty() ? mistyped(entries, verbs) : "拆成几条规则，引用同样的条款");
    return Optional.empty();
  }

  private static String mistyped(SequencedMap<String, Entry> entries, List<String> verbs) {
    return entries.sequencedKeySet().stream()
        .filter(key -> !COMMON.contains(key))
        .flatMap(key -> Nearest.to(key, verbs).stream().map(near -> "把 " + key + " 改为 " + near))
        .findFirst()
        .orElse("补上动词键，写法见格式说明的 Rules 一节");
  }

  private Head head(Form form, Words key, Shape shape) {
    if (!form.has("cite")) {
      form.missing("cite");
    }
    Optional<Boolean> atTrigger = form.either("judged", "always", false, "at_trigger", true);
    List<Words> readings = form.several("reading");
    readings.forEach(reading -> desk.references().reading(reading, form.what()));
    List<Words> overrides = form.several("overrides");
    overrides.forEach(rule -> desk.references().rule(rule, form.what() + "的 overrides "));
    return new Head(
        key.text(),
        form.cites("cite"),
        form.guard("when"),
        atTrigger.orElse(shape.triggered()),
        form.maybeText("because").orElse(""),
        form.word("force", Force.values(), '_').orElse(Force.SHALL),
        Form.texts(readings),
        Form.texts(overrides),
        key.where());
  }

  private Rule rule(Shape shape, Head head, Form form) {
    return switch (shape) {
      case RECURRENCE -> recurrence(head, form);
      case OBLIGATION -> obligation(head, form);
      case LAPSE -> lapse(head, form);
      case CONSEQUENCE ->
          new Rule.Consequence(head, TriggerReader.need(form, "on"), effects.effects(form));
      case PERMISSION -> permission(head, form);
      case ENABLEMENT -> enablement(head, form);
      case PROHIBITION -> prohibition(head, form);
      case SETTLEMENT -> settlement(head, form);
      case GATE -> new Rule.Gate(head, acts(form, "before"), RequirementReader.requirements(form));
    };
  }

  private Rule recurrence(Head head, Form form) {
    Optional<Words> every = form.need("every");
    every.ifPresent(
        words -> desk.references().period(words, form.what() + "的 every ", Period.Use.RECURRING));
    Optional<Words> object = form.maybe("object");
    object.ifPresent(words -> desk.references().object(words, form.what()));
    String bearer = bearer(form);
    String whenCeased = whenCeased(form);
    return new Rule.Recurrence(
        head.restingOn(List.of(bearer, whenCeased)),
        object.map(Words::text).orElse(ObjectType.PROJECT),
        every.map(Words::text).orElse(""),
        form.needGuard("while"),
        bearer,
        act(form, "to"),
        whenCeased,
        form.flag("silent", false));
  }

  /** What becomes of open duties when their reason ceases: they stay, unless something is said. */
  private String whenCeased(Form form) {
    Optional<Words> written = form.maybe("when_ceased");
    written.ifPresent(
        words -> desk.references().word(words, form.what() + "的 when_ceased ", RuleLayouts.CEASED));
    return written.map(Words::text).orElse(RuleLayouts.STAY_WHEN_CEASED);
  }

  private Rule obligation(Head head, Form form) {
    Optional<Words> due = form.maybe("due");
    due.ifPresent(
        words -> desk.references().period(words, form.what() + "的 due ", Period.Use.COUNTED));
    String bearer = bearer(form);
    List<String> after = after(form);
    return new Rule.Obligation(
        head.restingOn(List.of(bearer)).restingOn(after),
        TriggerReader.need(form, "on"),
        bearer,
        act(form, "to"),
        due.map(Words::text),
        after,
        TriggerReader.maybeDone(form, "discharged_by"),
        form.flag("silent", false));
  }

  /** The days that counting starts from. */
  private List<String> after(Form form) {
    if (form.tree("after").orElse(new Words("", form.where())) instanceof Keys keys) {
      Form later = Form.of(keys, form.what() + "的 after ", desk, RuleLayouts.LATER.names());
      return days(later, later.needSeveral("later_of"));
    }
    return days(form, form.maybe("after").stream().toList());
  }

  private List<String> days(Form form, List<Words> days) {
    days.forEach(day -> desk.references().day(day, form.what()));
    return Form.texts(days);
  }

  private Rule lapse(Head head, Form form) {
    Optional<Words> lapses = form.need("lapses");
    lapses.ifPresent(
        words -> desk.references().period(words, form.what() + "的 lapses ", Period.Use.COUNTED));
    return new Rule.Lapse(
        head,
        TriggerReader.need(form, "on"),
        lapses.map(Words::text).orElse(""),
        TriggerReader.maybeDone(form, "unless"),
        occurrence(form),
        form.text("label"));
  }

  /** The name of something that counts as having happened, written where it first happens. */
  static String occurrence(Form form) {
    Optional<Words> name = form.need("occurs");
    name.ifPresent(words -> form.desk().name(words, "情形 " + words.text() + " "));
    return name.map(Words::text).orElse("");
  }

  private Rule permission(Head head, Form form) {
    List<Words> waives = form.several("waives");
    waives.forEach(rule -> desk.references().barrier(rule, form.what() + "的 waives "));
    return new Rule.Permission(head, role(form, "permits"), act(form, "to"), Form.texts(waives));
  }

  private Rule enablement(Head head, Form form) {
    if (!form.has("when")) {
      form.missing("when");
    }
    return new Rule.Enablement(head, acts(form, "enables"));
  }

  private Rule prohibition(Head head, Form form) {
    Optional<Words> instead = form.maybe("instead");
    instead.ifPresent(words -> desk.references().act(words, form.what() + "的 instead "));
    return new Rule.Prohibition(head, acts(form, "forbids"), instead.map(Words::text));
  }

  private Rule settlement(Head head, Form form) {
    List<Words> duties = form.needSeveral("settles_first");
    duties.forEach(rule -> desk.references().duty(rule, form.what() + "的 settles_first "));
    return new Rule.Settlement(head, acts(form, "before"), Form.texts(duties));
  }

  private List<String> acts(Form form, String key) {
    List<Words> acts = form.needSeveral(key);
    acts.forEach(act -> desk.references().act(act, form.what() + "的 " + key + " "));
    return Form.texts(acts);
  }

  private String act(Form form, String key) {
    Optional<Words> act = form.need(key);
    act.ifPresent(words -> desk.references().act(words, form.what() + "的 " + key + " "));
    return act.map(Words::text).orElse("");
  }

  private String bearer(Form form) {
    Optional<Words> role = form.need("obliges");
    role.ifPresent(words -> desk.references().bearer(words, form.what() + "的 obliges "));
    return role.map(Words::text).orElse("");
  }

  private String role(Form form, String key) {
    Optional<Words> role = form.need(key);
    role.ifPresent(words -> desk.references().role(words, form.what() + "的 " + key + " "));
    return role.map(Words::text).orElse("");
  }
}
