package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Form;
import org.banfa.kernel.pack.Nearest;
import org.banfa.kernel.pack.Tree;
import org.banfa.kernel.pack.Tree.Words;
import org.banfa.kernel.pack.Where;

/** Reads what a line expects of a day. */
final class ExpectationReader {

  private final Vocabulary vocabulary;
  private final ValueReader values;
  private final Form form;
  private final ObjectId object;
  private final List<Expectation> found = new ArrayList<>();

  ExpectationReader(Vocabulary vocabulary, ValueReader values, Form form, ObjectId object) {
    this.vocabulary = vocabulary;
    this.values = values;
    this.form = form;
    this.object = object;
  }

  List<Expectation> read() {
    judged("open", Expectation.IsOpen::new);
    named("blocked")
        .forEach(entry ->
            found.add(
                new Expectation.IsBlocked(
                    entry.key().text(),
                    values.rows(entry.value(), "blocked"),
                    entry.key().where())));
    judged("not_applicable", Expectation.IsNotApplicable::new);
    named("unknown")
        .forEach(entry ->
            found.add(
                new Expectation.IsUnknown(
                    entry.key().text(),
                    values.wanting(entry.value(), "unknown"),
                    entry.key().where())));
    form.named("owed").values().forEach(this::owed);
    form.named("owed_by").values().forEach(this::owedBy);
    form.named("owed_from").values().forEach(this::owedFrom);
    acts("not_owed", Expectation.IsNotOwed::new);
    acts("unruled", Expectation.IsUnruled::new);
    form.named("overdue").values().forEach(this::overdue);
    rows("breached", Expectation.IsBreached::new, Expectation.Kinds.BREACHED);
    rows("violated", Expectation.IsViolated::new, Expectation.Kinds.VIOLATED);
    acts("done", Expectation.IsDone::new);
    rows("relied", Expectation.IsRelied::new, Expectation.Kinds.RELIED);
    occurred();
    form.named("facts").values().forEach(this::fact);
    form.word("force", Expectation.Forces.values(), '-')
        .ifPresent(force -> found.add(new Expectation.IsForce(force, form.keyWhere("force"))));
    return found;
  }

  /** Acts that are judged on the object or on one above it. */
  private void judged(String key, BiFunction<String, Where, Expectation> expectation) {
    list(key).stream()
        .filter(this::isHere)
        .forEach(words -> found.add(expectation.apply(words.text(), words.where())));
  }

  private List<Tree.Entry> named(String key) {
    return form.named(key).values().stream().filter(entry -> isHere(entry.key())).toList();
  }

  private boolean isHere(Words name) {
    if (!values.act(name)) {
      return false;
    }
    Act act = vocabulary.pack().act(name.text());
    boolean here = vocabulary.lineage(object.type()).contains(act.on());
    if (!here) {
      values
          .desk()
          .note(
              name.where(),
              "“" + act.label() + "” 办在 " + act.on() + " 上",
              "这一行看的是 " + object,
              "另起一行，写明 of: " + act.on() + "/编号");
    }
    return here;
  }

  private void acts(String key, BiFunction<String, Where, Expectation> expectation) {
    list(key).stream()
        .filter(values::act)
        .forEach(words -> found.add(expectation.apply(words.text(), words.where())));
  }

  /** An empty list would be met by everything. */
  private List<Words> list(String key) {
    Optional<List<Words>> written = names(key);
    if (written.filter(List::isEmpty).isPresent()) {
      values.desk().note(form.keyWhere(key), "这一行的 " + key + " 是空列表", "空列表什么也不检查", "写上名字，或删去这个键");
    }
    return written.orElse(List.of());
  }

  /** Here an empty list says that there is nothing of the kind. */
  private List<Words> orNothing(String key, Expectation.Kinds kind) {
    Optional<List<Words>> written = names(key);
    if (written.filter(List::isEmpty).isPresent()) {
      found.add(new Expectation.IsNothing(kind, form.keyWhere(key)));
    }
    return written.orElse(List.of());
  }

  private Optional<List<Words>> names(String key) {
    return form.tree(key).map(tree -> values.names(tree, key));
  }

  private void rows(
      String key, BiFunction<String, Where, Expectation> expectation, Expectation.Kinds kind) {
    List<String> all = List.copyOf(vocabulary.pack().provisions().sequencedKeySet());
    orNothing(key, kind).stream()
        .filter(row -> values.known(row, "条款", all))
        .forEach(row -> found.add(expectation.apply(row.text(), row.where())));
  }

  private void occurred() {
    List<String> all = vocabulary.occurrences();
    orNothing("occurred", Expectation.Kinds.OCCURRED).stream()
        .filter(name -> values.known(name, "情形", all))
        .forEach(name -> found.add(new Expectation.IsOccurred(name.text(), name.where())));
  }

  private void owed(Tree.Entry entry) {
    Words act = entry.key();
    Optional<Words> due = values.single(entry.value(), act.text());
    if (values.act(act) && due.isPresent()) {
      due(due.get(), act.text())
          .ifPresent(one -> found.add(new Expectation.IsOwed(act.text(), one, act.where())));
    }
  }

  private void owedBy(Tree.Entry entry) {
    Words act = entry.key();
    List<String> roles = List.copyOf(vocabulary.pack().roles().sequencedKeySet());
    Optional<Words> role =
        values.single(entry.value(), act.text()).filter(one -> values.known(one, "主体", roles));
    if (values.act(act) && role.isPresent()) {
      found.add(new Expectation.IsBorneBy(act.text(), role.get().text(), act.where()));
    }
  }

  private void owedFrom(Tree.Entry entry) {
    Words act = entry.key();
    Optional<LocalDate> day =
        values.single(entry.value(), act.text()).flatMap(one -> values.day(one, act.text() + " "));
    if (values.act(act) && day.isPresent()) {
      found.add(new Expectation.OpensOn(act.text(), day.get(), act.where()));
    }
  }

  private Optional<Expectation.Due> due(Words words, String act) {
    return switch (words.text()) {
      case "none" -> Optional.of(new Expectation.NoLimit());
      case "waiting" -> Optional.of(new Expectation.Waiting());
      default -> values.day(words, act + " 的期限").map(Expectation.By::new);
    };
  }

  private void overdue(Tree.Entry entry) {
    Words act = entry.key();
    Optional<LocalDate> due =
        values.single(entry.value(), act.text()).flatMap(day -> values.day(day, act.text() + " "));
    if (values.act(act) && due.isPresent()) {
      found.add(new Expectation.IsOverdue(act.text(), due.get(), act.where()));
    }
  }

  private void fact(Tree.Entry entry) {
    Words name = entry.key();
    if (!isVisible(name)) {
      return;
    }
    boolean unknown = entry.value() instanceof Words(String text, _) && text.equals("unknown");
    Optional<Value> value = unknown ? Optional.empty() : values.value(name.text(), entry.value());
    if (unknown || value.isPresent()) {
      found.add(new Expectation.IsFact(name.text(), value, name.where()));
    }
  }

  private boolean isVisible(Words name) {
    List<String> types = vocabulary.lineage(object.type());
    List<String> all = vocabulary.visible(types);
    int dot = name.text().indexOf('.');
    Optional<Act> act =
        Optional.ofNullable(vocabulary.pack().acts().get(name.text().substring(dot + 1)));
    boolean ofAct =
        dot > 0
            && List.of("done", "outcome", "day").contains(name.text().substring(0, dot))
            && act.filter(one -> types.contains(one.on())).isPresent();
    if (!ofAct && !all.contains(name.text())) {
      values
          .desk()
          .note(
              name.where(),
              object + " 没有事实 " + name.text(),
              "看得到的是它自己和上级对象的事实",
              Nearest.remedy(name.text(), all));
      return false;
    }
    return true;
  }
}
