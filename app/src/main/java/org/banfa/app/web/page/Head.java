package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The head of a page: where we are, its title, light, facts in one line and actions at the right.
 */
public record Head(
    List<Link> crumbs,
    String title,
    Optional<Light> light,
    List<String> facts,
    List<Action> actions,
    boolean printable) {
  public Head {
    crumbs = List.copyOf(crumbs);
    facts = List.copyOf(facts);
    actions = List.copyOf(actions);
  }

  public static Head titled(String title) {
    return new Head(List.of(), title, Optional.empty(), List.of(), List.of(), false);
  }
}
