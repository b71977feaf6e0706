package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/** Something that can be done meanwhile. */
public record Possible(String label, Optional<Light> light, List<Chip> chips, Link go) {
  public Possible {
    chips = List.copyOf(chips);
  }
}
