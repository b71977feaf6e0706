package org.banfa.kernel;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.banfa.fences.HouseRules;

class HouseTest extends HouseRules {

  private static final String ROOT = "org.banfa.kernel";

  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          entry(
              "",
              Set.of(under("fact"), under("time"), under("dcr"), under("guard"), under("pack"))),
          entry("fact", Set.of()),
          entry("time", Set.of()),
          entry("dcr", Set.of()),
          entry("guard", Set.of(under("fact"))),
          entry("pack", Set.of(under("fact"), under("time"))),
          entry("tell", Set.of(ROOT)),
          entry("example", Set.of(ROOT)),
          entry("check", Set.of(ROOT)),
          entry("compare", Set.of(ROOT)),
          entry("mutate", Set.of(ROOT)),
          entry("text", Set.of()),
          entry("trial", Set.of(ROOT)));

  private static String under(String part) {
    return ROOT + "." + part;
  }

  HouseTest() {
    super(ROOT, Map.of(), ALLOWED, 200);
  }
}
