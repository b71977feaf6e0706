package org.banfa.cli;

import java.util.Map;
import java.util.Set;
import org.banfa.fences.HouseRules;

class HouseTest extends HouseRules {

  private static final String ROOT = "org.banfa.cli";

  private static final Map<String, Set<String>> ALLOWED = Map.of("", Set.of("org.banfa.kernel"));

  HouseTest() {
    super(ROOT, Map.of(), ALLOWED, 5);
  }
}
