package org.banfa.kernel.guard;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.banfa.kernel.fact.FactType;

/**
 * Compiles guards and expressions over a fixed vocabulary of typed facts.
 *
 * <p>The language is a fragment of CEL without functions or comprehensions: comparisons, {@code &&
 * || !}, {@code in} a list of constants, {@code + - *} on amounts and whole numbers, and in
 * expressions {@code ?:}. Amounts are written {@code 50万元} and days {@code date('2026-01-01')}.
 * Amounts, numbers and days do not mix.
 *
 * <p>The vocabulary does not change after construction; safe to share between threads. The same
 * text is compiled once.
 */
public final class GuardCompiler {

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableUnknownTracking(true)
          .enableHeterogeneousNumericComparisons(true)
          .build();

  /** Only what the fragment has: a second fence, and quicker to set up than all of CEL. */
  private static final CelStandardDeclarations FRAGMENT =
      CelStandardDeclarations.newBuilder()
          .includeFunctions(
              StandardFunction.LOGICAL_AND,
              StandardFunction.LOGICAL_OR,
              StandardFunction.LOGICAL_NOT,
              StandardFunction.CONDITIONAL,
              StandardFunction.EQUALS,
              StandardFunction.NOT_EQUALS,
              StandardFunction.LESS,
              StandardFunction.LESS_EQUALS,
              StandardFunction.GREATER,
              StandardFunction.GREATER_EQUALS,
              StandardFunction.IN,
              StandardFunction.ADD,
              StandardFunction.SUBTRACT,
              StandardFunction.MULTIPLY,
              StandardFunction.NEGATE)
          .build();

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
  private static final Set<String> RESERVED =
      Set.of(
          "and",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "false",
          "for",
          "function",
          "if",
          "import",
          "in",
          "let",
          "loop",
          "not",
          "null",
          "or",
          "package",
          "namespace",
          "return",
          "true",
          "var",
          "void",
          "while");
  private static final Set<String> CEL_TYPES =
      Set.of(
          "bool",
          "bytes",
          "double",
          "dyn",
          "int",
          "list",
          "map",
          "null_type",
          "string",
          "type",
          "uint");

  private final SequencedMap<String, FactType> variables;
  private final CelParser parser;
  private final CelRuntime runtime;
  private final Map<String, Compilation> guards = new ConcurrentHashMap<>();
  private final Map<String, ExpressionCompilation> expressions = new ConcurrentHashMap<>();

  /**
   * Takes the vocabulary.
   *
   * @param variables for each dotted name, such as {@code project.budget}, the type of the fact
   * @throws IllegalArgumentException when a name is not ASCII snake case with dots, holds a
   *     reserved word, or is the beginning of another, as {@code project} is of {@code
   *     project.budget}
   */
  public GuardCompiler(SequencedMap<String, FactType> variables) {
    checkNames(variables);
    this.variables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(variables));
    this.parser = CelParserFactory.standardCelParserBuilder().setOptions(OPTIONS).build();
    this.runtime = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();
  }

  /** Compiles a condition. */
  public Compilation compile(String text) {
    return guards.computeIfAbsent(
        text,
        _ ->
            switch (check(text, true)) {
              case Checked.Right(Formula formula, _) ->
                  new Compilation.Compiled(new Guard(formula));
              case Checked.Wrong(var problems) -> new Compilation.Rejected(problems);
            });
  }

  /**
   * Compiles something that is worked out rather than judged, such as an amount; it may be yes or
   * no too.
   */
  public ExpressionCompilation compileExpression(String text) {
    return expressions.computeIfAbsent(
        text,
        _ ->
            switch (check(text, false)) {
              case Checked.Right(Formula formula, FactType type) ->
                  new ExpressionCompilation.Compiled(new Expression(formula, type));
              case Checked.Wrong(var problems) -> new ExpressionCompilation.Rejected(problems);
            });
  }

  private sealed interface Checked {
    record Right(Formula formula, FactType type) implements Checked {}

    record Wrong(List<GuardProblem> problems) implements Checked {}
  }

  private Checked check(String text, boolean guard) {
    if (text.isBlank()) {
      return new Checked.Wrong(List.of(new GuardProblem(1, "条件是空的", "总是成立时写 true")));
    }
    LiteralReader.Reading reading = LiteralReader.read(text);
    if (!reading.problems().isEmpty()) {
      return new Checked.Wrong(reading.problems());
    }
    SourceText source = reading.source();
    CelValidationResult parsed = parser.parse(source.rewritten());
    if (parsed.hasError()) {
      return new Checked.Wrong(List.of(SyntaxProblems.first(parsed, source)));
    }
    CelAbstractSyntaxTree tree = tree(parsed, text);
    FragmentCheck fragment =
        new FragmentCheck(variables, source, tree.getSource().getPositionsMap(), !guard);
    Typed whole = fragment.walk(tree.getExpr());
    if (guard) {
      fragment.requireFlag(whole);
    }
    List<GuardProblem> problems = fragment.problems();
    if (!problems.isEmpty()) {
      return new Checked.Wrong(problems);
    }
    Profile profile = fragment.profile();
    return new Checked.Right(
        new Formula(text, profile, program(tree, profile, text)), whole.type().orElseThrow());
  }

  /**
   * CEL checks the types again: what it refuses after our own check is a bug here, not in the text.
   */
  private Program program(CelAbstractSyntaxTree tree, Profile profile, String text) {
    CelCompilerBuilder checker =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(FRAGMENT);
    profile.variables().forEach((name, type) -> checker.addVar(name, celType(type)));
    try {
      return runtime.createProgram(tree(checker.build().check(tree), text));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("No program for: " + text, e);
    }
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult result, String text) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("CEL refuses what was found right: " + text, e);
    }
  }

  private static CelType celType(FactType type) {
    return switch (type) {
      case FactType.MoneyType _, FactType.WholeType _, FactType.DayType _ -> SimpleType.INT;
      case FactType.FlagType _ -> SimpleType.BOOL;
      case FactType.TextType _, FactType.ChoiceType _ -> SimpleType.STRING;
    };
  }

  private static void checkNames(SequencedMap<String, FactType> variables) {
    NavigableSet<String> sorted = new TreeSet<>(variables.keySet());
    for (String name : variables.keySet()) {
      List<String> words = List.of(name.split("\\."));
      boolean reserved = CEL_TYPES.contains(name) || words.stream().anyMatch(RESERVED::contains);
      if (!NAME.matcher(name).matches() || reserved) {
        throw new IllegalArgumentException("Not a name for a fact: " + name);
      }
      String longer = sorted.ceiling(name + ".");
      if (longer != null && longer.startsWith(name + ".")) {
        throw new IllegalArgumentException(name + " is the beginning of " + longer);
      }
    }
  }
}
