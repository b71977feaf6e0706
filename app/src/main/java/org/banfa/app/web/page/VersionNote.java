package org.banfa.app.web.page;

import java.util.List;

/**
 * Which version of a regulation a page is of.
 *
 * @param newest whether no later one is there
 * @param others where the others say the same, the newest first
 */
public record VersionNote(String says, boolean newest, List<Link> others) {
  public VersionNote {
    others = List.copyOf(others);
  }
}
