package org.banfa.app.identity;

import java.util.Optional;

/**
 * An office, or a unit below one.
 *
 * @param code its code, unique in the installation
 * @param name its name as documents write it
 * @param parent the code of the office above it, in the same jurisdiction; empty at the top of the
 *     tree
 * @param jurisdiction the code of the jurisdiction it belongs to, for good
 */
public record Office(String code, String name, Optional<String> parent, String jurisdiction) {

  /** An office at the top of the tree. */
  public static Office top(String jurisdiction, String code, String name) {
    return new Office(code, name, Optional.empty(), jurisdiction);
  }

  /** An office below another. */
  public static Office below(Office parent, String code, String name) {
    return new Office(code, name, Optional.of(parent.code()), parent.jurisdiction());
  }
}
