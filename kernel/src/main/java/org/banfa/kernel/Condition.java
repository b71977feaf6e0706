package org.banfa.kernel;

import java.util.List;
import org.banfa.kernel.pack.Where;

/**
 * A guard or expression of a pack and the type of object it is judged on.
 *
 * @param path its place in the pack, as {@link org.banfa.kernel.pack.Pack#places()} names it
 * @param cites the rows that what it stands in carries out
 * @param context a type of object; a guard judged on several types comes once for each
 * @param text as the author wrote it, names of readings not replaced
 */
public record Condition(
    Part part, String path, Where where, List<String> cites, String context, String text) {

  public Condition {
    cites = List.copyOf(cites);
  }

  /** What a condition is for. */
  public enum Part {
    /** It gives a fact its value. */
    FORMULA,
    /** It picks the child objects that a fact takes in. */
    WHERE,
    /** It is a case of a sorting. */
    CASE,
    /** It tells that a stage is over or does not concern the project. */
    STAGE,
    /** Where it holds, an act's form asks for a field or a document. */
    ASKED,
    /** Where it holds, a rule applies. */
    WHEN,
    /** An act needs it. */
    REQUIREMENT,
    /** When it comes to hold, a rule is set off. */
    BECOMES,
    /** While it holds, a duty returns. */
    WHILE
  }
}
