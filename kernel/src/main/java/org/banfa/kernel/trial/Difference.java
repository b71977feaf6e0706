package org.banfa.kernel.trial;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banfa.kernel.ObjectId;

/**
 * What would be otherwise for one history on one day.
 *
 * @param sortings classifications that come out otherwise: another route, another tier
 * @param acts acts that stand otherwise: may be done, may not, cannot be told, not applicable
 * @param duties duties owed that would not be, or the other way round, or by another day
 * @param breaches breaches that would not be, or the other way round
 */
public record Difference(
    List<SortedOtherwise> sortings,
    List<StandsOtherwise> acts,
    List<OwedOtherwise> duties,
    List<BrokenOtherwise> breaches) {

  public Difference {
    sortings = List.copyOf(sortings);
    acts = List.copyOf(acts);
    duties = List.copyOf(duties);
    breaches = List.copyOf(breaches);
  }

  /** One thing that would be otherwise. */
  public sealed interface Item {
    /** What it concerns. */
    ObjectId object();

    /** The rows that make it so, under whichever law they stand. */
    List<String> cites();
  }

  /** How an act stands. */
  public enum Stands {
    OPEN,
    BLOCKED,
    UNKNOWN,
    NOT_APPLICABLE,
    DONE,
    /** There is no such act, or nothing it could be done on. */
    ABSENT
  }

  /** A classification; empty where it cannot be told, or there is none. */
  public record SortedOtherwise(
      ObjectId object,
      String classification,
      Optional<String> before,
      Optional<String> after,
      List<String> cites)
      implements Item {}

  /** An act. */
  public record StandsOtherwise(
      ObjectId object, String act, Stands before, Stands after, List<String> cites)
      implements Item {}

  /** A duty; where it is owed, by which day, if there is one. */
  public record OwedOtherwise(
      ObjectId object,
      String rule,
      String act,
      String bearer,
      Owed before,
      Owed after,
      List<String> cites)
      implements Item {}

  /** Whether a duty is owed, and by when. */
  public record Owed(boolean owed, Optional<LocalDate> due) {
    static final Owed NOT = new Owed(false, Optional.empty());
  }

  /**
   * A breach: of a duty's date, or by an act done without right.
   *
   * @param act the act that was late or wrong
   * @param after whether there would be one, as against there being one now
   */
  public record BrokenOtherwise(
      ObjectId object, String rule, String act, boolean after, List<String> cites)
      implements Item {}

  /** Everything, the route first. */
  public List<Item> items() {
    return Stream.of(sortings, acts, duties, breaches).<Item>flatMap(Collection::stream).toList();
  }

  /** The rows that the difference rests on. */
  public SortedSet<String> cites() {
    SortedSet<String> all = new TreeSet<>();
    items().forEach(item -> all.addAll(item.cites()));
    return all;
  }

  boolean none() {
    return items().isEmpty();
  }
}
