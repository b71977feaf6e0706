package org.banfa.app.web.page;

import java.util.List;

/** It cannot be judged yet: which facts are missing and who fills them. Never looks like a no. */
public record UndeterminedPage(
    Frame frame,
    Head head,
    String summary,
    List<Missing> missing,
    List<Possible> possible,
    List<Action> actions,
    String stamp)
    implements Page {
  public UndeterminedPage {
    missing = List.copyOf(missing);
    possible = List.copyOf(possible);
    actions = List.copyOf(actions);
  }

  @Override
  public int status() {
    return 422;
  }

  /**
   * A missing fact.
   *
   * @param needed what it is needed for; may be empty
   * @param who who fills it
   */
  public record Missing(
      String fact, String needed, String who, boolean mine, List<Chip> chips, List<Action> acts) {
    public Missing {
      chips = List.copyOf(chips);
      acts = List.copyOf(acts);
    }
  }
}
