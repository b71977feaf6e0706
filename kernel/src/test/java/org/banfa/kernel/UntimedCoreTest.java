package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.banfa.kernel.dcr.DcrGraph;
import org.banfa.kernel.dcr.Marking;
import org.banfa.kernel.dcr.Relation;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.LegalCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The kernel without time and guards against plain DCR graphs, which are themselves compared with
 * an answer-set encoding: a chain from the engine that judges projects down to an independent
 * oracle.
 */
@DisplayName("Without time and guards, the kernel")
class UntimedCoreTest {

  private static final long SEED = Long.getLong("banfa.seed", 20261122L);
  private static final int GRAPHS = 2_000;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final ObjectId PROJECT = ObjectId.parse("project/1");

  @Test
  @DisplayName("allows, owes and excludes what the DCR graph of the same relations does")
  void agreesWithDcrGraphs() {
    for (int number = 0; number < GRAPHS; number++) {
      RandomGenerator random = new SplittableRandom(SEED * 1_000_003L + number);
      compare(random, "graph " + number + ", replay with -Dbanfa.seed=" + SEED);
    }
  }

  private static void compare(RandomGenerator random, String name) {
    List<String> events = new ArrayList<>(List.of("start"));
    int count = random.nextInt(1, 7);
    for (int i = 0; i < count; i++) {
      events.add("e" + i);
    }
    List<Relation> relations = relations(random, events);
    DcrGraph.Builder builder = DcrGraph.builder();
    events.forEach(builder::event);
    relations.forEach(one -> builder.relation(one.kind(), one.from(), one.to()));
    Marking marking = builder.build().initial();
    Kernel kernel = kernel(pack(events, relations));
    State state =
        kernel.step(
            kernel.begin(),
            new Event.Opened(DAY, PROJECT, Optional.empty(), new LinkedHashMap<>()));
    for (int step = 0; step < 10; step++) {
      String event = step == 0 ? "start" : pick(random, events, marking);
      marking = marking.happened(event);
      state = kernel.step(state, done(event));
      String where = name + ", after " + event + " in " + relations;
      Assessment now = kernel.assess(state, DAY);
      assertThat(open(now)).as(where).isEqualTo(new TreeSet<>(marking.enabled()));
      assertThat(owed(now)).as(where).isEqualTo(new TreeSet<>(marking.pending()));
    }
  }

  private static List<Relation> relations(RandomGenerator random, List<String> events) {
    List<Relation> relations = new ArrayList<>();
    double density = random.nextDouble(0.05, 0.35);
    for (Relation.Kind kind : Relation.Kind.values()) {
      for (String from : events) {
        for (String to : events) {
          if (!to.equals("start") && random.nextDouble() < density) {
            relations.add(new Relation(kind, from, to));
          }
        }
      }
    }
    return relations;
  }

  /**
   * Mostly what is enabled, now and then what is not: an act done too early counts all the same.
   */
  private static String pick(RandomGenerator random, List<String> events, Marking marking) {
    List<String> enabled = List.copyOf(new TreeSet<>(marking.enabled()));
    List<String> choices = enabled.isEmpty() || random.nextInt(8) == 0 ? events : enabled;
    return choices.get(random.nextInt(choices.size()));
  }

  private static Set<String> open(Assessment now) {
    Set<String> open = new TreeSet<>();
    now.acts().stream()
        .filter(act -> act.standing() instanceof Standing.Open)
        .forEach(act -> open.add(act.act()));
    return open;
  }

  private static Set<String> owed(Assessment now) {
    Set<String> owed = new TreeSet<>();
    now.duties().stream()
        .map(DutyStatus::duty)
        .filter(Duty::open)
        .forEach(duty -> owed.add(duty.act()));
    return owed;
  }

  private static Event.Done done(String event) {
    return new Event.Done(
        DAY,
        PROJECT,
        event,
        "unit",
        Optional.empty(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        Optional.empty(),
        "");
  }

  private static Kernel kernel(String text) {
    LinkedHashMap<String, String> files = new LinkedHashMap<>();
    files.put("pack.yaml", text);
    Pack pack =
        switch (PackReader.read(files)) {
          case PackReading.Readable(Pack read) -> read;
          case PackReading.Unreadable wrong -> throw new AssertionError(wrong.problems());
        };
    return switch (Kernel.compile(pack, LegalCalendar.parse("date,kind,name\n"))) {
      case Kernel.Compiled(Kernel kernel) -> kernel;
      case Kernel.Rejected wrong -> throw new AssertionError(wrong.problems());
    };
  }

  private static String pack(List<String> events, List<Relation> relations) {
    StringBuilder out =
        new StringBuilder(
            """
            pack: random
            version: "1"
            calendar: cn
            instrument: {title: 随机, short: 随机, issuer: 无, issued: 2026-01-01, effective: 2026-01-01, status: in-force, place: 无}
            counting: {first_day: excluded, missing_day: month-end, day_off: next-working-day, basis: 样例}
            provisions: [{ref: "1", article: 1, kind: step, title: 随机, gist: 随机}]
            roles: {unit: {label: 单位}}
            objects: {project: {label: 项目}}
            acts:
            """);
    for (String event : events) {
      out.append(
          "  %s: {label: %s, on: project, by: unit, repeat: many, cite: \"1\"}\n"
              .formatted(event, event));
    }
    out.append("rules:\n  none: {cite: \"1\", permits: unit, to: start}\n");
    List<Relation> ordered = new ArrayList<>();
    for (Relation.Kind kind :
        List.of(
            Relation.Kind.NO_RESPONSE,
            Relation.Kind.EXCLUDE,
            Relation.Kind.INCLUDE,
            Relation.Kind.RESPONSE,
            Relation.Kind.CONDITION,
            Relation.Kind.MILESTONE)) {
      relations.stream().filter(one -> one.kind() == kind).forEach(ordered::add);
    }
    for (int i = 0; i < ordered.size(); i++) {
      rule(out, "r" + i, ordered.get(i), dutiesOf(ordered, ordered.get(i), i));
    }
    return out.toString();
  }

  /** The rules that oblige to the act that a no-response, response or milestone speaks of. */
  private static List<String> dutiesOf(List<Relation> ordered, Relation one, int self) {
    String act = one.kind() == Relation.Kind.MILESTONE ? one.from() : one.to();
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      boolean same = one.kind() != Relation.Kind.RESPONSE || i == self;
      if (same
          && ordered.get(i).kind() == Relation.Kind.RESPONSE
          && ordered.get(i).to().equals(act)) {
        rules.add("r" + i);
      }
    }
    return rules;
  }

  private static void rule(StringBuilder out, String id, Relation one, List<String> duties) {
    String on = "on: {done: %s}".formatted(one.from());
    switch (one.kind()) {
      case CONDITION ->
          line(out, id, "before: %s, requires: {done: %s}".formatted(one.to(), one.from()));
      case MILESTONE -> {
        if (!duties.isEmpty()) {
          line(out, id, "before: %s, settles_first: %s".formatted(one.to(), duties));
        }
      }
      case EXCLUDE -> line(out, id, on + ", then: [{excludes: [%s]}]".formatted(one.to()));
      case INCLUDE -> line(out, id, on + ", then: [{includes: [%s]}]".formatted(one.to()));
      case RESPONSE -> {
        // One pending bit for each event: what is owed already is not owed twice.
        line(out, id + "_once", on + ", then: [{cancels: %s}]".formatted(duties));
        line(out, id, on + ", obliges: unit, to: %s".formatted(one.to()));
      }
      case NO_RESPONSE -> {
        if (!duties.isEmpty()) {
          line(out, id, on + ", then: [{cancels: %s}]".formatted(duties));
        }
      }
    }
  }

  private static void line(StringBuilder out, String id, String body) {
    out.append("  %s: {cite: \"1\", %s}\n".formatted(id, body));
  }
}
