package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Instrument;
import org.banfa.kernel.pack.Where;

/** One thing that must be so on a day. Rows are named by their {@code ref}. */
public sealed interface Expectation {

  /** Its place in the file. */
  Where where();

  /** The act may be done now. */
  record IsOpen(String act, Where where) implements Expectation {}

  /** The law says no to the act, by exactly these rows. */
  record IsBlocked(String act, List<String> rows, Where where) implements Expectation {
    public IsBlocked {
      rows = List.copyOf(rows);
    }
  }

  /** The act does not concern the object. */
  record IsNotApplicable(String act, Where where) implements Expectation {}

  /** The act cannot be judged for want of exactly these facts. */
  record IsUnknown(String act, List<String> facts, Where where) implements Expectation {
    public IsUnknown {
      facts = List.copyOf(facts);
    }
  }

  /** A duty to do the act is open. */
  record IsOwed(String act, Due due, Where where) implements Expectation {}

  /** A duty to do the act is open, and the role bears it. */
  record IsBorneBy(String act, String role, Where where) implements Expectation {}

  /** A duty to do the act is open, and its window opens on that day. */
  record OpensOn(String act, LocalDate day, Where where) implements Expectation {}

  /** No duty to do the act is open. */
  record IsNotOwed(String act, Where where) implements Expectation {}

  /** The act would have been owed, but when it came about no text was in force. */
  record IsUnruled(String act, Where where) implements Expectation {}

  /** A duty to do the act is open and its due day has passed. */
  record IsOverdue(String act, LocalDate due, Where where) implements Expectation {}

  /** A duty that carries out the row was not done by the last day that the law allows. */
  record IsBreached(String row, Where where) implements Expectation {}

  /** Something was done against the row. */
  record IsViolated(String row, Where where) implements Expectation {}

  /** The act has been done. */
  record IsDone(String act, Where where) implements Expectation {}

  /** Something was done in reliance on a permission that carries out the row. */
  record IsRelied(String row, Where where) implements Expectation {}

  /** Something counts as having happened. */
  record IsOccurred(String name, Where where) implements Expectation {}

  /** An empty list: nothing of the kind is so. */
  record IsNothing(Kinds kind, Where where) implements Expectation {}

  /** Of what there may be nothing. */
  enum Kinds {
    BREACHED,
    VIOLATED,
    RELIED,
    OCCURRED
  }

  /**
   * A fact has a value.
   *
   * @param value empty where it is to be unknown
   */
  record IsFact(String fact, Optional<Value> value, Where where) implements Expectation {}

  /** What is to be said of the force of the text on the day. */
  record IsForce(Forces force, Where where) implements Expectation {}

  /** What may be said of the force of a text. */
  enum Forces {
    IN_FORCE,
    NOT_YET,
    OVER,
    UNKNOWN;

    /** The word for what the text itself says. */
    static Forces of(Instrument.Force force) {
      return switch (force) {
        case Instrument.InForce() -> IN_FORCE;
        case Instrument.NotYet _ -> NOT_YET;
        case Instrument.Over _ -> OVER;
        case Instrument.Unissued() -> UNKNOWN;
      };
    }
  }

  /** When a duty is due. */
  sealed interface Due {}

  /** By a day. */
  record By(LocalDate day) implements Due {}

  /** Without any limit. */
  record NoLimit() implements Due {}

  /** Counting has not begun. */
  record Waiting() implements Due {}
}
