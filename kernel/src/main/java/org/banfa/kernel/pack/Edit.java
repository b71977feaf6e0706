package org.banfa.kernel.pack;

/** A change to one place of a pack's files. */
public sealed interface Edit {

  /** Something else is written in place of a single value. */
  record Put(Where value, String text) implements Edit {}

  /** A key is taken out with all that stands under it. */
  record Drop(Where key) implements Edit {}
}
