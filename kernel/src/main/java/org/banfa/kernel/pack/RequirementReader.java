package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;
import org.banfa.kernel.pack.Tree.Words;

/** Reads what must stand before an act is done. */
final class RequirementReader {

  private static final List<String> VERBS = RuleLayouts.REQUIREMENT.exactlyOne();

  private RequirementReader() {}

  static List<Requirement> requirements(Form rule) {
    List<Form> forms =
        rule.forms("requires", rule.what() + "的 requires ", RuleLayouts.REQUIREMENT.names());
    if (forms.isEmpty()) {
      rule.desk()
          .note(rule.keyWhere("requires"), rule.what() + "没有写前置条件", "requires 之下是空的", "补上一项");
    }
    return forms.stream().map(RequirementReader::requirement).toList();
  }

  private static Requirement requirement(Form form) {
    List<String> verbs = form.present().stream().filter(VERBS::contains).toList();
    if (verbs.size() != 1) {
      form.oneOfThese(VERBS, verbs);
      return new Requirement.That("", Optional.empty());
    }
    return switch (verbs.getFirst()) {
      case "done" -> {
        Trigger.Done done = TriggerReader.done(form);
        yield new Requirement.Done(done.act(), done.outcomes());
      }
      case "that" -> {
        Optional<Words> clear = form.maybe("clear");
        clear.ifPresent(act -> form.desk().references().act(act, form.what() + "的 clear "));
        yield new Requirement.That(form.needGuard("that"), clear.map(Words::text));
      }
      default -> {
        Optional<Words> slot = form.need("attached");
        slot.ifPresent(words -> form.desk().references().slot(words, form.what()));
        yield new Requirement.Attached(slot.map(Words::text).orElse(""));
      }
    };
  }
}
