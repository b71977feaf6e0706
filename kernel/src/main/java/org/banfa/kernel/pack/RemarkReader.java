package org.banfa.kernel.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.pack.Reading.Option;
import org.banfa.kernel.pack.Tree.Entry;
import org.banfa.kernel.pack.Tree.Words;

/** Reads how the text is read, what it leaves open, and what it leaves to people. */
final class RemarkReader {

  private final Form top;
  private final Desk desk;

  RemarkReader(Form top) {
    this.top = top;
    this.desk = top.desk();
  }

  SequencedMap<String, Reading> readings() {
    var readings = new LinkedHashMap<String, Reading>();
    top.named("readings").forEach((id, entry) -> readings.put(id, reading(entry)));
    return readings;
  }

  private Reading reading(Entry entry) {
    String what = "口径 " + entry.key().text() + " ";
    desk.name(entry.key(), what);
    Form form = Form.of(entry.value(), what, desk, DocumentLayouts.READING.names());
    if (!form.has("options")) {
      form.missing("options");
    }
    var options = new LinkedHashMap<String, Option>();
    form.named("options").forEach((id, option) -> options.put(id, option(what, option)));
    Optional<Words> chosen = form.need("chosen");
    chosen
        .filter(words -> !options.containsKey(words.text()))
        .ifPresent(words ->
            desk.note(
                words.where(),
                what + "选了没有写过的选项 “" + words.text() + "”",
                "options 里有：" + String.join("、", options.sequencedKeySet()),
                Nearest.remedy(words.text(), options.sequencedKeySet())));
    return new Reading(
        entry.key().text(),
        form.text("phrase"),
        form.cites("cite"),
        form.text("question"),
        chosen.map(Words::text).orElse(""),
        form.text("because"),
        options,
        entry.key().where());
  }

  private Option option(String reading, Entry entry) {
    String what = reading + "的选项 " + entry.key().text() + " ";
    desk.name(entry.key(), what);
    Form form = Form.of(entry.value(), what, desk, DocumentLayouts.OPTION.names());
    return new Option(entry.key().text(), form.text("label"), form.text("value"));
  }

  /**
   * What the house adds; its names must differ from those of readings, for both are written {@code
   * $name}.
   */
  SequencedMap<String, HouseRule> houseRules(SequencedMap<String, Reading> readings) {
    var houseRules = new LinkedHashMap<String, HouseRule>();
    top.named("house_rules")
        .forEach((id, entry) -> {
          if (readings.containsKey(id)) {
            Yaml.twice(desk.problems(), entry.key(), new Words(id, readings.get(id).where()));
          }
          houseRules.put(id, houseRule(entry));
        });
    return houseRules;
  }

  private HouseRule houseRule(Entry entry) {
    String what = "约定 " + entry.key().text() + " ";
    desk.name(entry.key(), what);
    Form form = Form.of(entry.value(), what, desk, DocumentLayouts.HOUSE_RULE.names());
    return new HouseRule(
        entry.key().text(),
        form.cites("cite"),
        form.text("silent_on"),
        form.text("value"),
        form.text("label"),
        entry.key().where());
  }

  List<Question> questions() {
    return top.forms("questions", "审查问题", DocumentLayouts.QUESTION.names()).stream()
        .map(this::question)
        .toList();
  }

  private Question question(Form form) {
    Optional<Words> stage = form.maybe("stage");
    stage.ifPresent(words -> desk.references().stage(words, form.what()));
    return new Question(form.cites("cite"), stage.map(Words::text), form.text("ask"), form.where());
  }

  List<Finding> findings() {
    return top.forms("findings", "缺口", DocumentLayouts.FINDING.names()).stream()
        .map(form ->
            new Finding(
                form.cites("cite"),
                form.needWord("about", Finding.About.values(), '_'),
                form.text("says"),
                form.maybeText("reading").orElse(""),
                form.where()))
        .toList();
  }

  /** What to show of a project; nothing in particular where the pack does not say. */
  Sheet sheet() {
    List<String> known = DocumentLayouts.SHEET.names();
    Form form =
        top.tree("sheet")
            .map(tree -> Form.of(tree, "台账 sheet ", desk, known))
            .orElseGet(() -> Form.absent("台账 sheet ", desk, top.where()));
    List<Words> headline = form.several("headline");
    headline.forEach(name -> desk.references().fact(name, form.what()));
    return new Sheet(
        amount(form, "estimate"),
        amount(form, "contract"),
        amount(form, "paid"),
        Form.texts(headline));
  }

  private Optional<String> amount(Form form, String key) {
    Optional<Words> name = form.maybe(key);
    name.ifPresent(words -> desk.references().fact(words, form.what(), FactType.MONEY));
    return name.map(Words::text);
  }
}
