package org.banfa.kernel.dcr;

import java.util.Objects;

/**
 * A directed relation between two events of a DCR graph. Both ends may be the same event.
 *
 * @param kind what the relation does
 * @param from the event the relation starts at
 * @param to the event the relation acts on
 */
public record Relation(Kind kind, String from, String to) {

  public Relation {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  /** The six relations. The first two restrict their target; the other four change the marking. */
  public enum Kind {
    /** While {@code from} is included and was never executed, {@code to} is not enabled. */
    CONDITION,
    /** While {@code from} is included and pending, {@code to} is not enabled. */
    MILESTONE,
    /** Executing {@code from} includes {@code to}. */
    INCLUDE,
    /** Executing {@code from} excludes {@code to}. */
    EXCLUDE,
    /** Executing {@code from} makes {@code to} pending. */
    RESPONSE,
    /** Executing {@code from} makes {@code to} no longer pending. */
    NO_RESPONSE
  }

  @Override
  public String toString() {
    return from + " " + kind + " " + to;
  }
}
