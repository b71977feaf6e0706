package org.banfa.bench;

import java.util.Map;
import java.util.Set;
import org.banfa.fences.Fence;
import org.banfa.fences.HouseRules;

class HouseTest extends HouseRules {

  private static final String ROOT = "org.banfa.bench";

  private static final Map<Fence, Set<String>> EDGE = Map.of(Fence.CLOCK, Set.of(ROOT + ".WhatIf"));

  private static final Map<String, Set<String>> ALLOWED = Map.of("", Set.of("org.banfa.kernel"));

  HouseTest() {
    super(ROOT, EDGE, ALLOWED, 0);
  }
}
