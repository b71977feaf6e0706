package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The law says no: every blocker, mine first, and what can be done meanwhile.
 *
 * @param head title such as 现在不能申请竣工验收
 * @param summary how many, who clears them, and that nothing typed is lost
 * @param met what is already met, in words; may be empty
 * @param measure an amount held against a limit, where the act has one
 * @param readings what each reading of the measured amount would come to here
 * @param open the provision of the first blocker, beside the list
 * @param stamp when it was judged and the entry of the book
 */
public record RefusalPage(
    Frame frame,
    Head head,
    String summary,
    String met,
    List<Blocker> blockers,
    Optional<Measure> measure,
    List<ReadingChoice> readings,
    Optional<Provision> open,
    List<Possible> possible,
    List<Action> actions,
    String stamp)
    implements Page {
  public RefusalPage {
    blockers = List.copyOf(blockers);
    readings = List.copyOf(readings);
    possible = List.copyOf(possible);
    actions = List.copyOf(actions);
  }

  @Override
  public int status() {
    return 422;
  }
}
