package org.banfa.kernel.guard;

import java.util.Map;
import java.util.NavigableMap;
import org.banfa.kernel.fact.Value;

/**
 * The text of a guard, with the literals CEL does not know rewritten as numbers.
 *
 * @param rewritten what CEL reads
 * @param anchors for the start of each piece in the rewritten text, where it starts in the original
 * @param literals by place in the rewritten text, the amounts and days that were rewritten
 */
record SourceText(
    String rewritten, NavigableMap<Integer, Anchor> anchors, Map<Integer, Value> literals) {

  /**
   * Where a piece of the original went.
   *
   * @param original its first character in the original
   * @param verbatim whether it was copied character by character
   */
  record Anchor(int original, boolean verbatim) {}

  /** The column, from 1, of a place, from 0, in the rewritten text. */
  int column(int offset) {
    var anchor = anchors.floorEntry(offset);
    if (anchor == null) {
      return offset + 1;
    }
    int into = anchor.getValue().verbatim() ? offset - anchor.getKey() : 0;
    return anchor.getValue().original() + into + 1;
  }
}
