package org.banfa.app;

import java.util.Map;
import java.util.Set;
import org.banfa.fences.Fence;
import org.banfa.fences.HouseRules;

class HouseTest extends HouseRules {

  private static final String ROOT = "org.banfa.app";

  /** Where the outside world comes in. */
  private static final Map<Fence, Set<String>> EDGE =
      Map.of(
          Fence.CLOCK, Set.of(ROOT + ".ClockConfiguration"),
          Fence.CHANCE, Set.of(ROOT + ".identity.IdentityConfiguration"));

  private static final String KERNEL = "org.banfa.kernel";
  private static final String JOURNAL = ROOT + ".journal";
  private static final String IDENTITY = ROOT + ".identity";
  private static final String DOCUMENTS = ROOT + ".documents";
  private static final String PROJECTS = ROOT + ".projects";
  private static final String LEDGER = ROOT + ".ledger";

  /** A room uses only rooms above it; projects and ledger do not know each other. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "", Set.of("org.banfa.postgres", KERNEL, JOURNAL, LEDGER),
          "journal", Set.of(KERNEL),
          "identity", Set.of(JOURNAL),
          "documents", Set.of(JOURNAL),
          "projects", Set.of(KERNEL, JOURNAL, IDENTITY, DOCUMENTS),
          "ledger", Set.of(KERNEL, JOURNAL, IDENTITY),
          "exchange", Set.of(KERNEL, JOURNAL, IDENTITY, DOCUMENTS, PROJECTS, LEDGER),
          "web", Set.of(KERNEL, JOURNAL, IDENTITY, DOCUMENTS, PROJECTS, LEDGER));

  HouseTest() {
    super(ROOT, EDGE, ALLOWED, 50);
  }
}
