package org.banfa.kernel.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

  private static final String SEPARATOR = "；";

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
                        one.label() + "（" + teller.fact(of) + "）",
                        interval(cell) + "：" + cell.label(),
                        cell.cites())));
        case Classification.Cases(List<Classification.Case> cases) ->
            cases.stream()
                .filter(each -> !each.cites().isEmpty())
                .forEach(each ->
                    all.add(point(Aspect.SORTING, one.label(), each.label(), each.cites())));
      }
    }
    return all;
  }

  private static String interval(Classification.Cell cell) {
    String from = Teller.money(cell.from());
    String to = cell.to().map(Teller::money).orElse("∞");
    return (cell.fromIncluded() ? "[" : "(") + from + "，" + to + (cell.toIncluded() ? "]" : ")");
  }

  private List<Point> acts() {
    List<Point> all = new ArrayList<>();
    for (Act act : pack.acts().values()) {
      for (Act.Slot slot : act.slots()) {
        List<String> cites = slot.cites().isEmpty() ? act.cites() : slot.cites();
        all.add(point(Aspect.DOCUMENT, slot.label(), document(act, slot), cites));
      }
      if (!act.outcomes().isEmpty()) {
        String outcomes = String.join("、", act.outcomes().values());
        all.add(
            point(Aspect.DECISION, act.label(), parties(act.by()) + "：" + outcomes, act.cites()));
      }
      act.measure()
          .flatMap(id -> Optional.ofNullable(pack.classifications().get(id)))
          .flatMap(Classification::measure)
          .ifPresent(limit ->
              all.add(
                  point(
                      Aspect.SORTING,
                      limit.label(),
                      teller.fact(limit.whole())
                          + " × "
                          + limit.percent().stripTrailingZeros().toPlainString()
                          + "%",
                      act.cites())));
    }
    return all;
  }

  private String document(Act act, Act.Slot slot) {
    String asked =
        switch (slot.required()) {
          case Act.Always _ -> "必须";
          case Act.Never _ -> "可以附";
          case Act.When _ -> "按情形";
        };
    String items = slot.contains().stream().map(Act.Item::label).collect(Collectors.joining("、"));
    return act.label() + "，" + asked + (items.isEmpty() ? "" : SEPARATOR + "含" + items);
  }

  private String parties(Act.Parties by) {
    return switch (by) {
      case Act.One(String role) -> teller.role(role);
      case Act.AnyOf(List<String> roles) ->
          roles.stream().map(teller::role).collect(Collectors.joining("或"));
      case Act.Joint(String lead, List<String> with) ->
          teller.role(lead) + "会同" + teller.roles(with);
    };
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
          duty.due().map(due -> deadline(duty, duty.act(), duty.bearer(), period(due), house(due)));
      case Rule.Recurrence duty ->
          Optional.of(
              deadline(duty, duty.act(), duty.bearer(), period(duty.every()), house(duty.every())));
      case Rule.Permission may -> Optional.of(said(Aspect.PERMISSION, may, teller.act(may.act())));
      case Rule.Lapse lapse ->
          Optional.of(
              point(
                  Aspect.CONSEQUENCE, lapse.label(), period(lapse.after()), lapse.head().cites()));
      case Rule.Consequence then -> Optional.of(said(Aspect.CONSEQUENCE, then, gists(then)));
    };
  }

  private String acts(List<String> ids) {
    return ids.stream().map(teller::act).collect(Collectors.joining("、"));
  }

  /** A rule says why it stands in the way; one that does not is told by its rows. */
  private Point said(Aspect aspect, Rule rule, String label) {
    String because = rule.head().because();
    return point(aspect, label, because.isEmpty() ? gists(rule) : because, rule.head().cites());
  }

  private String gists(Rule rule) {
    return rule.head().cites().stream()
        .map(pack.provisions()::get)
        .map(Provision::gist)
        .collect(Collectors.joining(SEPARATOR));
  }

  private Point deadline(Rule rule, String act, String bearer, String period, boolean house) {
    return point(
        Aspect.DEADLINE,
        teller.act(act),
        teller.role(bearer) + "：" + period + (house ? "（约定）" : ""),
        rule.head().cites());
  }

  /** Under the reading in force where several are possible. */
  private String period(String written) {
    if (written.startsWith("$")) {
      String name = written.substring(1);
      HouseRule house = pack.houseRules().get(name);
      if (house != null) {
        return label(house.value());
      }
      Reading reading = pack.readings().get(name);
      if (reading != null) {
        return Optional.ofNullable(reading.options().get(reading.chosen()))
            .map(Reading.Option::label)
            .orElse(reading.phrase());
      }
    }
    return written.contains("$") ? written : label(written);
  }

  private static String label(String period) {
    return TimeSpec.parse(period).label();
  }

  private boolean house(String written) {
    return written.startsWith("$") && pack.houseRules().containsKey(written.substring(1));
  }

  private Point point(Aspect aspect, String label, String says, List<String> cites) {
    Optional<Subject> subject =
        cites.stream()
            .map(pack.provisions()::get)
            .flatMap(row -> row.subject().stream())
            .findFirst();
    return new Point(subject, aspect, label, says, cites);
  }
}
