package org.banfa.kernel.pack;

import java.util.List;

/**
 * Somebody the text gives a power or a duty to (主体).
 *
 * @param relative whether it is the office that the case belongs to, rather than one named office
 * @param anyOf where not empty, the role is whoever of these
 */
public record Role(
    String id,
    String label,
    boolean relative,
    List<String> anyOf,
    List<String> cites,
    Where where) {
  public Role {
    anyOf = List.copyOf(anyOf);
    cites = List.copyOf(cites);
  }
}
