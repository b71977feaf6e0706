package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.pack.Instrument;

/**
 * The regulations in use, each compiled, by pack identifier; of each pack one version or several.
 * Immutable.
 */
public final class Library {

  /** The one that came into force later is the newer; then the one with the higher number. */
  private static final Comparator<Kernel> BY_AGE =
      Comparator.comparing(
              (Kernel one) -> one.pack().instrument().effective().orElse(LocalDate.MIN))
          .thenComparingInt(one -> one.pack().version().length())
          .thenComparing(one -> one.pack().version());

  private final SequencedMap<String, List<Kernel>> versions;

  private Library(SequencedMap<String, List<Kernel>> versions) {
    this.versions = versions;
  }

  /**
   * A library of these.
   *
   * @throws IllegalArgumentException if two have the same identifier and version
   */
  public static Library of(List<Kernel> kernels) {
    SequencedMap<String, List<Kernel>> all = new LinkedHashMap<>();
    for (Kernel kernel : kernels) {
      List<Kernel> same = all.computeIfAbsent(kernel.pack().id(), _ -> new ArrayList<>());
      if (same.stream().anyMatch(one -> one.pack().version().equals(kernel.pack().version()))) {
        throw new IllegalArgumentException(
            "two packs are called " + kernel.pack().id() + " version " + kernel.pack().version());
      }
      same.add(kernel);
    }
    all.replaceAll((_, same) -> same.stream().sorted(BY_AGE).toList());
    return new Library(all);
  }

  /** The newest version of each, by pack identifier. */
  public SequencedMap<String, Kernel> kernels() {
    SequencedMap<String, Kernel> newest = new LinkedHashMap<>();
    versions.forEach((pack, all) -> newest.put(pack, all.getLast()));
    return Collections.unmodifiableSequencedMap(newest);
  }

  /** Every version of a pack, the oldest first; none where there is no such pack. */
  public List<Kernel> versions(String pack) {
    return versions.getOrDefault(pack, List.of());
  }

  /** The newest version of the pack. */
  public Optional<Kernel> find(String pack) {
    List<Kernel> all = versions(pack);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** A version of the pack. */
  public Optional<Kernel> find(String pack, String version) {
    return versions(pack).stream().filter(one -> one.pack().version().equals(version)).findFirst();
  }

  /** A version by its name, {@code ID@VERSION}, or the newest by the identifier alone. */
  public Optional<Kernel> named(String name) {
    int at = name.indexOf('@');
    return at < 0 ? find(name) : find(name.substring(0, at), name.substring(at + 1));
  }

  /** The newest version of the pack that is in force on the day. */
  public Optional<Kernel> inForce(String pack, LocalDate day) {
    return versions(pack).reversed().stream()
        .filter(one -> one.pack().instrument().on(day) instanceof Instrument.InForce)
        .findFirst();
  }

  /**
   * The newest version of the pack.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Kernel get(String pack) {
    return find(pack).orElseThrow(() -> new IllegalArgumentException("no pack " + pack));
  }

  /**
   * A version of the pack.
   *
   * @throws IllegalArgumentException if it is not there
   */
  public Kernel get(String pack, String version) {
    return find(pack, version)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "version " + version + " of " + pack + " is not among the regulations"));
  }
}
