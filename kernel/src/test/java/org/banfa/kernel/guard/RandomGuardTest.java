package org.banfa.kernel.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.fact.Value;
import org.junit.jupiter.api.Test;

/** Random guards against a small evaluator of our own. Replay with {@code -Dbanfa.seed=…}. */
class RandomGuardTest {

  private static final int ROUNDS = 1_500;
  private static final List<String> AMOUNTS = List.of("project.budget", "project.estimate");
  private static final List<String> FLAGS = List.of("project.secret", "project.urgent");
  private static final List<String> TIERS = List.of("self", "filing", "review");
  private static final List<String> SIGNS = List.of("==", "!=", "<", "<=", ">", ">=");

  /** True, false or null for unknown, and then what is missing. */
  private record Verdict(String word, SortedSet<String> missing) {
    static Verdict of(boolean holds) {
      return new Verdict(holds ? "yes" : "no", new TreeSet<>());
    }

    static Verdict missing(SortedSet<String> names) {
      return new Verdict("unknown", names);
    }
  }

  private interface Model {
    Verdict judge(Map<String, Value> facts);
  }

  private record Sample(String text, Model model) {}

  @Test
  void randomGuardsAgreeWithAnIndependentEvaluator() {
    long seed = Long.getLong("banfa.seed", 20_260_101L);
    System.out.println("banfa.seed=" + seed);
    Random random = new Random(seed);
    Map<String, Integer> seen = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Sample sample = sample(random, 4);
      Guard guard = Vocabulary.guard(sample.text());
      for (int i = 0; i < 4; i++) {
        Map<String, Value> facts = facts(random);
        Verdict expected = sample.model().judge(facts);
        seen.merge(expected.word(), 1, Integer::sum);
        assertThat(guard.test(Vocabulary.facts(facts)))
            .as("seed %d: %s with %s", seed, sample.text(), facts)
            .isEqualTo(truth(expected));
      }
    }
    assertThat(seen.keySet()).containsExactlyInAnyOrder("yes", "no", "unknown");
    assertThat(seen.values()).allMatch(count -> count > ROUNDS / 4);
  }

  @Test
  void aGuardProvedDeadNeverHoldsAndAWitnessFits() {
    long seed = Long.getLong("banfa.seed", 20_260_102L);
    System.out.println("banfa.seed=" + seed);
    Random random = new Random(seed);
    int dead = 0;
    for (int round = 0; round < 150; round++) {
      Sample sample = sample(random, 3);
      Satisfiability answer = GuardLogic.satisfiable(Vocabulary.guard(sample.text()));
      switch (answer) {
        case Satisfiability.Yes(var witness) ->
            assertThat(sample.model().judge(witness).word()).as(sample.text()).isEqualTo("yes");
        case Satisfiability.No _ -> {
          dead++;
          for (int i = 0; i < 200; i++) {
            assertThat(sample.model().judge(facts(random)).word())
                .as("seed %d: %s", seed, sample.text())
                .isNotEqualTo("yes");
          }
        }
        case Satisfiability.NotKnown _ -> assertThat(sample.text()).contains("+");
      }
    }
    assertThat(dead).isPositive();
  }

  private static Truth truth(Verdict verdict) {
    return switch (verdict.word()) {
      case "yes" -> Truth.YES;
      case "no" -> Truth.NO;
      default -> new Truth.Unknown(verdict.missing());
    };
  }

  private static Map<String, Value> facts(Random random) {
    Map<String, Value> facts = new HashMap<>();
    for (String name : AMOUNTS) {
      if (random.nextInt(3) > 0) {
        facts.put(name, Vocabulary.yuan(random.nextInt(5)));
      }
    }
    for (String name : FLAGS) {
      if (random.nextInt(3) > 0) {
        facts.put(name, new Value.Flag(random.nextBoolean()));
      }
    }
    if (random.nextInt(3) > 0) {
      facts.put("project.tier", new Value.Choice(pick(random, TIERS)));
    }
    return facts;
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Sample sample(Random random, int depth) {
    int kind = depth == 0 ? 3 + random.nextInt(4) : random.nextInt(7);
    return switch (kind) {
      case 0 -> both(sample(random, depth - 1), sample(random, depth - 1), true);
      case 1 -> both(sample(random, depth - 1), sample(random, depth - 1), false);
      case 2 -> negation(sample(random, depth - 1));
      case 3 -> flag(pick(random, FLAGS));
      case 4 -> amount(random);
      case 5 -> amounts(random);
      default -> tier(random);
    };
  }

  /** A conjunction, or a disjunction; either side may settle it whatever the other is. */
  private static Sample both(Sample left, Sample right, boolean and) {
    String decisive = and ? "no" : "yes";
    return new Sample(
        "(" + left.text() + (and ? " && " : " || ") + right.text() + ")",
        facts -> {
          Verdict a = left.model().judge(facts);
          Verdict b = right.model().judge(facts);
          if (a.word().equals(decisive) || b.word().equals(decisive)) {
            return Verdict.of(!and);
          }
          SortedSet<String> missing = new TreeSet<>(a.missing());
          missing.addAll(b.missing());
          return missing.isEmpty() ? Verdict.of(and) : Verdict.missing(missing);
        });
  }

  private static Sample negation(Sample inner) {
    return new Sample(
        "!(" + inner.text() + ")",
        facts -> {
          Verdict verdict = inner.model().judge(facts);
          return verdict.missing().isEmpty() ? Verdict.of(verdict.word().equals("no")) : verdict;
        });
  }

  private static Sample flag(String name) {
    return new Sample(
        name,
        facts ->
            facts.get(name) instanceof Value.Flag(boolean yes)
                ? Verdict.of(yes)
                : Verdict.missing(new TreeSet<>(List.of(name))));
  }

  private static Sample amount(Random random) {
    String name = pick(random, AMOUNTS);
    String sign = pick(random, SIGNS);
    int yuan = random.nextInt(5);
    return new Sample(
        name + " " + sign + " " + yuan + "元",
        facts ->
            facts.get(name) instanceof Value.Money(long fen)
                ? Verdict.of(compare(fen, sign, yuan * 100L))
                : Verdict.missing(new TreeSet<>(List.of(name))));
  }

  private static Sample amounts(Random random) {
    String sign = pick(random, SIGNS);
    int more = random.nextInt(2);
    String addend = more == 0 ? "" : " + " + more + "元";
    return new Sample(
        "project.budget" + addend + " " + sign + " project.estimate",
        facts -> {
          SortedSet<String> missing = new TreeSet<>(AMOUNTS);
          missing.removeAll(facts.keySet());
          return missing.isEmpty()
              ? Verdict.of(
                  compare(
                      ((Value.Money) facts.get("project.budget")).fen() + more * 100L,
                      sign,
                      ((Value.Money) facts.get("project.estimate")).fen()))
              : Verdict.missing(missing);
        });
  }

  private static Sample tier(Random random) {
    String a = pick(random, TIERS);
    String b = pick(random, TIERS);
    return new Sample(
        "project.tier in ['" + a + "', '" + b + "']",
        facts ->
            facts.get("project.tier") instanceof Value.Choice(String code)
                ? Verdict.of(code.equals(a) || code.equals(b))
                : Verdict.missing(new TreeSet<>(List.of("project.tier"))));
  }

  private static boolean compare(long left, String sign, long right) {
    return switch (sign) {
      case "==" -> left == right;
      case "!=" -> left != right;
      case "<" -> left < right;
      case "<=" -> left <= right;
      case ">" -> left > right;
      default -> left >= right;
    };
  }
}
