package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.pack.Tree.Words;

/** Reads what sets rules off. */
final class TriggerReader {

  private static final List<String> VERBS = RuleLayouts.TRIGGER.exactlyOne();

  private TriggerReader() {}

  /** The trigger under a key that must be there. */
  static Trigger need(Form rule, String key) {
    if (!rule.has(key)) {
      rule.missing(key);
    }
    return rule.tree(key)
        .map(tree ->
            Form.of(tree, rule.what() + "的 " + key + " ", rule.desk(), RuleLayouts.TRIGGER.names()))
        .map(TriggerReader::trigger)
        .orElseGet(() -> new Trigger.Occurs(""));
  }

  /** A trigger that can only be an act, under a key that may be left out. */
  static Optional<Trigger.Done> maybeDone(Form rule, String key) {
    return rule.tree(key)
        .map(tree ->
            Form.of(tree, rule.what() + "的 " + key + " ", rule.desk(), RuleLayouts.DONE.names()))
        .map(TriggerReader::done);
  }

  private static Trigger trigger(Form form) {
    List<String> verbs = form.present().stream().filter(VERBS::contains).toList();
    if (verbs.size() != 1) {
      form.oneOfThese(VERBS, verbs);
      return new Trigger.Occurs("");
    }
    String verb = verbs.getFirst();
    onlyWith(form, "outcome", verb, "done");
    onlyWith(form, "object", verb, "becomes");
    References references = form.desk().references();
    return switch (verb) {
      case "done" -> done(form);
      case "becomes" -> {
        Optional<Words> object = form.maybe("object");
        object.ifPresent(words -> references.object(words, form.what()));
        yield new Trigger.Becomes(form.needGuard("becomes"), object.map(Words::text));
      }
      case "known" ->
          new Trigger.Known(
              named(form, verb, (words, what) -> references.fact(words, what, FactType.DAY)));
      case "breached" -> new Trigger.Breached(named(form, verb, references::duty));
      case "overdue" -> new Trigger.Overdue(named(form, verb, references::duty));
      case "occurs" -> new Trigger.Occurs(named(form, verb, references::occurrence));
      default -> new Trigger.Violated(named(form, verb, references::barrier));
    };
  }

  private static void onlyWith(Form form, String key, String verb, String wanted) {
    if (form.has(key) && !verb.equals(wanted)) {
      form.desk()
          .note(
              form.keyWhere(key),
              form.what() + "的 " + key + " 没有用处",
              key + " 只与 " + wanted + " 一起写，这里写的是 " + verb,
              "删去 " + key);
    }
  }

  /** An act with the outcomes that count. */
  static Trigger.Done done(Form form) {
    Optional<Words> act = form.need("done");
    List<Words> outcomes = form.several("outcome");
    act.ifPresent(words -> {
      form.desk().references().act(words, form.what());
      outcomes.forEach(outcome -> form.desk().references().outcome(words, outcome, form.what()));
    });
    return new Trigger.Done(act.map(Words::text).orElse(""), Form.texts(outcomes));
  }

  private interface Lookup {
    void of(Words name, String what);
  }

  private static String named(Form form, String key, Lookup lookup) {
    Optional<Words> name = form.need(key);
    name.ifPresent(words -> lookup.of(words, form.what()));
    return name.map(Words::text).orElse("");
  }
}
