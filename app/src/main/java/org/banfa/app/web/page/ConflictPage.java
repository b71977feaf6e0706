package org.banfa.app.web.page;

import java.util.List;

/**
 * Someone else acted on the same thing meanwhile.
 *
 * @param since what was done since the form was opened
 * @param kept what was typed, so that nothing is lost
 */
public record ConflictPage(
    Frame frame,
    Head head,
    String summary,
    List<FlowRow> since,
    List<Panel.Fact> kept,
    List<Action> actions)
    implements Page {
  public ConflictPage {
    since = List.copyOf(since);
    kept = List.copyOf(kept);
    actions = List.copyOf(actions);
  }

  @Override
  public int status() {
    return 409;
  }
}
