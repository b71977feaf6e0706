package org.banfa.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseHistory;
import org.banfa.app.journal.Histories;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.ExampleReader;
import org.banfa.kernel.example.ExampleReading;
import org.banfa.kernel.example.ExampleRunner;
import org.banfa.kernel.example.Outcome;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.Provision;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the sheets of the regulations in use. */
@Component
public class RegulationSheets {

  private final Library library;
  private final Histories histories;
  private final JdbcClient jdbc;
  // Packs do not change while the application runs.
  private final Map<String, List<Example>> examples = new ConcurrentHashMap<>();
  private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

  RegulationSheets(Library library, Histories histories, JdbcClient jdbc) {
    this.library = library;
    this.histories = histories;
    this.jdbc = jdbc;
  }

  /** All regulations, in the order of their names. */
  public List<RegulationSheet> all(Viewer viewer) {
    return library.kernels().values().stream().map(kernel -> newest(viewer, kernel)).toList();
  }

  /** One of them by its name: {@code ID@VERSION}, or the newest version by the identifier alone. */
  public Optional<RegulationSheet> open(Viewer viewer, String name) {
    return library.named(name).map(kernel -> sheet(viewer, kernel, name));
  }

  /** The newest version of one of them; empty for the name of a version. */
  public Optional<RegulationSheet> newest(Viewer viewer, String pack) {
    return library.find(pack).map(kernel -> newest(viewer, kernel));
  }

  private RegulationSheet newest(Viewer viewer, Kernel kernel) {
    return sheet(viewer, kernel, kernel.pack().id());
  }

  /** The versions there are where one was named that is not among them; else none. */
  public List<Pack> instead(String name) {
    return library.named(name).isPresent()
        ? List.of()
        : library.versions(name.replaceAll("@.*", "")).stream().map(Kernel::pack).toList();
  }

  private RegulationSheet sheet(Viewer viewer, Kernel kernel, String name) {
    Pack pack = kernel.pack();
    Map<String, RegulationSheet.Choice> choices = new LinkedHashMap<>();
    for (CaseHistory.Line line : histories.ofRegulation(viewer.jurisdiction().code(), pack.id())) {
      if (line.what() instanceof CaseEntry.Happened(Event.ReadingChosen chosen, String why, _)) {
        choices.put(
            chosen.reading(),
            new RegulationSheet.Choice(chosen.option(), chosen.by(), chosen.on(), why));
      }
    }
    List<Pack> versions = library.versions(pack.id()).stream().map(Kernel::pack).toList();
    int projects = projects(viewer, "p.pack = :pack", Map.of("pack", pack.id()));
    return new RegulationSheet(pack, name, choices, cited(pack), projects, versions);
  }

  /** How many projects that the viewer may see go by a version of a pack. */
  public int projects(Viewer viewer, String pack, String version) {
    return projects(
        viewer,
        "p.pack = :pack and p.version = :version",
        Map.of("pack", pack, "version", version));
  }

  private int projects(Viewer viewer, String which, Map<String, String> values) {
    Map<String, Object> parameters = Sight.of(viewer);
    parameters.putAll(values);
    return jdbc.sql(
            "select count(*) from ledger_project p where " + which + " and " + Sight.VISIBLE)
        .params(parameters)
        .query(Integer.class)
        .single();
  }

  /**
   * In how many projects that go by this version, and that the viewer may see, something rests on
   * an article, and how.
   */
  public SortedMap<Resting, Integer> resting(Viewer viewer, Pack pack, int article) {
    Map<String, Object> parameters = Sight.of(viewer);
    parameters.put("pack", pack.id());
    parameters.put("version", pack.version());
    parameters.put("article", article);
    SortedMap<Resting, Integer> counts = new TreeMap<>();
    jdbc.sql(
            "select t.how, count(*) from ledger_rest t join ledger_project p on p.key = t.project"
                + " where p.pack = :pack and p.version = :version and t.article = :article and "
                + Sight.VISIBLE
                + " group by t.how")
        .params(parameters)
        .query(row -> {
          counts.put(Resting.valueOf(row.getString(1)), row.getInt(2));
        });
    return counts;
  }

  /** The rows that something in the pack rests on. */
  private static Set<String> cited(Pack pack) {
    Set<String> refs = new LinkedHashSet<>();
    pack.rules().values().forEach(rule -> refs.addAll(rule.head().cites()));
    pack.acts().values().forEach(act -> addActs(refs, act));
    pack.roles().values().forEach(role -> refs.addAll(role.cites()));
    pack.objects()
        .values()
        .forEach(type -> type.facts().values().forEach(fact -> refs.addAll(fact.cites())));
    pack.classifications().values().forEach(one -> addCells(refs, one));
    pack.readings().values().forEach(reading -> refs.addAll(reading.cites()));
    pack.houseRules().values().forEach(rule -> refs.addAll(rule.cites()));
    pack.questions().forEach(question -> refs.addAll(question.cites()));
    return refs;
  }

  private static void addActs(Set<String> refs, Act act) {
    refs.addAll(act.cites());
    refs.addAll(act.entitled());
    act.fields().forEach(field -> refs.addAll(field.cites()));
    for (Act.Slot slot : act.slots()) {
      refs.addAll(slot.cites());
      slot.contains().forEach(item -> refs.addAll(item.cites()));
    }
  }

  private static void addCells(Set<String> refs, Classification one) {
    switch (one.table()) {
      case Classification.Scale scale -> scale.cells().forEach(cell -> refs.addAll(cell.cites()));
      case Classification.Cases cases -> cases.cases().forEach(cell -> refs.addAll(cell.cites()));
    }
  }

  /** The rules that carry out any of these rows. */
  public static List<Rule> rules(Pack pack, List<Provision> rows) {
    List<String> refs = rows.stream().map(Provision::ref).toList();
    return pack.rules().values().stream()
        .filter(rule -> rule.head().cites().stream().anyMatch(refs::contains))
        .toList();
  }

  /**
   * An example of the pack, and what came of running it here.
   *
   * @param example what it tells and expects
   */
  public record Shown(Example example, Outcome outcome) {}

  /** The examples of the pack that show any of these rows, in the order written, each run once. */
  public List<Shown> examples(Pack pack, List<Provision> rows) {
    return examples.computeIfAbsent(pack.name(), _ -> read(pack)).stream()
        .filter(one -> rows.stream().anyMatch(row -> one.shows().containsKey(row.ref())))
        .map(one -> new Shown(one, outcome(pack, one)))
        .toList();
  }

  private Outcome outcome(Pack pack, Example example) {
    return outcomes.computeIfAbsent(
        pack.name() + " " + example.where(),
        _ -> ExampleRunner.run(library.get(pack.id(), pack.version()), example));
  }

  private static List<Example> read(Pack pack) {
    return PackFolder.of(pack)
        .map(folder ->
            switch (ExampleReader.read(pack, PackFolder.examples(folder))) {
              case ExampleReading.Readable(List<Example> all) -> all;
              case ExampleReading.Unreadable _ -> List.<Example>of();
            })
        .orElse(List.of());
  }

  /**
   * The lines of the pack's own file that carry a rule: from its key to the next key that stands no
   * deeper.
   */
  public static String source(Rule rule) {
    Where where = rule.head().where();
    try {
      List<String> lines = Files.readAllLines(Path.of(where.file()), StandardCharsets.UTF_8);
      int first = where.line() - 1;
      List<String> told = new ArrayList<>(List.of(lines.get(first).strip()));
      int depth = indent(lines.get(first));
      for (int i = first + 1; i < lines.size() && deeper(lines.get(i), depth); i++) {
        told.add(lines.get(i).substring(depth).stripTrailing());
      }
      return String.join("\n", told).stripTrailing();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The pack cannot be read: " + where.file(), unreadable);
    }
  }

  private static boolean deeper(String line, int depth) {
    return !line.isBlank() && indent(line) > depth;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
