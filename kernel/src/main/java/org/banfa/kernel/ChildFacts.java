package org.banfa.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Fact;

/**
 * Facts derived from child objects, in three values: a child that cannot be judged leaves the sum
 * unknown.
 */
final class ChildFacts {

  private ChildFacts() {}

  static String childType(Fact.Source source) {
    return switch (source) {
      case Fact.Sum sum -> sum.childFact().substring(0, sum.childFact().indexOf('.'));
      case Fact.Count count -> count.child();
      case Fact.Some some -> some.child();
      case Fact.All all -> all.child();
      case Fact.Entered _, Fact.Formula _ ->
          throw new IllegalStateException("not derived from children: " + source);
    };
  }

  static Answer answer(Fact fact, List<View> children) {
    Fact.Source source = fact.source();
    return switch (source) {
      case Fact.Sum sum -> sum(fact, sum, children);
      case Fact.Count count -> count(count.where(), children);
      case Fact.Some some -> flag(some.where(), children, true);
      case Fact.All all -> flag(all.where(), children, false);
      case Fact.Entered _, Fact.Formula _ ->
          throw new IllegalStateException("not derived from children: " + source);
    };
  }

  private static Answer sum(Fact fact, Fact.Sum sum, List<View> children) {
    SortedSet<String> missing = new TreeSet<>();
    List<Value> values = new ArrayList<>();
    for (View child : children) {
      switch (child.test(sum.where())) {
        case Truth.Unknown(SortedSet<String> names) -> missing.addAll(names);
        case Truth.No() -> {}
        case Truth.Yes() -> {
          switch (child.answer(sum.childFact())) {
            case Answer.Known known -> values.add(known.value());
            case Answer.Missing(SortedSet<String> names) -> missing.addAll(names);
          }
        }
      }
    }
    return missing.isEmpty() ? new Answer.Known(total(fact, values)) : new Answer.Missing(missing);
  }

  private static Value total(Fact fact, List<Value> values) {
    long total = 0;
    for (Value value : values) {
      total = Math.addExact(total, amount(fact, value));
    }
    return fact.type() instanceof FactType.MoneyType
        ? new Value.Money(total)
        : new Value.Whole(total);
  }

  private static long amount(Fact fact, Value value) {
    return switch (value) {
      case Value.Money(long fen) -> fen;
      case Value.Whole(long number) -> number;
      case Value.Flag _, Value.Day _, Value.Text _, Value.Choice _ ->
          throw new IllegalStateException(fact.id() + " cannot sum " + value);
    };
  }

  private static Answer count(Optional<String> where, List<View> children) {
    SortedSet<String> missing = new TreeSet<>();
    long number = 0;
    for (View child : children) {
      switch (child.test(where)) {
        case Truth.Yes() -> number++;
        case Truth.No() -> {}
        case Truth.Unknown(SortedSet<String> names) -> missing.addAll(names);
      }
    }
    return missing.isEmpty()
        ? new Answer.Known(new Value.Whole(number))
        : new Answer.Missing(missing);
  }

  /** Whether some child satisfies the guard ({@code decisive} true), or all do (false). */
  private static Answer flag(Optional<String> where, List<View> children, boolean decisive) {
    SortedSet<String> missing = new TreeSet<>();
    for (View child : children) {
      switch (child.test(where)) {
        case Truth.Yes() -> {
          if (decisive) {
            return new Answer.Known(new Value.Flag(true));
          }
        }
        case Truth.No() -> {
          if (!decisive) {
            return new Answer.Known(new Value.Flag(false));
          }
        }
        case Truth.Unknown(SortedSet<String> names) -> missing.addAll(names);
      }
    }
    return missing.isEmpty()
        ? new Answer.Known(new Value.Flag(!decisive))
        : new Answer.Missing(missing);
  }
}
