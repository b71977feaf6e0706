package org.banfa.postgres;

import java.util.Map;
import java.util.Set;
import org.banfa.fences.Fence;
import org.banfa.fences.HouseRules;

class HouseTest extends HouseRules {

  private static final String ROOT = "org.banfa.postgres";

  /** The server is a machine among machines: it waits, draws passwords, and asks where it runs. */
  private static final Map<Fence, Set<String>> EDGE =
      Map.of(
          Fence.CLOCK, Set.of(ROOT + ".EmbeddedPostgres"),
          Fence.CHANCE, Set.of(ROOT + ".Password"),
          Fence.ENVIRONMENT, Set.of(ROOT + ".Platform"));

  private static final Map<String, Set<String>> ALLOWED = Map.of("", Set.of());

  HouseTest() {
    super(ROOT, EDGE, ALLOWED, 10);
  }
}
