package org.banfa.kernel.time;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a pack counts time. Not law by itself: each setting comes from the pack, with its basis.
 *
 * @param firstDay whether the day of the trigger counts
 * @param missingDay where a period of months ends in a month that lacks the day number
 * @param lastDayOff what happens to a last day that is not worked, for each shape; a shape that is
 *     not named stays where it is
 * @param basis where each setting comes from
 */
public record CountingRules(
    FirstDay firstDay, MissingDay missingDay, Map<Shape, LastDayOff> lastDayOff, Basis basis) {

  /** Whether the day of the trigger counts. */
  public enum FirstDay implements Word {
    EXCLUDED,
    COUNTED
  }

  /** Where a period of months ends in a month that lacks the day number. */
  public enum MissingDay implements Word {
    MONTH_END,
    FIRST_OF_NEXT_MONTH
  }

  /** Where a last day goes that is not worked. */
  public enum LastDayOff implements Word {
    NEXT_WORKING_DAY,
    STAYS,
    PREVIOUS_WORKING_DAY
  }

  /** The shapes of time that may be treated differently on a last day off. */
  public enum Shape implements Word {
    /** Counted forward from a trigger, windows and grace periods among them. */
    PERIOD,
    /** A day named by the calendar: fixed, yearly, part of a month, end of a quarter, same day. */
    DATE,
    /** Counted back from a day. */
    BACKWARD,
    /** The end of how long an approval is good for. */
    VALIDITY
  }

  /** A setting that a pack writes as a word, such as {@code next-working-day}. */
  public sealed interface Word permits FirstDay, MissingDay, LastDayOff, Shape {

    /** The constant's name. */
    String name();

    /** The word as a pack writes it. */
    default String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Where the settings come from, in Chinese, as shown beside a trail.
   *
   * @param firstDay for the first day
   * @param periodEnd for the day on which a period of months ends
   * @param lastDayOff for a last day off
   */
  public record Basis(String firstDay, String periodEnd, String lastDayOff) {

    /** One source for all three. */
    public static Basis of(String all) {
      return new Basis(all, all, all);
    }
  }

  public CountingRules {
    var sorted = new EnumMap<Shape, LastDayOff>(Shape.class);
    sorted.putAll(lastDayOff);
    lastDayOff = Collections.unmodifiableMap(sorted);
  }

  /** One treatment of a last day off for the shapes named; every other shape stays. */
  public static CountingRules of(
      FirstDay firstDay,
      MissingDay missingDay,
      LastDayOff lastDayOff,
      Set<Shape> appliesTo,
      Basis basis) {
    var each = new EnumMap<Shape, LastDayOff>(Shape.class);
    appliesTo.forEach(shape -> each.put(shape, lastDayOff));
    return new CountingRules(firstDay, missingDay, each, basis);
  }

  /** What happens to a last day off of that shape. */
  public LastDayOff lastDayOff(Shape shape) {
    return lastDayOff.getOrDefault(shape, LastDayOff.STAYS);
  }

  /**
   * The constant a pack means by a word.
   *
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static <E extends Enum<E> & Word> E word(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(type, word)));
  }

  private static <E extends Enum<E> & Word> String unknown(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .map(Word::word)
        .collect(Collectors.joining(", ", "\"" + word + "\" is none of ", ""));
  }
}
