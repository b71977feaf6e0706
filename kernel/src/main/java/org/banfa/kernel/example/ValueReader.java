package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Desk;
import org.banfa.kernel.pack.Form;
import org.banfa.kernel.pack.Literals;
import org.banfa.kernel.pack.Nearest;
import org.banfa.kernel.pack.Tree;
import org.banfa.kernel.pack.Tree.Words;

/** Reads names and values in examples, and notes those that the pack does not know. */
record ValueReader(Vocabulary vocabulary, Desk desk) {

  /** The facts under a key, which must be sayable of one of the types. */
  SequencedMap<String, Value> facts(Form form, String key, List<String> types) {
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    List<String> known = vocabulary.sayable(types);
    form.named(key)
        .values()
        .forEach(entry ->
            fact(entry, known, types).ifPresent(value -> facts.put(entry.key().text(), value)));
    return facts;
  }

  private Optional<Value> fact(Tree.Entry entry, List<String> known, List<String> types) {
    Words name = entry.key();
    if (!known.contains(name.text())) {
      boolean derived = vocabulary.visible(types).contains(name.text());
      desk.note(
          name.where(),
          derived ? name.text() + " 是推出来的，不能写进来" : "这里没有事实 " + name.text(),
          derived ? "它的值由别的事实得出" : "认得的是" + String.join("、", types) + "的事实",
          derived ? "改写它所依据的事实" : Nearest.remedy(name.text(), known));
      return Optional.empty();
    }
    return value(name.text(), entry.value());
  }

  /** The value of a known fact. */
  Optional<Value> value(String fact, Tree tree) {
    return single(tree, fact)
        .flatMap(words ->
            vocabulary
                .type(fact)
                .flatMap(
                    type -> desk.meant(words, fact + " 的值", Literals.value(type, words.text()))));
  }

  /** One value, or empty with the error noted. */
  Optional<Words> single(Tree tree, String what) {
    if (tree instanceof Words words && !words.text().isEmpty()) {
      return Optional.of(words);
    }
    desk.note(tree.where(), what + " 的写法不对", "这里应当是单个值，写的却是" + tree.shape(), "只写一个值");
    return Optional.empty();
  }

  /** One name or a list of them. */
  List<Words> names(Tree tree, String what) {
    List<Tree> all = tree instanceof Tree.Items(List<Tree> items, _) ? items : List.of(tree);
    return all.stream().flatMap(one -> single(one, what).stream()).toList();
  }

  /** Whether the name is one of those known; notes it where it is not. */
  boolean known(Words name, String what, List<String> all) {
    boolean found = all.contains(name.text());
    if (!found) {
      desk.note(
          name.where(),
          "没有" + what + " " + name.text(),
          "这里只能用办法里写过的" + what,
          Nearest.remedy(name.text(), all));
    }
    return found;
  }

  boolean act(Words name) {
    return known(name, "事项", List.copyOf(vocabulary.pack().acts().sequencedKeySet()));
  }

  /** Rows of the text. */
  List<String> rows(Tree tree, String what) {
    List<String> all = List.copyOf(vocabulary.pack().provisions().sequencedKeySet());
    return names(tree, what).stream()
        .filter(row -> known(row, "条款", all))
        .map(Words::text)
        .toList();
  }

  /** Names of facts and of decisions that may be wanting. */
  List<String> wanting(Tree tree, String what) {
    return names(tree, what).stream()
        .filter(name -> {
          boolean found = vocabulary.type(name.text()).isPresent();
          if (!found) {
            List<String> facts =
                vocabulary.visible(List.copyOf(vocabulary.pack().objects().sequencedKeySet()));
            desk.note(
                name.where(),
                "没有事实 " + name.text(),
                "这里写缺的是哪些事实",
                Nearest.remedy(name.text(), facts));
          }
          return found;
        })
        .map(Words::text)
        .toList();
  }

  Optional<LocalDate> day(Words words, String what) {
    return desk.meant(words, what, Literals.day(words.text()));
  }

  /** An object's name, such as {@code change/1}, of a type that the pack has. */
  Optional<ObjectId> object(Words words) {
    int slash = words.text().indexOf('/');
    if (slash < 1 || slash == words.text().length() - 1) {
      desk.note(words.where(), "“" + words.text() + "” 不是对象的名称", "对象写成 类型/编号", "如 project/1");
      return Optional.empty();
    }
    String type = words.text().substring(0, slash);
    List<String> types = List.copyOf(vocabulary.pack().objects().sequencedKeySet());
    if (!types.contains(type)) {
      desk.note(words.where(), "没有对象类型 " + type, "斜线前面是 objects 下的名称", Nearest.remedy(type, types));
      return Optional.empty();
    }
    return Optional.of(ObjectId.parse(words.text()));
  }

  /** Slots with the items ticked in each: a list of slots, or slot to items. */
  SequencedMap<String, Set<String>> attached(Tree tree) {
    SequencedMap<String, Set<String>> attached = new LinkedHashMap<>();
    if (tree instanceof Tree.Keys(var entries, _)) {
      entries
          .values()
          .forEach(entry -> {
            Set<String> items = new LinkedHashSet<>();
            names(entry.value(), entry.key().text()).forEach(item -> items.add(item.text()));
            attached.put(entry.key().text(), items);
          });
    } else {
      names(tree, "attach").forEach(slot -> attached.put(slot.text(), new LinkedHashSet<>()));
    }
    return attached;
  }
}
