package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Desk;
import org.banfa.kernel.pack.Form;
import org.banfa.kernel.pack.Layout;
import org.banfa.kernel.pack.Nearest;
import org.banfa.kernel.pack.ObjectType;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.pack.Tree;
import org.banfa.kernel.pack.Tree.Words;
import org.banfa.kernel.pack.Where;

/**
 * Reads the lines of one example in order, and keeps in mind which objects they have brought about.
 */
final class EntryReader {

  private static final List<String> VERBS =
      ExampleLayouts.LINE.kinds().stream().map(Layout.Kind::verb).toList();
  private static final List<String> VERDICTS = List.of("refused", "unknown", "violates");

  private final Vocabulary vocabulary;
  private final Desk desk;
  private final Timeline timeline;
  private final ValueReader values;

  EntryReader(Vocabulary vocabulary, Desk desk, Timeline timeline) {
    this.vocabulary = vocabulary;
    this.desk = desk;
    this.timeline = timeline;
    this.values = new ValueReader(vocabulary, desk);
  }

  /** The line; empty where it says nothing that can be told, which has then been noted. */
  Optional<Entry> read(Tree line) {
    if (!(line instanceof Tree.Keys(var keys, Where where))) {
      desk.note(line.where(), "这一行的写法不对", "一行是一个键值对", "写成 {on: 2026-03-02, by: …, act: …}");
      return Optional.empty();
    }
    List<String> verbs = VERBS.stream().filter(keys::containsKey).toList();
    if (verbs.size() != 1) {
      desk.note(
          where,
          verbs.isEmpty() ? "看不出这一行说的是什么" : "这一行说了几件事",
          "要有且只有一个：" + String.join("、", VERBS),
          verbs.isEmpty() ? "补上其中一个" : "分成几行");
      return Optional.empty();
    }
    return switch (verbs.getFirst()) {
      case "act" -> attempt(Form.of(line, "这一行", desk, ExampleLayouts.ATTEMPT.names()));
      case "learn" -> learn(Form.of(line, "这一行", desk, ExampleLayouts.LEARN.names()));
      case "choose" -> choose(Form.of(line, "这一行", desk, ExampleLayouts.CHOOSE.names()));
      case "opens" -> open(Form.of(line, "这一行", desk, ExampleLayouts.OPEN.names()));
      default -> look(Form.of(line, "这一行", desk, ExampleLayouts.LOOK.names()));
    };
  }

  private Optional<LocalDate> day(Form form, String key) {
    if (!form.has(key)) {
      desk.note(form.where(), "这一行没有写日期", "缺少 " + key, "补上 " + key + "，如 " + key + ": 2026-03-02");
      return Optional.empty();
    }
    Optional<Words> words = form.need(key);
    Optional<LocalDate> day = words.flatMap(one -> values.day(one, key + " "));
    day.flatMap(timeline::laterThan)
        .ifPresent(later ->
            desk.note(
                words.map(Words::where).orElseGet(form::where),
                "日期往回走了",
                "上一行已经到了 " + later,
                "按先后排；同一天的可以连着写"));
    return day;
  }

  private Optional<ObjectId> of(Form form) {
    if (!form.has("of")) {
      return Optional.of(Timeline.first(ObjectType.PROJECT));
    }
    Optional<Words> words = form.maybe("of");
    Optional<ObjectId> object = words.flatMap(values::object);
    if (object.isPresent() && !timeline.has(object.get())) {
      desk.note(
          words.map(Words::where).orElseGet(form::where),
          "到这一行还没有 " + object.get(),
          "有的是：" + String.join("、", timeline.names()),
          Nearest.remedy(object.get().toString(), timeline.names()));
      return Optional.empty();
    }
    return object;
  }

  private Optional<Entry> attempt(Form form) {
    Optional<LocalDate> on = day(form, "on");
    Optional<Words> by = form.need("by");
    List<String> roles = List.copyOf(vocabulary.pack().roles().sequencedKeySet());
    by.ifPresent(role -> values.known(role, "主体", roles));
    Optional<Act> act =
        form.need("act").filter(values::act).map(words -> vocabulary.pack().act(words.text()));
    Optional<ObjectId> of = of(form);
    Optional<Entry.Verdict> verdict = verdict(form);
    if (act.isEmpty() || of.isEmpty() || verdict.isEmpty()) {
      return Optional.empty();
    }
    Optional<ObjectId> object = object(form, act.get(), of.get());
    boolean recorded =
        verdict.get() instanceof Entry.Allowed || verdict.get() instanceof Entry.Violating;
    Optional<ObjectId> opens = opens(form, act.get(), recorded);
    SequencedMap<String, Value> facts = form(form, act.get());
    SequencedMap<String, Set<String>> attached = attached(form, act.get());
    Optional<String> outcome = outcome(form, act.get());
    if (on.isEmpty() || by.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry.Attempt(
            on.get(),
            by.get().text(),
            act.get().id(),
            object.get(),
            opens,
            outcome,
            facts,
            attached,
            verdict.get(),
            lacks(form, act.get()),
            form.where()));
  }

  private Optional<Entry.Verdict> verdict(Form form) {
    List<String> said = VERDICTS.stream().filter(form::has).toList();
    if (said.isEmpty()) {
      return Optional.of(new Entry.Allowed());
    }
    if (said.size() > 1) {
      desk.note(form.where(), "一次办理有几个预期", "写了 " + String.join("、", said), "留下一个");
      return Optional.empty();
    }
    return form.tree(said.getFirst())
        .map(tree ->
            switch (said.getFirst()) {
              case "refused" -> new Entry.Refused(values.rows(tree, "refused"));
              case "violates" -> new Entry.Violating(values.rows(tree, "violates"));
              default -> new Entry.Unjudged(values.wanting(tree, "unknown"));
            });
  }

  /** What is wanting: acts, facts, and slots and contents of the act's form. */
  private Optional<List<String>> lacks(Form form, Act act) {
    List<String> known = new ArrayList<>(vocabulary.pack().acts().sequencedKeySet());
    known.addAll(vocabulary.visible(vocabulary.lineage(act.context())));
    vocabulary.pack().acts().values().stream()
        .flatMap(one -> one.slots().stream())
        .forEach(slot -> {
          known.add(slot.id());
          slot.contains().forEach(item -> known.add(slot.id() + "." + item.id()));
        });
    known.add(Reasons.OUTCOME);
    return form.tree("lacks")
        .map(tree ->
            values.names(tree, "lacks").stream()
                .filter(name -> values.known(name, "所缺的事项、事实或材料", known))
                .map(Words::text)
                .toList());
  }

  /** Where the act is recorded: the object named, or the one above it that the act is on. */
  private Optional<ObjectId> object(Form form, Act act, ObjectId of) {
    if (of.type().equals(act.on())) {
      return Optional.of(of);
    }
    if (!form.has("of") && vocabulary.lineage(of.type()).contains(act.on())) {
      return Optional.of(Timeline.first(act.on()));
    }
    String label = act.label();
    desk.note(
        form.keyWhere(form.has("of") ? "of" : "act"),
        "“" + label + "” 办在 " + act.on() + " 上",
        "这一行说的是 " + of,
        "写明 of: " + act.on() + "/编号");
    return Optional.empty();
  }

  private Optional<ObjectId> opens(Form form, Act act, boolean recorded) {
    Optional<Words> as = form.maybe("as");
    if (act.opens().isEmpty()) {
      as.ifPresent(words ->
          desk.note(words.where(), "“" + act.label() + "” 不会新立对象", "as 给新立的对象起名", "删去 as"));
      return Optional.empty();
    }
    if (!recorded) {
      return Optional.empty();
    }
    String type = act.opens().get();
    Optional<ObjectId> named =
        as.flatMap(values::object)
            .filter(object -> isNew(object, type, as.map(Words::where).orElseGet(form::where)));
    ObjectId opened = named.orElseGet(() -> timeline.next(type));
    timeline.add(opened);
    return Optional.of(opened);
  }

  private boolean isNew(ObjectId object, String type, Where where) {
    if (!object.type().equals(type)) {
      desk.note(where, "新立的是 " + type, "as 写的是 " + object, "写成 as: " + type + "/编号");
      return false;
    }
    if (timeline.has(object)) {
      desk.note(where, object + " 已经有了", "每个对象只立一次", "换一个编号");
      return false;
    }
    return true;
  }

  private SequencedMap<String, Value> form(Form form, Act act) {
    List<String> asked = act.fields().stream().map(Act.Field::fact).toList();
    SequencedMap<String, Value> facts =
        values.facts(form, "with", vocabulary.lineage(act.context()));
    form.named("with")
        .values()
        .forEach(entry -> {
          Words name = entry.key();
          if (facts.containsKey(name.text()) && !asked.contains(name.text())) {
            desk.note(
                name.where(),
                "“" + act.label() + "” 的表单没有 " + name.text(),
                "with 只能填 fields 列出的事实",
                "列进这个事项的 fields，或另起一行用 learn 写明");
          }
        });
    return facts;
  }

  private SequencedMap<String, Set<String>> attached(Form form, Act act) {
    SequencedMap<String, Set<String>> attached =
        form.tree("attach").map(values::attached).orElseGet(LinkedHashMap::new);
    List<String> slots = act.slots().stream().map(Act.Slot::id).toList();
    attached.forEach((slot, items) -> {
      Where where = form.keyWhere("attach");
      if (values.known(new Words(slot, where), "“" + act.label() + "” 的材料", slots)) {
        List<String> known =
            act.slots().stream()
                .filter(one -> one.id().equals(slot))
                .flatMap(one -> one.contains().stream())
                .map(Act.Item::id)
                .toList();
        items.forEach(item -> values.known(new Words(item, where), slot + " 的内容", known));
      }
    });
    return attached;
  }

  private Optional<String> outcome(Form form, Act act) {
    Optional<Words> outcome = form.maybe("outcome");
    List<String> known = List.copyOf(act.outcomes().sequencedKeySet());
    outcome.ifPresent(words -> values.known(words, "“" + act.label() + "” 的结果", known));
    return outcome.map(Words::text);
  }

  private Optional<Entry> learn(Form form) {
    Optional<LocalDate> on = day(form, "on");
    Optional<ObjectId> of = of(form);
    List<String> types = of.map(one -> vocabulary.lineage(one.type())).orElse(List.of());
    SequencedMap<String, Value> facts =
        of.isEmpty() ? new LinkedHashMap<>() : values.facts(form, "learn", types);
    return on.isEmpty() || of.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entry.Learn(on.get(), of.get(), facts, form.where()));
  }

  private Optional<Entry> choose(Form form) {
    Optional<LocalDate> on = day(form, "on");
    SequencedMap<String, String> options = new LinkedHashMap<>();
    List<String> readings = List.copyOf(vocabulary.pack().readings().sequencedKeySet());
    form.named("choose")
        .values()
        .forEach(entry -> {
          Words name = entry.key();
          Optional<Words> option = values.single(entry.value(), name.text());
          Reading reading = vocabulary.pack().readings().get(name.text());
          if (values.known(name, "口径", readings) && reading != null && option.isPresent()) {
            List<String> known = List.copyOf(reading.options().sequencedKeySet());
            values.known(option.get(), "这一口径的选项", known);
            options.put(name.text(), option.get().text());
          }
        });
    return on.map(day -> new Entry.Choose(day, options, form.where()));
  }

  private Optional<Entry> open(Form form) {
    Optional<LocalDate> on = day(form, "on");
    Optional<Words> words = form.need("opens");
    Optional<ObjectId> object = words.flatMap(values::object);
    if (on.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    Where where = words.map(Words::where).orElseGet(form::where);
    if (!isNew(object.get(), object.get().type(), where)) {
      return Optional.empty();
    }
    Optional<String> above = vocabulary.pack().object(object.get().type()).parent();
    Optional<ObjectId> parent =
        above.isPresent() && form.has("of") ? of(form) : above.map(Timeline::first);
    if (parent.isPresent() && !parent.get().type().equals(above.get())) {
      desk.note(
          where,
          object.get() + " 属于 " + above.get(),
          "of 写的是 " + parent.get(),
          "写成 of: " + above.get() + "/编号");
      return Optional.empty();
    }
    timeline.add(object.get());
    SequencedMap<String, Value> given =
        values.facts(form, "given", vocabulary.lineage(object.get().type()));
    return Optional.of(new Entry.Open(on.get(), object.get(), parent, given, form.where()));
  }

  private Optional<Entry> look(Form form) {
    Optional<LocalDate> on = day(form, "as_of");
    Optional<ObjectId> of = of(form);
    List<Expectation> expected = new ArrayList<>();
    of.ifPresent(
        object -> expected.addAll(new ExpectationReader(vocabulary, values, form, object).read()));
    return on.isEmpty() || of.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entry.Look(on.get(), of.get(), expected, form.where()));
  }
}
