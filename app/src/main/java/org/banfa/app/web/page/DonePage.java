package org.banfa.app.web.page;

import java.util.List;

/**
 * It is done: what was recorded, what is next and who has it.
 *
 * @param result green for done, amber for recorded and judged a breach
 */
public record DonePage(
    Frame frame, Head head, Banner result, List<NextStep> next, List<Action> actions)
    implements Page {
  public DonePage {
    next = List.copyOf(next);
    actions = List.copyOf(actions);
  }
}
