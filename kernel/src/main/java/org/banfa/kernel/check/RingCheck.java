package org.banfa.kernel.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banfa.kernel.dcr.Answer;
import org.banfa.kernel.dcr.DcrGraph;
import org.banfa.kernel.dcr.Reachability;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Effect;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Requirement;
import org.banfa.kernel.pack.Rule;

/**
 * Finds acts that can never be done in order, because each of a ring of them has to wait for
 * another. Only what holds in every case counts: gates that have no test, that nothing waives or
 * overrides, and acts that nothing leaves out. So what is told is certain, and rings that only some
 * facts close are not seen.
 */
record RingCheck(Pack pack) {

  List<Remark> remarks() {
    Reachability reachability = Reachability.from(graph().initial(), 1);
    return pack.acts().values().stream()
        .filter(act -> reachability.canHappen(act.id()) instanceof Answer.No)
        .map(RingCheck::remark)
        .toList();
  }

  private DcrGraph graph() {
    Set<String> leftOut = leftOut();
    DcrGraph.Builder builder = DcrGraph.builder();
    pack.acts().sequencedKeySet().forEach(builder::event);
    for (Rule rule : pack.rules().values()) {
      if (rule instanceof Rule.Gate gate && alwaysStands(gate)) {
        gate.requires().stream()
            .filter(Requirement.Done.class::isInstance)
            .map(one -> ((Requirement.Done) one).act())
            .filter(needed -> !leftOut.contains(needed))
            .forEach(needed -> gate.before().forEach(act -> builder.condition(needed, act)));
      }
    }
    return builder.build();
  }

  private boolean alwaysStands(Rule.Gate gate) {
    return gate.head().when().isEmpty()
        && pack.rules().values().stream()
            .noneMatch(rule ->
                rule.head().overrides().contains(gate.id())
                    || rule instanceof Rule.Permission permission
                        && permission.waives().contains(gate.id()));
  }

  /** Acts that some consequence takes out of the course, so that nobody has to wait for them. */
  private Set<String> leftOut() {
    return pack.rules().values().stream()
        .filter(Rule.Consequence.class::isInstance)
        .flatMap(rule -> ((Rule.Consequence) rule).then().stream())
        .filter(Effect.Excludes.class::isInstance)
        .flatMap(effect -> ((Effect.Excludes) effect).acts().stream())
        .collect(Collectors.toSet());
  }

  private static Remark remark(Act act) {
    return new Remark(
        Remark.Kind.NEVER_IN_ORDER,
        act.cites(),
        "“" + act.label() + "”永远不能依次办到：它要等的事项，绕一圈又要等它，或者要等这样的一圈",
        "去掉其中一个 requires，或写上 when，或用 permits 和 waives 写明什么时候不必等",
        act.where());
  }
}
