package org.banfa.kernel.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;

/** The facts the guard tests talk about. */
final class Vocabulary {

  static final GuardCompiler COMPILER = new GuardCompiler(types());

  private Vocabulary() {}

  static SequencedMap<String, FactType> types() {
    SequencedMap<String, FactType> types = new LinkedHashMap<>();
    types.put("project.budget", FactType.MONEY);
    types.put("project.estimate", FactType.MONEY);
    types.put("project.systems", FactType.WHOLE);
    types.put("project.secret", FactType.FLAG);
    types.put("project.urgent", FactType.FLAG);
    types.put("project.begun", FactType.DAY);
    types.put("project.finished", FactType.DAY);
    types.put("project.name", FactType.TEXT);
    types.put("project.tier", new FactType.ChoiceType(List.of("self", "filing", "review")));
    types.put("outcome.review", new FactType.ChoiceType(List.of("passed", "failed")));
    return types;
  }

  static Guard guard(String text) {
    Compilation compilation = COMPILER.compile(text);
    assertThat(compilation).as(text).isInstanceOf(Compilation.Compiled.class);
    return ((Compilation.Compiled) compilation).guard();
  }

  static Expression expression(String text) {
    ExpressionCompilation compilation = COMPILER.compileExpression(text);
    assertThat(compilation).as(text).isInstanceOf(ExpressionCompilation.Compiled.class);
    return ((ExpressionCompilation.Compiled) compilation).expression();
  }

  static Facts facts(Map<String, Value> known) {
    return name -> Optional.ofNullable(known.get(name));
  }

  static Facts nothing() {
    return facts(Map.of());
  }

  static Value yuan(long yuan) {
    return new Value.Money(yuan * 100);
  }

  static Value day(String iso) {
    return new Value.Day(LocalDate.parse(iso));
  }
}
