package org.banfa.kernel.mutate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banfa.kernel.example.Entry;
import org.banfa.kernel.example.Expectation;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;
import org.banfa.kernel.pack.Where;

/**
 * What of a pack an example can possibly notice: the acts that it tries or looks at, the rules
 * about these acts, the rules that what is done can set off, whatever the outcome and the facts,
 * and all that these name. Anything else may change without the example coming out otherwise.
 *
 * <p>A change of one of our kinds never makes a rule speak of another act, so what is seen here of
 * the pack holds for its mutants.
 */
final class Sight {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:\\.[a-z0-9_]+)*");

  private final Pack pack;

  /** For each thing of the pack by its way in the files, the names that it uses. */
  private final Map<String, Set<String>> uses = new LinkedHashMap<>();

  /** The ways of things by the names that others know them by. */
  private final Map<String, String> ways = new LinkedHashMap<>();

  /** What was seen by the places of the lines, and the names in each line: many examples share. */
  private final Map<List<Where>, Set<String>> known = new HashMap<>();

  private final Map<Where, Set<String>> spoken = new HashMap<>();

  Sight(Pack pack) {
    this.pack = pack;
    pack.rules().forEach((id, rule) -> add("rules." + id, "", rule));
    pack.acts().forEach((id, act) -> add("acts." + id, "", act));
    pack.readings().forEach((id, reading) -> add("readings." + id, id, reading));
    pack.houseRules().forEach((id, rule) -> add("house_rules." + id, id, rule));
    pack.classifications().forEach((id, sorting) -> add("classify." + sorting.name(), id, sorting));
    pack.objects()
        .forEach((type, object) ->
            object
                .facts()
                .forEach(
                    (name, fact) -> add("objects." + type + ".facts." + name, fact.id(), fact)));
  }

  private void add(String way, String name, Object thing) {
    uses.put(way, names(thing.toString()));
    if (!name.isEmpty()) {
      ways.put(name, way);
    }
  }

  static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      names.add(name.group());
    }
    return names;
  }

  /** The thing that a mutation changes; empty where it is part of nothing that is tracked. */
  String thing(Mutation mutation) {
    String path = mutation.path();
    return uses.keySet().stream()
        .filter(way -> path.equals(way) || path.startsWith(way + "."))
        .findFirst()
        .orElse("");
  }

  /** The names that a thing uses. */
  Set<String> uses(String thing) {
    return uses.getOrDefault(thing, Set.of());
  }

  /** The ways of all things that an example with these lines can notice. */
  Set<String> of(List<Entry> days) {
    return known.computeIfAbsent(days.stream().map(Entry::where).toList(), _ -> seen(days));
  }

  private Set<String> seen(List<Entry> days) {
    Set<String> tried = new HashSet<>();
    Set<String> looked = new HashSet<>();
    days.forEach(day -> acts(day, tried, looked));
    looked.addAll(tried);
    Set<String> seen = new LinkedHashSet<>();
    looked.forEach(act -> seen.add("acts." + act));
    rules(tried, looked).forEach(rule -> seen.add("rules." + rule));
    days.stream()
        .flatMap(day -> spoken.computeIfAbsent(day.where(), _ -> names(day.toString())).stream())
        .flatMap(name -> Stream.ofNullable(ways.get(name)))
        .forEach(seen::add);
    return named(seen);
  }

  /** These and all that they name, and so on. */
  private Set<String> named(Set<String> first) {
    Set<String> all = new LinkedHashSet<>(first);
    Deque<String> open = new ArrayDeque<>(first);
    while (!open.isEmpty()) {
      for (String name : uses(open.remove())) {
        String way = ways.getOrDefault(name, "");
        if (!way.isEmpty() && all.add(way)) {
          open.add(way);
        }
      }
    }
    return all;
  }

  private static void acts(Entry entry, Set<String> tried, Set<String> looked) {
    switch (entry) {
      case Entry.Attempt attempt -> tried.add(attempt.act());
      case Entry.Look look -> look.expected().forEach(one -> standing(one).forEach(looked::add));
      case Entry.Learn _, Entry.Choose _, Entry.Open _ -> {}
    }
  }

  /** Acts whose standing is asked for. */
  private static Stream<String> standing(Expectation expected) {
    return switch (expected) {
      case Expectation.IsOpen(String act, _) -> Stream.of(act);
      case Expectation.IsBlocked blocked -> Stream.of(blocked.act());
      case Expectation.IsNotApplicable(String act, _) -> Stream.of(act);
      case Expectation.IsUnknown unknown -> Stream.of(unknown.act());
      case Expectation.IsOwed _,
          Expectation.IsBorneBy _,
          Expectation.OpensOn _,
          Expectation.IsNotOwed _,
          Expectation.IsUnruled _,
          Expectation.IsOverdue _,
          Expectation.IsBreached _,
          Expectation.IsViolated _,
          Expectation.IsDone _,
          Expectation.IsRelied _,
          Expectation.IsOccurred _,
          Expectation.IsNothing _,
          Expectation.IsForce _,
          Expectation.IsFact _ ->
          Stream.empty();
    };
  }

  private Set<String> rules(Set<String> tried, Set<String> looked) {
    Set<String> all = new LinkedHashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Rule rule : pack.rules().values()) {
        grown |= concerns(rule, tried, looked, all) && all.add(rule.id());
      }
    }
    return all;
  }

  private boolean concerns(Rule rule, Set<String> tried, Set<String> looked, Set<String> rules) {
    boolean itself =
        switch (rule) {
          case Rule.Gate gate -> meets(gate.before(), looked);
          case Rule.Prohibition ban -> meets(ban.acts(), looked);
          case Rule.Settlement settlement -> meets(settlement.before(), looked);
          case Rule.Enablement enablement -> meets(enablement.acts(), looked);
          case Rule.Permission permission -> looked.contains(permission.act());
          case Rule.Obligation duty -> sets(duty.on(), tried, rules);
          case Rule.Lapse lapse -> sets(lapse.on(), tried, rules);
          case Rule.Consequence consequence -> sets(consequence.on(), tried, rules);
          case Rule.Recurrence _ -> true;
        };
    return itself || meets(rule.head().overrides(), rules);
  }

  private static boolean meets(List<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  private boolean sets(Trigger on, Set<String> tried, Set<String> rules) {
    return switch (on) {
      case Trigger.Done done -> tried.contains(done.act());
      case Trigger.Becomes _, Trigger.Known _ -> true;
      case Trigger.Breached(String rule) -> rules.contains(rule);
      case Trigger.Overdue(String rule) -> rules.contains(rule);
      case Trigger.Violated(String rule) -> rules.contains(rule);
      case Trigger.Occurs(String name) ->
          rules.stream().anyMatch(rule -> pack.rule(rule).occurrences().contains(name));
    };
  }
}
