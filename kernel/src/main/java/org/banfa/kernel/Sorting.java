package org.banfa.kernel;

import java.util.SortedSet;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Classification;

/** Sorts an object by a classification. */
final class Sorting {

  private Sorting() {}

  static Answer answer(Classification sorting, View view) {
    return switch (sorting.table()) {
      case Classification.Scale scale -> onScale(sorting, scale, view);
      case Classification.Cases cases -> firstThatHolds(sorting, cases, view);
    };
  }

  private static Answer onScale(Classification sorting, Classification.Scale scale, View view) {
    return switch (view.answer(scale.of())) {
      case Answer.Missing missing -> missing;
      case Answer.Known(Value.Money(long fen)) ->
          scale.cells().stream()
              .filter(cell -> cell.holds(fen))
              .findFirst()
              .map(Classification.Cell::is)
              .map(Sorting::known)
              .orElseThrow(() -> outside(sorting, fen));
      case Answer.Known other ->
          throw new IllegalStateException(sorting.id() + " sorts by money, got " + other.value());
    };
  }

  private static Answer firstThatHolds(
      Classification sorting, Classification.Cases cases, View view) {
    for (Classification.Case one : cases.cases()) {
      switch (view.test(one.when())) {
        case Truth.Yes() -> {
          return known(one.is());
        }
        case Truth.Unknown(SortedSet<String> missing) -> {
          return new Answer.Missing(missing);
        }
        case Truth.No() -> {}
      }
    }
    throw new IllegalStateException("no case of " + sorting.id() + " holds");
  }

  private static Answer known(String code) {
    return new Answer.Known(new Value.Choice(code));
  }

  private static IllegalStateException outside(Classification sorting, long fen) {
    return new IllegalStateException("no cell of " + sorting.id() + " holds " + fen + " fen");
  }
}
