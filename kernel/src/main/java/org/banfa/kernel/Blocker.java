package org.banfa.kernel;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.pack.Rule;

/**
 * One thing that stands in the way of an act.
 *
 * @param rule the rule's identifier; the act's own where the act's definition asks for it
 * @param cites the rows it rests on
 * @param because the pack's sentence; may be empty
 * @param missing where not empty, the rule could not be judged for want of these facts: it is not a
 *     no
 * @param clear what would take it out of the way
 */
public record Blocker(
    String rule,
    List<String> cites,
    List<String> readings,
    Rule.Force force,
    String because,
    Reason reason,
    SortedSet<String> missing,
    List<Clearance> clear) {
  public Blocker {
    cites = List.copyOf(cites);
    readings = List.copyOf(readings);
    missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    clear = List.copyOf(clear);
  }

  /** Whether the rule says no, as against not being judgeable yet. */
  public boolean definite() {
    return missing.isEmpty();
  }

  /** What was found. */
  public sealed interface Reason {}

  /** Another act has not been done. */
  public record NotDone(String act) implements Reason {}

  /** Another act was done, with an outcome that does not do. */
  public record WrongOutcome(String act, String outcome, List<String> wanted) implements Reason {}

  /** A guard does not hold, or cannot be judged. */
  public record DoesNotHold(String guard) implements Reason {}

  /** The act is forbidden here. */
  public record Forbidden() implements Reason {}

  /** No permission for it holds. */
  public record NotPermitted(List<String> permissions) implements Reason {}

  /** A duty is open that must be settled first. */
  public record Unsettled(String duty, String act) implements Reason {}

  /**
   * The text sets a window for doing it, which is not open yet.
   *
   * @param opens its first day
   */
  public record TooEarly(LocalDate opens) implements Reason {}

  /** The role has no part in the act. */
  public record NotEntitled(String role, List<String> entitled) implements Reason {}

  /** The regulation asks for a document. */
  public record NotAttached(String slot) implements Reason {}

  /** The document lacks something it must contain. */
  public record LacksItem(String slot, String item) implements Reason {}

  /** The form lacks a fact. */
  public record LacksField(String fact) implements Reason {}

  /** The form lacks the decision. */
  public record LacksOutcome() implements Reason {}

  /**
   * A due day is moved further than the text allows.
   *
   * @param last the last day it may be moved to
   */
  public record BeyondCap(LocalDate last) implements Reason {}

  /** It is not applicable to this object. */
  public record NotApplicable() implements Reason {}

  /** It was done, and is not open again. */
  public record AlreadyDone(int deed) implements Reason {}

  /** What would take a blocker out of the way. */
  public sealed interface Clearance {}

  /** Doing an act. */
  public record DoAct(String act, ObjectId object, List<String> roles) implements Clearance {
    public DoAct {
      roles = List.copyOf(roles);
    }
  }

  /** Entering facts. */
  public record EnterFacts(List<String> facts, List<String> roles) implements Clearance {
    public EnterFacts {
      facts = List.copyOf(facts);
      roles = List.copyOf(roles);
    }
  }
}
