package org.banfa.kernel.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Rule;

/**
 * Finds duties and permissions given to a role that has no part in the act: it could never do what
 * it owes. Of a group that bears a duty every office must have a part, as each of them may be asked
 * for it; a group that does an act stands for any of its offices.
 */
record BearerCheck(Pack pack) {

  List<Remark> remarks() {
    List<Remark> all = new ArrayList<>();
    for (Rule rule : pack.rules().values()) {
      switch (rule) {
        case Rule.Obligation duty -> check(rule, duty.bearer(), duty.act()).forEach(all::add);
        case Rule.Recurrence duty -> check(rule, duty.bearer(), duty.act()).forEach(all::add);
        case Rule.Permission permission ->
            check(rule, permission.bearer(), permission.act()).forEach(all::add);
        case Rule.Gate _,
            Rule.Prohibition _,
            Rule.Settlement _,
            Rule.Enablement _,
            Rule.Lapse _,
            Rule.Consequence _ -> {}
      }
    }
    return all;
  }

  /** Under every reading of who bears it. */
  private List<Remark> check(Rule rule, String written, String id) {
    return pack.underEveryReading(written).stream()
        .flatMap(bearer -> outside(rule, bearer, id).stream())
        .toList();
  }

  private Optional<Remark> outside(Rule rule, String bearer, String id) {
    Act act = pack.act(id);
    Set<String> doers = new HashSet<>();
    act.by().roles().forEach(role -> doers.addAll(within(role)));
    Optional<String> outsider =
        offices(bearer).stream().filter(office -> !doers.contains(office)).findFirst();
    if (outsider.isEmpty() || doers.contains(bearer)) {
      return Optional.empty();
    }
    String says =
        rule.id()
            + "："
            + pack.role(outsider.get()).label()
            + "应办或可办“"
            + act.label()
            + "”，这个事项却不由它办";
    return Optional.of(
        new Remark(
            Remark.Kind.WRONG_BEARER,
            rule.head().cites(),
            says,
            "改写承担的主体，或在事项 " + id + " 的 by 里写上它",
            rule.head().where()));
  }

  /** The offices that a role comes to: those of a group, or the role itself. */
  private List<String> offices(String role) {
    List<String> members = pack.role(role).anyOf();
    return members.isEmpty()
        ? List.of(role)
        : members.stream().flatMap(member -> offices(member).stream()).distinct().toList();
  }

  private Set<String> within(String role) {
    Set<String> all = new HashSet<>(Set.of(role));
    pack.role(role).anyOf().forEach(member -> all.addAll(within(member)));
    return all;
  }
}
