package org.banfa.app.documents;

import java.util.OptionalInt;

/**
 * A mark of secrecy and where it stands.
 *
 * @param page counted from 1; empty where the format has no pages to count, or the name bears it
 */
record Mark(Secrecy degree, OptionalInt page) {

  static Mark of(Secrecy degree) {
    return new Mark(degree, OptionalInt.empty());
  }
}
