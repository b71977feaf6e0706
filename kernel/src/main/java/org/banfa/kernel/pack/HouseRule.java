package org.banfa.kernel.pack;

import java.util.List;

/**
 * What a house adds where the text is silent (约定): it can make something late, never a breach.
 *
 * @param silentOn what the text does not say
 * @param value what is put in place of its name in rules
 */
public record HouseRule(
    String id, List<String> cites, String silentOn, String value, String label, Where where) {
  public HouseRule {
    cites = List.copyOf(cites);
  }
}
