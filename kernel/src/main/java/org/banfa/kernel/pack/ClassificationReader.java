package org.banfa.kernel.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.pack.Classification.Case;
import org.banfa.kernel.pack.Classification.Cell;
import org.banfa.kernel.pack.Classification.Demand;
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
    Form form = Form.of(tree, "认定 " + key.text() + " ", desk, ObjectLayouts.CLASSIFICATION.names());
    Optional<Words> on = form.need("on");
    on.ifPresent(words -> desk.references().object(words, form.what()));
    String object = on.map(Words::text).orElse("");
    unlikeFacts(key, object);
    Optional<Measure> measure = measure(form, object);
    return new Classification(
        object + "." + key.text(),
        object,
        key.text(),
        form.text("label"),
        table(form, object, measure),
        measure,
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

  private Classification.Table table(Form form, String object, Optional<Measure> measure) {
    boolean scale = form.has("of") || form.has("cells");
    if (scale == form.has("cases")) {
      desk.note(
          form.where(),
          form.what() + (scale ? "既按金额又按情形" : "没有写怎样认定"),
          "按金额写 of 和 cells，按情形写 cases，二者择一",
          scale ? "分成两个认定" : "补上 of 和 cells，或补上 cases");
    }
    return scale ? scale(form, object) : cases(form, measure);
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
    List<Form> rows = form.forms("cells", form.what() + "的档位", ObjectLayouts.CELL.names());
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

  private Classification.Cases cases(Form form, Optional<Measure> measure) {
    List<Form> rows = form.forms("cases", form.what() + "的情形", ObjectLayouts.CASE.names());
    var cases = new ArrayList<Case>();
    for (Form row : rows) {
      boolean last = row == rows.getLast();
      otherwise(row, last);
      List<Demand> all = all(row, measure);
      cases.add(
          new Case(
              row.guard("when").or(() -> joined(all)),
              all,
              code(row),
              row.text("label"),
              row.cites("cite"),
              readings(row),
              row.where()));
    }
    return new Classification.Cases(cases);
  }

  private List<Demand> all(Form row, Optional<Measure> measure) {
    return row.forms("all", row.what() + "的条件", ObjectLayouts.DEMAND.names()).stream()
        .map(form ->
            form.has("within_limit") || form.has("past_limit") ? limit(form, measure) : that(form))
        .toList();
  }

  private static Demand that(Form form) {
    return new Classification.That(form.needGuard("that"), form.text("label"));
  }

  private Demand limit(Form form, Optional<Measure> measure) {
    String key = form.has("within_limit") ? "within_limit" : "past_limit";
    boolean alone = form.present().size() == 1;
    if (!form.flag(key, true) || !alone || measure.isEmpty()) {
      desk.note(
          form.where(),
          form.what() + "的 " + key + " 写得不对",
          "它说的是认定自己的 measure 有没有超过限度，前面要有 measure，旁边不写别的",
          "写成 {" + key + ": true}，并给认定补上 measure");
    }
    return form.has("within_limit")
        ? new Classification.WithinLimit(measure.map(Measure::kept).orElse("true"))
        : new Classification.PastLimit(measure.map(Measure::passed).orElse("true"));
  }

  private static Optional<String> joined(List<Demand> all) {
    return all.stream()
        .map(Demand::guard)
        .map(guard -> guard.contains("||") || guard.contains("?") ? "(" + guard + ")" : guard)
        .reduce((one, other) -> one + " && " + other);
  }

  private Optional<Measure> measure(Form sorting, String object) {
    return sorting
        .tree("measure")
        .map(tree ->
            Form.of(tree, sorting.what() + "的 measure ", desk, ObjectLayouts.MEASURE.names()))
        .map(form -> measured(form, object));
  }

  private Measure measured(Form form, String object) {
    Optional<Words> amount = money(form, "amount", object);
    Optional<Words> earlier = money(form, "earlier", object);
    earlier.ifPresent(
        sum -> amount.ifPresent(each -> desk.references().adds(sum, each.text(), form.what())));
    if (!form.has("percent")) {
      form.missing("percent");
    }
    return new Measure(
        form.text("label"),
        amount.map(Words::text).orElse(""),
        earlier.map(Words::text).orElse(""),
        money(form, "tested", object).map(Words::text).orElse(""),
        money(form, "whole", object).map(Words::text).orElse(""),
        form.literal("percent", ClassificationReader::percent).orElse(BigDecimal.ONE),
        form.where());
  }

  private Optional<Words> money(Form form, String key, String object) {
    Optional<Words> fact = form.need(key);
    fact.ifPresent(words -> {
      desk.references().fact(words, form.what(), FactType.MONEY);
      desk.references().within(words, object, form.what());
    });
    return fact;
  }

  private static Literal<BigDecimal> percent(String text) {
    return text.matches("[0-9]{1,4}(\\.[0-9]{1,4})?") && new BigDecimal(text).signum() > 0
        ? new Literal.Meant<>(new BigDecimal(text))
        : new Literal.Unclear<>("要大于零的百分数，最多四位小数", "只写数，如 15 或 7.5");
  }

  private void otherwise(Form row, boolean last) {
    boolean otherwise = row.flag("otherwise", false);
    boolean test = row.has("when") || row.has("all");
    if (row.has("when") && row.has("all")) {
      desk.note(row.where(), row.what() + "又有 when 又有 all", "when 是一整句条件，all 是逐条写的条件", "留下一个");
    } else if (otherwise == test) {
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
