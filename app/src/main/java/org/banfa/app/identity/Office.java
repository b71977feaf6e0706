package org.banfa.app.identity;

import java.util.Optional;

/**
 * An office, or a unit below one.
 *
 * @param code its code, unique in the installation
 * @param name its name as documents write it
 * @param parent the code of the office above it; empty at the top of the tree
 */
public record Office(String code, String name, Optional<String> parent) {

  /** An office at the top of the tree. */
  public static Office top(String code, String name) {
    return new Office(code, name, Optional.empty());
  }

  /** An office below another. */
  public static Office below(String parent, String code, String name) {
    return new Office(code, name, Optional.of(parent));
  }
}
