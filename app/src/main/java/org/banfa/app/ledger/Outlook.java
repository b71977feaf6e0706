package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banfa.app.journal.CaseFile;
import org.banfa.kernel.ActStatus;
import org.banfa.kernel.Assessment;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.Deed;
import org.banfa.kernel.Duty;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.Standing;
import org.banfa.kernel.Thing;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Role;
import org.banfa.kernel.pack.Stage;

/**
 * A project as the law sees it on a day: what is owed, by whom, how time stands and where it is.
 */
final class Outlook {

  private final CaseFile file;
  private final Pack pack;
  private final LocalDate day;
  private final Assessment assessment;
  private final List<OpenDuty> duties;

  Outlook(CaseFile file, LocalDate day, LightSettings settings) {
    this.file = file;
    this.pack = file.kernel().pack();
    LocalDate reached = file.state().date().filter(day::isBefore).orElse(day);
    this.day = reached;
    this.assessment = file.kernel().assess(file.state(), reached);
    this.duties =
        assessment.duties().stream()
            .filter(status -> status.duty().open())
            .map(status -> duty(status, settings))
            .sorted(OpenDuty.BY_DUE)
            .toList();
  }

  CaseFile file() {
    return file;
  }

  Pack pack() {
    return pack;
  }

  LocalDate day() {
    return day;
  }

  Assessment assessment() {
    return assessment;
  }

  /** What is owed, the earliest due day first. */
  List<OpenDuty> duties() {
    return duties;
  }

  /** The most urgent of the lights; on equal colours that of the earliest due day. */
  Light light() {
    return duties.stream()
        .map(OpenDuty::light)
        .reduce((one, other) -> other.glow().compareTo(one.glow()) < 0 ? other : one)
        .orElse(Light.NOTHING);
  }

  /** The amount of a money fact of the project, in fen; empty where it is not known. */
  Optional<Long> amount(Optional<String> fact) {
    return fact.flatMap(this::value)
        .flatMap(
            value -> value instanceof Value.Money(long fen) ? Optional.of(fen) : Optional.empty());
  }

  /** A fact or classification of the project, where it is known. */
  Optional<Value> value(String variable) {
    return switch (file.kernel().value(assessment.state(), file.project(), variable)) {
      case Answer.Known(Value value) -> Optional.of(value);
      case Answer.Missing _ -> Optional.empty();
    };
  }

  /** The stages that concern the project; at most one of them is the present one. */
  List<StageLine> stages() {
    List<StageLine> lines = new ArrayList<>();
    boolean found = false;
    for (Stage stage : pack.stages()) {
      if (!holds(stage.skip())) {
        boolean behind = holds(stage.complete());
        boolean here = !behind && !found;
        found = found || here;
        StageLine.Place place =
            behind ? StageLine.Place.BEHIND : here ? StageLine.Place.HERE : StageLine.Place.AHEAD;
        lines.add(new StageLine(stage, place, lastOn(stage), blocked(stage)));
      }
    }
    return lines;
  }

  private boolean holds(Optional<String> guard) {
    return guard
        .filter(
            one -> file.kernel().test(assessment.state(), file.project(), one) instanceof Truth.Yes)
        .isPresent();
  }

  private Optional<LocalDate> lastOn(Stage stage) {
    return assessment.state().things().values().stream()
        .flatMap(thing -> thing.deeds().stream())
        .filter(deed -> pack.act(deed.act()).stage().filter(stage.id()::equals).isPresent())
        .map(Deed::on)
        .max(LocalDate::compareTo);
  }

  private int blocked(Stage stage) {
    return duties.stream()
        .filter(duty -> duty.act().stage().filter(stage.id()::equals).isPresent())
        .mapToInt(Outlook::reasons)
        .sum();
  }

  /** How many reasons stand against what is owed. */
  int blocked() {
    return duties.stream().mapToInt(Outlook::reasons).sum();
  }

  private static int reasons(OpenDuty duty) {
    return blockers(duty).size();
  }

  /** What rests on each article, in the order of the articles. */
  SortedMap<Integer, SortedSet<Resting>> resting() {
    SortedMap<Integer, SortedSet<Resting>> all = new TreeMap<>();
    for (OpenDuty duty : duties) {
      List<String> cites = pack.rule(duty.status().duty().rule()).head().cites();
      rest(all, cites, Resting.OWED);
      if (duty.light().glow() == Light.Glow.RED || duty.light().glow() == Light.Glow.DEEP_RED) {
        rest(all, cites, Resting.LATE);
      }
      blockers(duty).forEach(one -> rest(all, one.cites(), Resting.BLOCKED));
    }
    for (ActStatus act : assessment.acts()) {
      if (act.standing() instanceof Standing.Open) {
        rest(all, pack.act(act.act()).cites(), Resting.OPEN);
      }
    }
    assessment
        .undetermined()
        .forEach(one -> rest(all, pack.rule(one.rule()).head().cites(), Resting.UNKNOWN));
    return all;
  }

  private void rest(SortedMap<Integer, SortedSet<Resting>> all, List<String> cites, Resting how) {
    for (String ref : cites) {
      Optional.ofNullable(pack.provisions().get(ref))
          .ifPresent(row -> all.computeIfAbsent(row.article(), _ -> new TreeSet<>()).add(how));
    }
  }

  private static List<Blocker> blockers(OpenDuty duty) {
    return duty.standing().stream()
        .flatMap(standing ->
            standing instanceof Standing.Blocked(List<Blocker> blockers)
                ? blockers.stream()
                : Stream.of())
        .toList();
  }

  /** The documents that what is owed asks for, and that are not handed in. */
  List<ProjectSheet.WantedDocument> wanted() {
    List<ProjectSheet.WantedDocument> all = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (OpenDuty duty : duties) {
      for (Act.Slot slot : duty.act().slots()) {
        if (asked(duty, slot.required()) && seen.add(duty.act().id() + "/" + slot.id())) {
          all.add(new ProjectSheet.WantedDocument(duty.act(), slot));
        }
      }
    }
    return all;
  }

  private boolean asked(OpenDuty duty, Act.Asked asked) {
    return switch (asked) {
      case Act.Always _ -> true;
      case Act.Never _ -> false;
      case Act.When(String guard) ->
          duty.act().on().equals(duty.status().duty().object().type())
              && file.kernel()
                      .test(
                          assessment.state(),
                          duty.status().duty().object(),
                          duty.act().id(),
                          Map.of(),
                          guard)
                  instanceof Truth.Yes;
    };
  }

  private OpenDuty duty(DutyStatus status, LightSettings settings) {
    Duty duty = status.duty();
    Act act = pack.act(duty.act());
    return new OpenDuty(
        status,
        act,
        owing(duty, act),
        Light.of(status.phase(), day, settings),
        assessment.standing(duty.object(), act.id()),
        Named.thing(pack, assessment.state(), duty.about()));
  }

  private List<String> owing(Duty duty, Act act) {
    Role bearer = pack.role(duty.bearer());
    List<String> bearers = bearer.anyOf().isEmpty() ? List.of(bearer.id()) : bearer.anyOf();
    if (!(act.by() instanceof Act.Joint joint)) {
      return bearers;
    }
    List<String> done =
        assessment.state().find(duty.object()).stream()
            .flatMap(thing -> thing.parts().getOrDefault(act.id(), List.of()).stream())
            .map(Thing.Part::role)
            .toList();
    List<String> left =
        joint.roles().stream()
            .filter(role -> bearers.contains(role) && !done.contains(role))
            .toList();
    return left.isEmpty() ? bearers : left;
  }
}
