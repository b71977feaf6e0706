package org.banfa.kernel.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.pack.Act.Asked;
import org.banfa.kernel.pack.Act.ExtendsDuty;
import org.banfa.kernel.pack.Act.Field;
import org.banfa.kernel.pack.Act.Item;
import org.banfa.kernel.pack.Act.Opinion;
import org.banfa.kernel.pack.Act.Parties;
import org.banfa.kernel.pack.Act.Slot;
import org.banfa.kernel.pack.Tree.Words;

/** Reads the stages of a life and the acts done in it. */
final class ActReader {

  private final Form top;
  private final Desk desk;

  ActReader(Form top) {
    this.top = top;
    this.desk = top.desk();
  }

  List<Stage> stages() {
    var stages = new ArrayList<Stage>();
    var places = new LinkedHashMap<String, Words>();
    for (Form form : top.forms("stages", "阶段", ActLayouts.STAGE.names())) {
      stages.add(
          new Stage(
              once(places, form, "id", "阶段"),
              form.text("label"),
              form.guard("complete"),
              form.guard("skip"),
              form.where()));
    }
    return stages;
  }

  /** The name under a key, which may stand in the list only once. */
  private String once(Map<String, Words> places, Form form, String key, String what) {
    Optional<Words> name = form.need(key);
    name.ifPresent(words -> {
      desk.name(words, what + " " + words.text() + " ");
      Words earlier = places.putIfAbsent(words.text(), words);
      if (earlier != null) {
        Yaml.twice(desk.problems(), words, earlier);
      }
    });
    return name.map(Words::text).orElse("");
  }

  SequencedMap<String, Act> acts() {
    var acts = new LinkedHashMap<String, Act>();
    top.named("acts").forEach((id, entry) -> acts.put(id, act(entry.key(), entry.value())));
    return acts;
  }

  private Act act(Words key, Tree tree) {
    String what = "事项 " + key.text() + " ";
    desk.name(key, what);
    Form form = Form.of(tree, what, desk, ActLayouts.ACT.names());
    Optional<Words> on = form.need("on");
    Optional<Words> opens = form.maybe("opens");
    Optional<Words> stage = form.maybe("stage");
    on.ifPresent(words -> desk.references().object(words, what));
    stage.ifPresent(words -> desk.references().stage(words, what));
    String object = on.map(Words::text).orElse("");
    opens.ifPresent(
        words -> desk.references().child(words, words.text(), object, what + "的 opens "));
    return new Act(
        key.text(),
        form.text("label"),
        object,
        stage.map(Words::text),
        parties(form),
        form.cites("entitled"),
        opens.map(Words::text),
        fields(form, opens.map(Words::text).orElse(object)),
        slots(form),
        outcomes(form),
        form.word("opinion", Opinion.values(), '_').orElse(Opinion.OPTIONAL),
        form.either("repeat", "once", false, "many", true).orElse(false),
        form.cites("cite"),
        extension(form),
        measure(form, opens.map(Words::text).orElse(object)),
        key.where());
  }

  private SequencedMap<String, String> outcomes(Form form) {
    SequencedMap<String, String> outcomes = form.labels("outcomes");
    if (outcomes.containsKey("none")) {
      desk.note(
          form.keyWhere("outcomes"),
          form.what() + "有一个结果叫 none",
          "条件里 outcome.事项 == 'none' 已经用来说还没有做",
          "换一个代码");
    }
    return outcomes;
  }

  private Parties parties(Form form) {
    if (!form.has("by")) {
      form.missing("by");
    }
    return form.tree("by")
        .<Parties>map(tree ->
            tree instanceof Words
                ? new Act.One(role(form.maybe("by"), form.what()))
                : several(tree, form.what() + "的 by "))
        .orElseGet(() -> new Act.One(""));
  }

  private Parties several(Tree tree, String what) {
    Form by = Form.of(tree, what, desk, ActLayouts.PARTIES.names());
    if (by.has("any")) {
      List<Words> any = by.needSeveral("any");
      any.forEach(role -> desk.references().role(role, what));
      if (by.has("lead") || by.has("with")) {
        desk.note(by.keyWhere("any"), what + "写法不清", "any 是任一角色即可，lead 与 with 是会同办理", "二者择一");
      }
      return new Act.AnyOf(Form.texts(any));
    }
    List<Words> with = by.needSeveral("with");
    with.forEach(role -> desk.references().role(role, what));
    return new Act.Joint(role(by.need("lead"), what), Form.texts(with));
  }

  private String role(Optional<Words> name, String what) {
    name.ifPresent(words -> desk.references().role(words, what));
    return name.map(Words::text).orElse("");
  }

  private List<Field> fields(Form act, String context) {
    return act.forms("fields", act.what() + "的栏目", ActLayouts.FIELD.names()).stream()
        .map(form -> field(form, context))
        .toList();
  }

  private Field field(Form form, String context) {
    Optional<Words> fact = form.need("fact");
    fact.ifPresent(words -> {
      desk.references().said(words, form.what());
      desk.references().within(words, context, form.what());
    });
    return new Field(
        fact.map(Words::text).orElse(""), asked(form), form.cites("cite"), form.where());
  }

  private Asked asked(Form form) {
    return form.guard("required")
        .<Asked>map(guard ->
            switch (guard) {
              case "true" -> new Act.Always();
              case "false" -> new Act.Never();
              default -> new Act.When(guard);
            })
        .orElseGet(Act.Never::new);
  }

  private List<Slot> slots(Form act) {
    var places = new LinkedHashMap<String, Words>();
    var slots = new ArrayList<Slot>();
    for (Form form : act.forms("attach", act.what() + "的附件位", ActLayouts.SLOT.names())) {
      slots.add(
          new Slot(
              once(places, form, "slot", "附件位"),
              form.text("label"),
              asked(form),
              form.cites("cite"),
              items(form),
              form.where()));
    }
    return slots;
  }

  private List<Item> items(Form slot) {
    var places = new LinkedHashMap<String, Words>();
    var items = new ArrayList<Item>();
    for (Form form : slot.forms("contains", slot.what() + "的内容", ActLayouts.ITEM.names())) {
      items.add(
          new Item(
              once(places, form, "item", "内容"),
              form.text("label"),
              form.cites("cite"),
              form.where()));
    }
    return items;
  }

  private Optional<ExtendsDuty> extension(Form act) {
    return act.tree("extends")
        .map(tree -> Form.of(tree, act.what() + "的 extends ", desk, ActLayouts.EXTENDS.names()))
        .map(ActReader::extendsDuty);
  }

  private static ExtendsDuty extendsDuty(Form form) {
    References references = form.desk().references();
    Optional<Words> duty = form.need("duty");
    Optional<Words> to = form.need("to");
    Optional<Words> cap = form.maybe("cap");
    Optional<Words> from = form.maybe("from");
    duty.ifPresent(words -> references.duty(words, form.what()));
    to.ifPresent(words -> references.day(words, form.what()));
    cap.ifPresent(words -> references.period(words, form.what(), Period.Use.COUNTED));
    from.ifPresent(words -> references.day(words, form.what()));
    return new ExtendsDuty(
        duty.map(Words::text).orElse(""),
        to.map(Words::text).orElse(""),
        cap.map(Words::text),
        from.map(Words::text),
        form.where());
  }

  /** The classification whose measure is shown. */
  private Optional<String> measure(Form act, String context) {
    Optional<Words> sorting = act.maybe("measure");
    sorting.ifPresent(words -> {
      desk.references().measured(words, act.what() + "的 measure ");
      desk.references().within(words, context, act.what() + "的 measure ");
    });
    return sorting.map(Words::text);
  }
}
