package org.banfa.kernel.guard;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.jspecify.annotations.Nullable;

/** A checked text with its program: what a guard and an expression have in common. */
final class Formula {

  /** What an evaluation comes to, in CEL's own values. */
  sealed interface Outcome {
    record Found(Object result) implements Outcome {}

    record Open(SortedSet<String> missing) implements Outcome {}
  }

  private record Input(String name, FactType type, CelAttributePattern unknown) {}

  private final String text;
  private final Profile profile;
  private final Program program;
  private final List<Input> inputs;

  Formula(String text, Profile profile, Program program) {
    this.text = text;
    this.profile = profile;
    this.program = program;
    this.inputs =
        profile.variables().entrySet().stream()
            .map(variable ->
                new Input(
                    variable.getKey(),
                    variable.getValue(),
                    CelAttributePattern.fromQualifiedIdentifier(variable.getKey())))
            .toList();
  }

  String text() {
    return text;
  }

  Profile profile() {
    return profile;
  }

  Set<String> inputs() {
    return Collections.unmodifiableSet(profile.variables().keySet());
  }

  Outcome evaluate(Facts facts) {
    Object[] known = new Object[inputs.size()];
    List<CelAttributePattern> unknown = new ArrayList<>(0);
    for (int i = 0; i < known.length; i++) {
      Input input = inputs.get(i);
      Optional<Value> value = facts.find(input.name());
      if (value.isPresent()) {
        known[i] = plain(input, value.get());
      } else {
        unknown.add(input.unknown());
      }
    }
    CelVariableResolver resolver = name -> Optional.ofNullable(known[indexOf(name)]);
    try {
      Object result =
          unknown.isEmpty()
              ? program.eval(resolver)
              : program.eval(PartialVars.of(resolver, unknown));
      return result instanceof CelUnknownSet open
          ? new Outcome.Open(names(open))
          : new Outcome.Found(result);
    } catch (CelEvaluationException e) {
      throw new GuardFailure("条件“" + text + "”无法计算：" + e.getMessage(), e);
    }
  }

  private int indexOf(String name) {
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new GuardFailure("条件“" + text + "”取用了未声明的事实 " + name, null);
  }

  private Object plain(Input input, Value value) {
    @Nullable Object fit =
        switch (value) {
          case Value.Money(long fen) -> input.type() instanceof FactType.MoneyType ? fen : null;
          case Value.Whole(long number) ->
              input.type() instanceof FactType.WholeType ? number : null;
          case Value.Flag(boolean yes) -> input.type() instanceof FactType.FlagType ? yes : null;
          case Value.Day(var date) ->
              input.type() instanceof FactType.DayType ? date.toEpochDay() : null;
          case Value.Text(String words) -> input.type() instanceof FactType.TextType ? words : null;
          case Value.Choice(String code) ->
              input.type() instanceof FactType.ChoiceType ? code : null;
        };
    if (fit == null) {
      throw new GuardFailure(
          "条件“%s”中的 %s 应为%s，得到的是 %s"
              .formatted(text, input.name(), Wording.name(input.type()), value),
          null);
    }
    return fit;
  }

  private static SortedSet<String> names(CelUnknownSet open) {
    return open.attributes().stream()
        .map(attribute ->
            attribute.qualifiers().stream()
                .map(qualifier -> qualifier.asString())
                .collect(Collectors.joining(".")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
