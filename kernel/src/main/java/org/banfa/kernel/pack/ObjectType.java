package org.banfa.kernel.pack;

import java.util.Optional;
import java.util.SequencedMap;

/**
 * A kind of thing that facts are known of and acts are recorded on (对象).
 *
 * @param parent the type that each object of this type hangs under
 * @param facts by name without the object's own
 */
public record ObjectType(
    String id,
    String label,
    Optional<String> parent,
    SequencedMap<String, Fact> facts,
    Where where) {

  /** The type of the case itself. */
  public static final String PROJECT = "project";
}
