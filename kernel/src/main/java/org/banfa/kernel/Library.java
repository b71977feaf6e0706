package org.banfa.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The regulations in use, each compiled, by pack identifier. Immutable. */
public final class Library {

  private final SequencedMap<String, Kernel> kernels;

  private Library(SequencedMap<String, Kernel> kernels) {
    this.kernels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(kernels));
  }

  /**
   * A library of these.
   *
   * @throws IllegalArgumentException if two have the same identifier
   */
  public static Library of(List<Kernel> kernels) {
    SequencedMap<String, Kernel> all = new LinkedHashMap<>();
    for (Kernel kernel : kernels) {
      if (all.put(kernel.pack().id(), kernel) != null) {
        throw new IllegalArgumentException("two packs are called " + kernel.pack().id());
      }
    }
    return new Library(all);
  }

  /** All of them, by pack identifier. */
  public SequencedMap<String, Kernel> kernels() {
    return kernels;
  }

  /** The one with the identifier. */
  public Optional<Kernel> find(String pack) {
    return Optional.ofNullable(kernels.get(pack));
  }

  /**
   * The one with the identifier.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Kernel get(String pack) {
    return find(pack).orElseThrow(() -> new IllegalArgumentException("no pack " + pack));
  }
}
