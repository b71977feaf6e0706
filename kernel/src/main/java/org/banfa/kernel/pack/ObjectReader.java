package org.banfa.kernel.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Tree.Words;

/** Reads the kinds of things that a regulation speaks of, and their facts. */
final class ObjectReader {

  private static final List<String> DERIVING = List.of("sum", "count", "some", "all", "value");
  private static final SequencedMap<String, FactType> TYPES = types();

  private final Form top;
  private final Desk desk;

  ObjectReader(Form top) {
    this.top = top;
    this.desk = top.desk();
  }

  private static SequencedMap<String, FactType> types() {
    var types = new LinkedHashMap<String, FactType>();
    for (FactType type :
        List.of(
            FactType.MONEY,
            FactType.WHOLE,
            FactType.FLAG,
            FactType.DAY,
            FactType.TEXT,
            new FactType.ChoiceType(List.of()))) {
      types.put(Known.word(type), type);
    }
    return types;
  }

  /** All types, a parent before its children. */
  SequencedMap<String, ObjectType> objects() {
    var objects = new LinkedHashMap<String, ObjectType>();
    top.named("objects")
        .forEach((id, entry) -> objects.put(id, object(id, entry.key(), entry.value())));
    if (!objects.containsKey(ObjectType.PROJECT)) {
      desk.note(
          top.keyWhere("objects"),
          "没有写对象 project",
          "项目本身是对象 project，其他对象挂在它上面或下面",
          "在 objects 之下补上 project: {label: 项目}");
    }
    Cycles.check(
        objects.sequencedKeySet(),
        id -> parent(objects, id).stream().toList(),
        id -> Objects.requireNonNull(objects.get(id)).where(),
        "对象 %s 挂在了自己下面",
        "parent",
        desk);
    return parentsFirst(objects);
  }

  private static Optional<String> parent(SequencedMap<String, ObjectType> objects, String id) {
    return Optional.ofNullable(objects.get(id)).flatMap(ObjectType::parent);
  }

  private static SequencedMap<String, ObjectType> parentsFirst(
      SequencedMap<String, ObjectType> objects) {
    var sorted = new LinkedHashMap<String, ObjectType>();
    int before = -1;
    while (sorted.size() > before) {
      before = sorted.size();
      for (ObjectType object : objects.values()) {
        boolean ready =
            object
                .parent()
                .map(it -> sorted.containsKey(it) || !objects.containsKey(it))
                .orElse(true);
        if (ready) {
          sorted.putIfAbsent(object.id(), object);
        }
      }
    }
    objects.forEach(sorted::putIfAbsent); // those of a cycle, which has been noted
    return sorted;
  }

  private ObjectType object(String id, Words key, Tree tree) {
    desk.objectName(key);
    Form form = Form.of(tree, "对象 " + id + " ", desk, ObjectLayouts.OBJECT.names());
    Optional<Words> parent = form.maybe("parent");
    parent.ifPresent(words -> desk.references().object(words, form.what()));
    var facts = new LinkedHashMap<String, Fact>();
    form.named("facts")
        .forEach((name, entry) -> facts.put(name, fact(id, entry.key(), entry.value())));
    return new ObjectType(id, form.text("label"), parent.map(Words::text), facts, key.where());
  }

  private Fact fact(String object, Words key, Tree tree) {
    String id = object + "." + key.text();
    desk.name(key, "事实 " + id + " ");
    Form form = Form.of(tree, "事实 " + id + " ", desk, ObjectLayouts.FACT.names());
    SequencedMap<String, String> options = form.labels("options");
    FactType type = type(form, options);
    Optional<Words> by = form.maybe("by");
    by.ifPresent(words -> desk.references().role(words, form.what()));
    Fact.Source source = source(form, object, type);
    return new Fact(
        id,
        object,
        key.text(),
        type,
        form.text("label"),
        options,
        initially(form, type, source),
        source,
        form.cites("cite"),
        form.maybeText("measure"),
        form.maybeText("help"),
        by.map(Words::text),
        key.where());
  }

  private FactType type(Form form, SequencedMap<String, String> options) {
    FactType named =
        form.need("type")
            .flatMap(words -> desk.oneOf(words, form.what() + "的 type ", TYPES))
            .orElse(FactType.TEXT);
    if (!(named instanceof FactType.ChoiceType)) {
      if (form.has("options")
          && form.maybe("type").filter(it -> TYPES.containsKey(it.text())).isPresent()) {
        desk.note(
            form.keyWhere("options"),
            form.what() + "不该有 options",
            "只有 type: choice 的事实才有选项，它的类型是 " + Known.word(named),
            "改为 type: choice，或删去 options");
      }
      return named;
    }
    if (options.isEmpty()) {
      desk.note(
          form.where(), form.what() + "缺少选项", "type: choice 要写明有哪些选项", "补上 options: {代码: 名称, …}");
    }
    return new FactType.ChoiceType(List.copyOf(options.sequencedKeySet()));
  }

  private Optional<Value> initially(Form form, FactType type, Fact.Source source) {
    if (form.has("initially") && !(source instanceof Fact.Entered)) {
      desk.note(
          form.keyWhere("initially"),
          form.what() + "又有初值又是推算的",
          "推算的事实每次都重新算，初值用不上",
          "删去 initially");
      return Optional.empty();
    }
    return form.literal("initially", words -> Literals.value(type, words));
  }

  private Fact.Source source(Form form, String object, FactType type) {
    List<String> deriving = form.present().stream().filter(DERIVING::contains).toList();
    if (deriving.size() > 1) {
      desk.note(
          form.keyWhere(deriving.get(1)),
          form.what() + "有两种推算办法",
          String.join("、", deriving) + " 只能写一个",
          "留下一个，其余另立事实");
    }
    if (form.has("where") && (deriving.isEmpty() || deriving.getFirst().equals("value"))) {
      desk.note(
          form.keyWhere("where"),
          form.what() + "的 where 没有用处",
          "where 逐个挑选下级对象，只与 sum、count、some、all 一起写",
          "删去 where，或写明汇总什么");
    }
    return deriving.isEmpty()
        ? new Fact.Entered()
        : derived(form, object, type, deriving.getFirst());
  }

  private Fact.Source derived(Form form, String object, FactType type, String how) {
    if (how.equals("value")) {
      return new Fact.Formula(form.guard("value").orElse(""));
    }
    Optional<Words> over = form.maybe(how);
    String name = over.map(Words::text).orElse("");
    int dot = name.indexOf('.');
    String child = how.equals("sum") && dot > 0 ? name.substring(0, dot) : name;
    over.ifPresent(words -> desk.references().child(words, child, object, form.what()));
    Optional<String> where = form.guard("where");
    return switch (how) {
      case "sum" -> {
        over.ifPresent(words -> desk.references().fact(words, form.what(), type));
        fits(form, type, "sum", List.of(FactType.MONEY, FactType.WHOLE));
        yield new Fact.Sum(name, where);
      }
      case "count" -> {
        fits(form, type, "count", List.of(FactType.WHOLE));
        yield new Fact.Count(child, where);
      }
      case "some" -> {
        fits(form, type, "some", List.of(FactType.FLAG));
        yield new Fact.Some(child, where);
      }
      default -> {
        fits(form, type, "all", List.of(FactType.FLAG));
        yield new Fact.All(child, where);
      }
    };
  }

  private void fits(Form form, FactType type, String how, List<FactType> results) {
    if (form.has("type") && !results.contains(type)) {
      String words = String.join(" 或 ", results.stream().map(Known::word).toList());
      desk.note(
          form.keyWhere("type"),
          form.what() + "的类型与 " + how + " 不合",
          how + " 得出 " + words + "，写的是 " + Known.word(type),
          "改为 type: " + Known.word(results.getFirst()));
    }
  }
}
