package org.banfa.kernel.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.HouseRule;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Subject;
import org.banfa.kernel.tell.Teller;
import org.banfa.kernel.time.TimeSpec;

/** Everything a pack lays down, point by point, in the order of the pack. */
public final class Points {

  private final Pack pack;
  private final Teller teller;

  private Points(Pack pack) {
    this.pack = pack;
    this.teller = new Teller(pack);
  }

  /** The points of a pack; two that read the same come once. */
  public static List<Point> of(Pack pack) {
    Points points = new Points(pack);
    return new LinkedHashSet<>(
            Stream.of(points.sortings(), points.acts(), points.rules())
                .flatMap(List::stream)
                .toList())
        .stream().toList();
  }

  private List<Point> sortings() {
    List<Point> all = new ArrayList<>();
    for (Classification one : pack.classifications().values()) {
      switch (one.table()) {
        case Classification.Scale(String of, List<Classification.Cell> cells) ->
            cells.forEach(cell ->
                all.add(
                    point(
                        Aspect.SORTING,
                        List.of(one.label()),
                        new Said.Stretch(
                            teller.fact(of),
                            cell.from(),
                            cell.fromIncluded(),
                            cell.to(),
                            cell.toIncluded(),
                            cell.label()),
                        cell.cites())));
        case Classification.Cases(List<Classification.Case> cases) ->
            cases.stream()
                .filter(each -> !each.cites().isEmpty())
                .forEach(each ->
                    all.add(
                        point(
                            Aspect.SORTING,
                            List.of(one.label()),
                            new Said.Sentences(List.of(each.label())),
                            each.cites())));
      }
    }
    return all;
  }

  private List<Point> acts() {
    List<Point> all = new ArrayList<>();
    for (Act act : pack.acts().values()) {
      for (Act.Slot slot : act.slots()) {
        List<String> cites = slot.cites().isEmpty() ? act.cites() : slot.cites();
        all.add(point(Aspect.DOCUMENT, List.of(slot.label()), document(act, slot), cites));
      }
      if (!act.outcomes().isEmpty()) {
        all.add(point(Aspect.DECISION, List.of(act.label()), decided(act), act.cites()));
      }
      act.measure()
          .flatMap(id -> Optional.ofNullable(pack.classifications().get(id)))
          .flatMap(Classification::measure)
          .ifPresent(limit ->
              all.add(
                  point(
                      Aspect.SORTING,
                      List.of(limit.label()),
                      new Said.Share(teller.fact(limit.whole()), limit.percent()),
                      act.cites())));
    }
    return all;
  }

  private static Said document(Act act, Act.Slot slot) {
    Said.Asked asked =
        switch (slot.required()) {
          case Act.Always _ -> Said.Asked.ALWAYS;
          case Act.Never _ -> Said.Asked.NEVER;
          case Act.When _ -> Said.Asked.IN_SOME_CASES;
        };
    return new Said.Paper(
        act.label(), asked, slot.contains().stream().map(Act.Item::label).toList());
  }

  private Said decided(Act act) {
    List<String> outcomes = List.copyOf(act.outcomes().values());
    return switch (act.by()) {
      case Act.One(String role) -> new Said.DecidedByAny(List.of(teller.role(role)), outcomes);
      case Act.AnyOf(List<String> roles) -> new Said.DecidedByAny(roles(roles), outcomes);
      case Act.Joint(String lead, List<String> with) ->
          new Said.DecidedTogether(teller.role(lead), roles(with), outcomes);
    };
  }

  private List<String> roles(List<String> ids) {
    return ids.stream().map(teller::role).toList();
  }

  private List<Point> rules() {
    return pack.rules().values().stream().flatMap(rule -> rule(rule).stream()).toList();
  }

  private Optional<Point> rule(Rule rule) {
    return switch (rule) {
      case Rule.Gate gate -> Optional.of(said(Aspect.CONDITION, gate, acts(gate.before())));
      case Rule.Prohibition ban -> Optional.of(said(Aspect.CONDITION, ban, acts(ban.acts())));
      case Rule.Settlement one -> Optional.of(said(Aspect.CONDITION, one, acts(one.before())));
      case Rule.Enablement _ -> Optional.empty();
      case Rule.Obligation duty ->
          duty.due().map(due -> deadline(duty, duty.act(), duty.bearer(), due));
      case Rule.Recurrence duty ->
          Optional.of(deadline(duty, duty.act(), duty.bearer(), duty.every()));
      case Rule.Permission may ->
          Optional.of(said(Aspect.PERMISSION, may, List.of(teller.act(may.act()))));
      case Rule.Lapse lapse ->
          Optional.of(
              point(
                  Aspect.CONSEQUENCE,
                  List.of(lapse.label()),
                  new Said.Passed(period(lapse.after())),
                  lapse.head().cites()));
      case Rule.Consequence then -> Optional.of(consequence(then));
    };
  }

  private List<String> acts(List<String> ids) {
    return ids.stream().map(teller::act).toList();
  }

  /** A rule says why it stands in the way; one that does not is told by its rows. */
  private Point said(Aspect aspect, Rule rule, List<String> about) {
    String because = rule.head().because();
    List<String> sentences = because.isEmpty() ? gists(rule) : List.of(because);
    return point(aspect, about, new Said.Sentences(sentences), rule.head().cites());
  }

  /** What follows is told by the rows; the rule may add why. */
  private Point consequence(Rule.Consequence then) {
    String because = then.head().because();
    return point(
        Aspect.CONSEQUENCE,
        gists(then),
        new Said.Sentences(because.isEmpty() ? List.of() : List.of(because)),
        then.head().cites());
  }

  private List<String> gists(Rule rule) {
    return rule.head().cites().stream().map(pack.provisions()::get).map(Provision::gist).toList();
  }

  private Point deadline(Rule rule, String act, String bearer, String written) {
    return point(
        Aspect.DEADLINE,
        List.of(teller.act(act)),
        new Said.Due(teller.role(pack.asChosen(bearer)), period(written), house(written)),
        rule.head().cites());
  }

  /** Under the reading in force where several are possible. */
  private Said.Period period(String written) {
    if (written.startsWith("$")) {
      String name = written.substring(1);
      HouseRule house = pack.houseRules().get(name);
      if (house != null) {
        return timed(house.value());
      }
      Reading reading = pack.readings().get(name);
      if (reading != null) {
        return new Said.Called(
            Optional.ofNullable(reading.options().get(reading.chosen()))
                .map(Reading.Option::label)
                .orElse(reading.phrase()));
      }
    }
    return written.contains("$") ? new Said.Called(written) : timed(written);
  }

  private static Said.Period timed(String period) {
    return new Said.Timed(TimeSpec.parse(period));
  }

  private boolean house(String written) {
    return written.startsWith("$") && pack.houseRules().containsKey(written.substring(1));
  }

  private Point point(Aspect aspect, List<String> about, Said says, List<String> cites) {
    Optional<Subject> subject =
        cites.stream()
            .map(pack.provisions()::get)
            .flatMap(row -> row.subject().stream())
            .findFirst();
    return new Point(subject, aspect, about, says, cites);
  }
}
