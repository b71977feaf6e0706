package org.banfa.kernel;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.kernel.fact.Value;

/** One entry of a history: something that happened, whether or not it was right. */
public sealed interface Event {

  /** The day it counts for. */
  LocalDate on();

  /**
   * An object came into being.
   *
   * @param facts by full name, such as {@code project.budget}
   */
  record Opened(
      LocalDate on, ObjectId object, Optional<ObjectId> parent, SequencedMap<String, Value> facts)
      implements Event {
    public Opened {
      facts = ordered(facts);
    }
  }

  /**
   * Facts became known.
   *
   * @param trueSince the day they have held since, where it differs from {@code on}
   * @param source who or what said so
   */
  record Learned(
      LocalDate on,
      ObjectId object,
      SequencedMap<String, Value> facts,
      Optional<LocalDate> trueSince,
      String source)
      implements Event {
    public Learned {
      facts = ordered(facts);
    }
  }

  /**
   * A role did an act, or its part of a joint one.
   *
   * @param object the object it is recorded on
   * @param facts what was entered, by full name
   * @param attached slot to the items ticked as contained
   * @param opens the object it brings into being, for acts that open one
   * @param by who, for the record; the kernel compares roles only
   */
  record Done(
      LocalDate on,
      ObjectId object,
      String act,
      String role,
      Optional<String> outcome,
      SequencedMap<String, Value> facts,
      SequencedMap<String, Set<String>> attached,
      Optional<ObjectId> opens,
      String by)
      implements Event {
    public Done {
      facts = ordered(facts);
      attached = ordered(attached);
    }
  }

  /** An office chose how open words are read, from this day on. */
  record ReadingChosen(LocalDate on, String reading, String option, String by) implements Event {}

  /** The day came. Time passes only by being told. */
  record DayCame(LocalDate on) implements Event {}

  private static <K, V> SequencedMap<K, V> ordered(Map<K, V> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }
}
