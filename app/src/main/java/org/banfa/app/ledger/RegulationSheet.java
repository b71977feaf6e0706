package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;

/**
 * A regulation, and how it is applied here.
 *
 * @param name what it was opened by: {@code ID@VERSION}, or the identifier alone for the newest
 * @param choices the readings that were chosen here, by reading
 * @param cited the rows that something in the pack rests on
 * @param projects how many projects that the viewer may see follow it, in any version
 * @param versions every version of the pack there is, the oldest first
 */
public record RegulationSheet(
    Pack pack,
    String name,
    Map<String, Choice> choices,
    Set<String> cited,
    int projects,
    List<Pack> versions) {

  public RegulationSheet {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    cited = Set.copyOf(cited);
    versions = List.copyOf(versions);
  }

  /** A reading chosen by an office, who did it, since when and why. */
  public record Choice(String option, String by, LocalDate on, String why) {}

  /** Whether no later version is there. */
  public boolean newest() {
    return versions.getLast().version().equals(pack.version());
  }

  /** Whether there are others beside this version. */
  public boolean severalVersions() {
    return versions.size() > 1;
  }

  /** The rows that ask something of software. */
  public List<Provision> operative() {
    return pack.provisions().values().stream().filter(row -> row.kind().operative()).toList();
  }

  /** How many of them something in the pack carries out. */
  public long executed() {
    return operative().stream().filter(row -> cited.contains(row.ref())).count();
  }

  /** The option of a reading that is in force. */
  public String option(String reading) {
    String written = Optional.ofNullable(pack.readings().get(reading)).orElseThrow().chosen();
    return Optional.ofNullable(choices.get(reading)).map(Choice::option).orElse(written);
  }
}
