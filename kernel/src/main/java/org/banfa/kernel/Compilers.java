package org.banfa.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banfa.kernel.guard.Compilation;
import org.banfa.kernel.guard.ExpressionCompilation;
import org.banfa.kernel.guard.GuardCompiler;
import org.banfa.kernel.pack.Pack;

/**
 * Compiles the guards of one pack, each text once for each type it is judged on, whatever readings
 * led to the text. Compiling takes milliseconds, judging takes microseconds.
 */
final class Compilers {

  private record Key(String context, String text) {}

  private final Scope scope;
  private final Map<String, GuardCompiler> byContext = new ConcurrentHashMap<>();
  private final Map<Key, Compilation> guards = new ConcurrentHashMap<>();
  private final Map<Key, ExpressionCompilation> expressions = new ConcurrentHashMap<>();

  Compilers(Pack pack) {
    this.scope = new Scope(pack);
  }

  /** Those of another pack, which share what they have compiled for types with the same names. */
  Compilers of(Pack other) {
    Compilers compilers = new Compilers(other);
    byContext.forEach((context, compiler) -> {
      if (other.objects().containsKey(context)
          && scope.variables(context).equals(compilers.scope.variables(context))) {
        compilers.byContext.put(context, compiler);
      }
    });
    return compilers;
  }

  Compilation guard(String context, String text) {
    return guards.computeIfAbsent(new Key(context, text), key -> compiler(context).compile(text));
  }

  ExpressionCompilation expression(String context, String text) {
    return expressions.computeIfAbsent(
        new Key(context, text), key -> compiler(context).compileExpression(text));
  }

  private GuardCompiler compiler(String context) {
    return byContext.computeIfAbsent(context, type -> new GuardCompiler(scope.variables(type)));
  }
}
