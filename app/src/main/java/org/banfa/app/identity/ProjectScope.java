package org.banfa.app.identity;

import java.util.Set;

/**
 * What decides who may see a project.
 *
 * @param jurisdiction the code of the jurisdiction it was founded in
 * @param unitCode the code of the project's own unit
 * @param parties the codes of the offices that take part in it
 */
public record ProjectScope(String jurisdiction, String unitCode, Set<String> parties) {

  /** Keeps its own copy. */
  public ProjectScope {
    parties = Set.copyOf(parties);
  }
}
