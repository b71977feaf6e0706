package org.banfa.kernel;

import java.util.ArrayList;
import java.util.List;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Pack;

/**
 * Tells who may do an act, who leads it, and whose part in it is still wanting. Groups stand for
 * any of theirs.
 */
record Parties(Pack pack) {

  /** The roles that may do the act or a part of it, groups before their members. */
  List<String> entitled(Act act) {
    return act.by().roles().stream().flatMap(role -> within(role).stream()).distinct().toList();
  }

  /** Whether the role fills the form in and decides: the lead of a joint act, anybody otherwise. */
  boolean decides(Act act, String role) {
    return switch (act.by()) {
      case Act.Joint joint -> fills(joint, joint.lead(), role);
      case Act.One _, Act.AnyOf _ -> true;
    };
  }

  /** Roles whose part is still wanting when these have done theirs; all of them where none has. */
  List<String> remaining(Act act, List<Thing.Part> parts) {
    return switch (act.by()) {
      case Act.Joint joint ->
          joint.roles().stream()
              .filter(wanted -> parts.stream().noneMatch(part -> fills(joint, wanted, part.role())))
              .toList();
      case Act.One _, Act.AnyOf _ -> parts.isEmpty() ? act.by().roles() : List.of();
    };
  }

  /** An office that the act names itself does its own part, never that of a group it belongs to. */
  private boolean fills(Act.Joint joint, String wanted, String role) {
    return wanted.equals(role) || !joint.roles().contains(role) && within(wanted).contains(role);
  }

  private List<String> within(String role) {
    List<String> all = new ArrayList<>(List.of(role));
    for (String member : pack.role(role).anyOf()) {
      all.addAll(within(member));
    }
    return all;
  }
}
