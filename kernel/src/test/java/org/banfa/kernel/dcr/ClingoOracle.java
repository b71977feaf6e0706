package org.banfa.kernel.dcr;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;

/** What the answer-set solver clingo says of many runs at once, from {@code dcr-oracle.lp}. */
final class ClingoOracle {

  /** clingo ends with 10 when it found a model, 30 when it also knows there is no other. */
  private static final Set<Integer> SOLVED = Set.of(10, 30);

  private ClingoOracle() {}

  static boolean installed() throws InterruptedException {
    try {
      return new ProcessBuilder("clingo", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /** For each run, what is seen before the first step and after each step. */
  static List<List<Sight>> traces(List<RandomRun> runs, Path folder)
      throws IOException, InterruptedException, URISyntaxException {
    Path facts = Files.writeString(folder.resolve("facts.lp"), facts(runs));
    Path answer = folder.resolve("answer.txt");
    var rules = Objects.requireNonNull(ClingoOracle.class.getResource("/dcr-oracle.lp"));
    Process clingo =
        new ProcessBuilder("clingo", "-V0", Path.of(rules.toURI()).toString(), facts.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(answer.toFile())
            .start();
    int end = clingo.waitFor();
    if (!SOLVED.contains(end)) {
      throw new IOException("clingo ended with " + end);
    }
    return read(runs, Files.readAllLines(answer).getFirst());
  }

  private static String facts(List<RandomRun> runs) {
    StringBuilder facts = new StringBuilder();
    for (int g = 0; g < runs.size(); g++) {
      RandomRun run = runs.get(g);
      DcrGraph graph = run.graph();
      for (String event : graph.events()) {
        fact(facts, "event", g, number(event));
      }
      for (Relation relation : graph.relations()) {
        fact(facts, name(relation.kind()), g, number(relation.from()), number(relation.to()));
      }
      int graphNumber = g;
      graph.initial().executed().forEach(e -> fact(facts, "executed", graphNumber, 0, number(e)));
      graph.initial().pending().forEach(e -> fact(facts, "pending", graphNumber, 0, number(e)));
      graph.initial().included().forEach(e -> fact(facts, "included", graphNumber, 0, number(e)));
      fact(facts, "moment", g, 0);
      for (int t = 0; t < run.steps().size(); t++) {
        fact(facts, "step", g, t, number(run.steps().get(t)));
        fact(facts, "moment", g, t + 1);
      }
    }
    return facts.toString();
  }

  private static String name(Relation.Kind kind) {
    return switch (kind) {
      case CONDITION -> "condition";
      case MILESTONE -> "milestone";
      case INCLUDE -> "include";
      case EXCLUDE -> "exclude";
      case RESPONSE -> "response";
      case NO_RESPONSE -> "noresponse";
    };
  }

  private static void fact(StringBuilder facts, String name, int... numbers) {
    String separator = "(";
    facts.append(name);
    for (int number : numbers) {
      facts.append(separator).append(number);
      separator = ",";
    }
    facts.append(").\n");
  }

  private static int number(String event) {
    return Integer.parseInt(event.substring(1));
  }

  private static List<List<Sight>> read(List<RandomRun> runs, String answer) {
    List<List<Seen>> seen = new ArrayList<>();
    for (RandomRun run : runs) {
      List<Seen> moments = new ArrayList<>();
      for (int t = 0; t <= run.steps().size(); t++) {
        moments.add(new Seen());
      }
      seen.add(moments);
    }
    StringTokenizer atoms = new StringTokenizer(answer);
    while (atoms.hasMoreTokens()) {
      String[] parts = atoms.nextToken().split("[(),]");
      Seen moment = seen.get(Integer.parseInt(parts[1])).get(Integer.parseInt(parts[2]));
      moment.add(parts);
    }
    return seen.stream().map(moments -> moments.stream().map(Seen::sight).toList()).toList();
  }

  /** A moment while its atoms are gathered. */
  private static final class Seen {
    private final Set<String> executed = new TreeSet<>();
    private final Set<String> pending = new TreeSet<>();
    private final Set<String> included = new TreeSet<>();
    private final Set<String> enabled = new TreeSet<>();
    private boolean accepting;

    void add(String[] atom) {
      switch (atom[0]) {
        case "executed" -> executed.add("e" + atom[3]);
        case "pending" -> pending.add("e" + atom[3]);
        case "included" -> included.add("e" + atom[3]);
        case "enabled" -> enabled.add("e" + atom[3]);
        case "accepting" -> accepting = true;
        default -> throw new IllegalStateException("Unexpected answer " + atom[0]);
      }
    }

    Sight sight() {
      return new Sight(executed, pending, included, enabled, accepting);
    }
  }
}
