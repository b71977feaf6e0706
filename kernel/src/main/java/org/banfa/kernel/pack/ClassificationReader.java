package org.banfa.kernel.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.pack.Classification.Case;
import org.banfa.kernel.pack.Classification.Cell;
import org.banfa.kernel.pack.Tree.Words;

/** Reads how things are sorted. */
final class ClassificationReader {

  private final Form top;
  private final Desk desk;
  private final SequencedMap<String, ObjectType> objects;

  ClassificationReader(Form top, SequencedMap<String, ObjectType> objects) {
    this.top = top;
    this.desk = top.desk();
    this.objects = objects;
  }

  SequencedMap<String, Classification> classifications() {
    var all = new LinkedHashMap<String, Classification>();
    top.named("classify")
        .forEach((name, entry) -> {
          Classification read = classification(entry.key(), entry.value());
          all.put(read.id(), read);
        });
    return all;
  }

  private Classification classification(Words key, Tree tree) {
    desk.name(key, "认定 " + key.text() + " ");
    Form form =
        Form.of(
            tree, "认定 " + key.text() + " ", desk, List.of("on", "label", "of", "cells", "cases"));
    Optional<Words> on = form.need("on");
    on.ifPresent(words -> desk.references().object(words, form.what()));
    String object = on.map(Words::text).orElse("");
    unlikeFacts(key, object);
    return new Classification(
        object + "." + key.text(),
        object,
        key.text(),
        form.text("label"),
        table(form, object),
        key.where());
  }

  private void unlikeFacts(Words key, String object) {
    Optional.ofNullable(objects.get(object))
        .map(type -> type.facts().get(key.text()))
        .ifPresent(fact ->
            desk.note(
                key.where(),
                "认定 " + key.text() + " 与事实同名",
                fact.id() + " 已经写在 " + fact.where(),
                "给其中一个改名"));
  }

  private Classification.Table table(Form form, String object) {
    boolean scale = form.has("of") || form.has("cells");
    if (scale == form.has("cases")) {
      desk.note(
          form.where(),
          form.what() + (scale ? "既按金额又按情形" : "没有写怎样认定"),
          "按金额写 of 和 cells，按情形写 cases，二者择一",
          scale ? "分成两个认定" : "补上 of 和 cells，或补上 cases");
    }
    return scale ? scale(form, object) : cases(form);
  }

  private Classification.Scale scale(Form form, String object) {
    Optional<Words> of = form.need("of");
    of.ifPresent(words -> {
      desk.references().fact(words, form.what(), FactType.MONEY);
      desk.references().within(words, object, form.what());
    });
    if (!form.has("cells")) {
      form.missing("cells");
    }
    List<Form> rows =
        form.forms("cells", form.what() + "的档位", List.of("cell", "is", "label", "cite", "reading"));
    var cells = new ArrayList<Cell>();
    rows.forEach(row -> cell(row).ifPresent(cells::add));
    if (cells.size() == rows.size() && !cells.isEmpty()) {
      new Coverage(cells).check(form, desk);
    }
    return new Classification.Scale(of.map(Words::text).orElse(""), cells);
  }

  private Optional<Cell> cell(Form row) {
    Optional<Interval> interval =
        row.need("cell")
            .flatMap(
                words -> desk.meant(words, row.what() + "的 cell ", Interval.read(words.text())));
    String is = code(row);
    String label = row.text("label");
    List<String> cites = row.cites("cite");
    List<String> readings = readings(row);
    return interval.map(it ->
        new Cell(
            it.from(),
            it.fromIncluded(),
            it.to(),
            it.toIncluded(),
            is,
            label,
            cites,
            readings,
            row.where()));
  }

  private Classification.Cases cases(Form form) {
    List<Form> rows =
        form.forms(
            "cases",
            form.what() + "的情形",
            List.of("when", "otherwise", "is", "label", "cite", "reading"));
    var cases = new ArrayList<Case>();
    for (Form row : rows) {
      boolean last = row == rows.getLast();
      otherwise(row, last);
      cases.add(
          new Case(
              row.guard("when"),
              code(row),
              row.text("label"),
              row.cites("cite"),
              readings(row),
              row.where()));
    }
    return new Classification.Cases(cases);
  }

  private void otherwise(Form row, boolean last) {
    boolean otherwise = row.flag("otherwise", false);
    if (otherwise == row.has("when")) {
      desk.note(
          row.where(),
          row.what() + (otherwise ? "又有 when 又有 otherwise" : "没有写 when"),
          "每种情形写一个 when；最后一种写 otherwise: true",
          otherwise ? "留下一个" : "补上 when: \"…\"");
    } else if (otherwise && !last) {
      desk.note(
          row.keyWhere("otherwise"),
          row.what() + "里 otherwise 不在最后",
          "从上往下取第一种成立的情形，otherwise 之后的永远轮不到",
          "把这一行移到最后");
    } else if (!otherwise && last) {
      desk.note(
          row.where(),
          row.what() + "没有兜底",
          "前面的情形都不成立时，认定没有结果",
          "在最后补上 {otherwise: true, is: …, label: …}");
    }
  }

  private String code(Form row) {
    Optional<Words> is = row.need("is");
    is.ifPresent(words -> desk.name(words, row.what() + "的 is "));
    return is.map(Words::text).orElse("");
  }

  private List<String> readings(Form row) {
    List<Words> readings = row.several("reading");
    readings.forEach(reading -> desk.references().reading(reading, row.what()));
    return Form.texts(readings);
  }
}
