package org.banfa.kernel.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The regulation as a document: its title, who issued it and when it is in force.
 *
 * @param expires the last day of force, where the text names one
 * @param repeals titles or numbers of what it replaces
 * @param place the jurisdiction, for lists
 * @param interpreters roles that say how its open words are read
 */
public record Instrument(
    String title,
    String shortTitle,
    String issuer,
    Optional<String> number,
    Optional<LocalDate> issued,
    Optional<LocalDate> effective,
    Optional<LocalDate> expires,
    Status status,
    List<String> repeals,
    String place,
    List<String> interpreters) {

  /** Whether the text may be applied. A draft serves for trials only. */
  public enum Status {
    DRAFT,
    IN_FORCE,
    EXPIRED,
    REPEALED
  }

  public Instrument {
    repeals = List.copyOf(repeals);
    interpreters = List.copyOf(interpreters);
  }
}
