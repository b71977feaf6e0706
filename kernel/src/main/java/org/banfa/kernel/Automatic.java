package org.banfa.kernel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Effect;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Problem;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;

/**
 * Finds consequences that set each other off on the same day in a circle: what happens by itself
 * must come to an end, whatever the facts. A lapse takes time, and so breaks a circle.
 */
record Automatic(Pack pack) {

  /** A problem for every rule that comes back to itself. */
  List<Problem> problems() {
    return consequences().stream().filter(this::comesBack).map(this::problem).toList();
  }

  private List<Rule.Consequence> consequences() {
    return pack.rules().values().stream()
        .filter(Rule.Consequence.class::isInstance)
        .map(Rule.Consequence.class::cast)
        .toList();
  }

  private Problem problem(Rule.Consequence rule) {
    return new Problem(
        rule.head().where(),
        rule.id(),
        "后果 " + rule.id() + " 绕一圈又引起它自己",
        "同一天里自动发生的事必须有尽头",
        "让圈里的一条改由事项（done）或期限引起");
  }

  private boolean comesBack(Rule.Consequence start) {
    Set<Rule.Consequence> reached = new LinkedHashSet<>();
    Set<Rule.Consequence> front = followers(start);
    while (reached.addAll(front)) {
      Set<Rule.Consequence> next = new LinkedHashSet<>();
      front.forEach(rule -> next.addAll(followers(rule)));
      front = next;
    }
    return reached.contains(start);
  }

  private Set<Rule.Consequence> followers(Rule.Consequence rule) {
    Set<Rule.Consequence> all = new LinkedHashSet<>();
    for (Effect effect : rule.then()) {
      consequences().stream().filter(other -> sets(effect, other.on())).forEach(all::add);
    }
    return all;
  }

  private boolean sets(Effect effect, Trigger on) {
    return switch (effect) {
      case Effect.Occurs occurs -> on.equals(new Trigger.Occurs(occurs.name()));
      case Effect.SetFacts set ->
          set.values().sequencedKeySet().stream().anyMatch(fact -> moves(fact, on));
      case Effect.Resets _,
          Effect.Excludes _,
          Effect.Includes _,
          Effect.Cancels _,
          Effect.Suspends _,
          Effect.Resumes _,
          Effect.Ends _ ->
          false;
    };
  }

  private boolean moves(String fact, Trigger on) {
    return switch (on) {
      case Trigger.Known known -> known.fact().equals(fact);
      case Trigger.Becomes becomes ->
          follows(fact).stream().anyMatch(name -> speaksOf(becomes.guard(), name));
      case Trigger.Done _,
          Trigger.Breached _,
          Trigger.Overdue _,
          Trigger.Occurs _,
          Trigger.Violated _ ->
          false;
    };
  }

  /** The fact and everything that is derived from it. */
  private Set<String> follows(String fact) {
    Set<String> all = new LinkedHashSet<>(Set.of(fact));
    boolean grown = true;
    while (grown) {
      Set<String> more = new LinkedHashSet<>();
      for (String name : all) {
        pack.objects().values().stream()
            .flatMap(type -> type.facts().values().stream())
            .filter(one -> rests(one.source(), name))
            .forEach(one -> more.add(one.id()));
        pack.classifications().values().stream()
            .filter(one -> rests(one.table(), name))
            .forEach(one -> more.add(one.id()));
      }
      grown = all.addAll(more);
    }
    return all;
  }

  private static boolean rests(Fact.Source source, String fact) {
    return switch (source) {
      case Fact.Entered() -> false;
      case Fact.Formula(String expression) -> speaksOf(expression, fact);
      case Fact.Sum sum -> sum.childFact().equals(fact) || speaksOf(sum.where().orElse(""), fact);
      case Fact.Count count -> speaksOf(count.where().orElse(""), fact);
      case Fact.Some some -> speaksOf(some.where().orElse(""), fact);
      case Fact.All every -> speaksOf(every.where().orElse(""), fact);
    };
  }

  private static boolean rests(Classification.Table table, String fact) {
    return switch (table) {
      case Classification.Scale scale -> scale.of().equals(fact);
      case Classification.Cases cases ->
          cases.cases().stream().anyMatch(one -> speaksOf(one.when().orElse(""), fact));
    };
  }

  private static boolean speaksOf(String text, String fact) {
    return Pattern.compile("\\b" + Pattern.quote(fact) + "\\b").matcher(text).find();
  }
}
