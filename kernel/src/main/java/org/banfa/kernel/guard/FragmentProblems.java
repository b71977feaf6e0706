package org.banfa.kernel.guard;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a parsed formula, told at the places of its parts. */
final class FragmentProblems {

  private final SourceText source;
  private final Parts parts;
  private final List<GuardProblem> problems = new ArrayList<>();

  FragmentProblems(SourceText source, Parts parts) {
    this.source = source;
    this.parts = parts;
  }

  List<GuardProblem> inOrder() {
    return problems.stream().sorted(Comparator.comparingInt(GuardProblem::column)).toList();
  }

  /** Tells that a part may not be there. */
  Typed refuse(CelExpr part, String message, String remedy) {
    add(part, message, remedy);
    return Typed.wrong(parts.start(part));
  }

  void add(CelExpr part, String message, String remedy) {
    add(parts.place(part), message, remedy);
  }

  void add(int place, String message, String remedy) {
    problems.add(new GuardProblem(source.column(place), message, remedy));
  }
}
