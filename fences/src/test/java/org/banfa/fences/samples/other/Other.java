package org.banfa.fences.samples.other;

import java.util.Optional;
import org.banfa.fences.samples.inner.Inner;

/** The other half of the ring. */
public record Other(Optional<Inner> inner) {

  /** Makes one without the other half, so that the two can be made at all. */
  public static Other alone() {
    Optional<Inner> none = Optional.empty();
    return new Other(none.filter(inner -> inner.other() != null));
  }
}
