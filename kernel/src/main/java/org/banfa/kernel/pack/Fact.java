package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;

/**
 * A typed attribute of an object (事实).
 *
 * @param id {@code object.name}, as guards write it
 * @param optionLabels for a choice, what each code is called
 * @param initially what holds before anybody says otherwise; without it the fact is unknown
 * @param measure unit of a whole number, for forms
 * @param by the role that fills it where no act does
 */
public record Fact(
    String id,
    String object,
    String name,
    FactType type,
    String label,
    SequencedMap<String, String> optionLabels,
    Optional<Value> initially,
    Source source,
    List<String> cites,
    Optional<String> measure,
    Optional<String> help,
    Optional<String> by,
    Where where) {
  public Fact {
    cites = List.copyOf(cites);
  }

  /** Where the value comes from. */
  public sealed interface Source {}

  /** Said by somebody. */
  public record Entered() implements Source {}

  /** The sum of a fact over child objects. */
  public record Sum(String childFact, Optional<String> where) implements Source {}

  /** The number of child objects. */
  public record Count(String child, Optional<String> where) implements Source {}

  /** Whether some child object satisfies the guard. */
  public record Some(String child, Optional<String> where) implements Source {}

  /** Whether every child object satisfies the guard; true where there is none. */
  public record All(String child, Optional<String> where) implements Source {}

  /** An expression over other facts of the object and of its parents. */
  public record Formula(String expression) implements Source {}
}
