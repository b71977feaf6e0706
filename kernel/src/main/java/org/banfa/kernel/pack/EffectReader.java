package org.banfa.kernel.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Tree.Words;

/** Reads what consequences do. */
final class EffectReader {

  private static final List<String> VERBS = RuleLayouts.EFFECT.exactlyOne();

  private final SequencedMap<String, ObjectType> objects;

  EffectReader(SequencedMap<String, ObjectType> objects) {
    this.objects = objects;
  }

  List<Effect> effects(Form rule) {
    List<Form> forms = rule.forms("then", rule.what() + "的后果", RuleLayouts.EFFECT.names());
    if (forms.isEmpty()) {
      rule.desk().note(rule.keyWhere("then"), rule.what() + "没有写后果", "then 之下是空的", "补上一项");
    }
    return forms.stream().map(this::effect).toList();
  }

  private Effect effect(Form form) {
    List<String> verbs = form.present().stream().filter(VERBS::contains).toList();
    if (verbs.size() != 1) {
      form.oneOfThese(VERBS, verbs);
      return new Effect.Ends();
    }
    String verb = verbs.getFirst();
    return switch (verb) {
      case "set" -> set(form);
      case "resets" -> new Effect.Resets(acts(form, verb));
      case "excludes" -> new Effect.Excludes(acts(form, verb));
      case "includes" -> new Effect.Includes(acts(form, verb));
      case "cancels" -> new Effect.Cancels(duties(form, verb));
      case "suspends" -> new Effect.Suspends(duties(form, verb), form.text("reason"));
      case "resumes" -> new Effect.Resumes(duties(form, verb));
      case "occurs" -> new Effect.Occurs(RuleReader.occurrence(form), form.text("label"));
      default -> ends(form);
    };
  }

  private static Effect ends(Form form) {
    if (!form.flag("ends", true)) {
      form.desk()
          .note(form.keyWhere("ends"), form.what() + "写了 ends: false", "没有这样的后果", "写 true，或删去这一项");
    }
    return new Effect.Ends();
  }

  private static List<String> acts(Form form, String key) {
    List<Words> acts = form.needSeveral(key);
    acts.forEach(act -> form.desk().references().act(act, form.what()));
    return Form.texts(acts);
  }

  private static List<String> duties(Form form, String key) {
    List<Words> rules = form.needSeveral(key);
    rules.forEach(rule -> form.desk().references().duty(rule, form.what()));
    return Form.texts(rules);
  }

  private Effect set(Form form) {
    var values = new LinkedHashMap<String, Value>();
    Desk desk = form.desk();
    form.named("set")
        .forEach((fact, entry) -> {
          String what = form.what() + "设定 " + fact + " ";
          desk.references().said(entry.key(), what);
          if (entry.value() instanceof Words words) {
            Known.type(objects, fact)
                .flatMap(type -> desk.meant(words, what, Literals.value(type, words.text())))
                .ifPresent(value -> values.put(fact, value));
          } else {
            desk.note(entry.value().where(), what + "的写法不对", "一个事实只能设为一个值", "写成 事实: 值");
          }
        });
    return new Effect.SetFacts(values);
  }
}
