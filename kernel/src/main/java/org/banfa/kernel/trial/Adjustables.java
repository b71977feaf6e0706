package org.banfa.kernel.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.kernel.Condition;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.HouseRule;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Problems;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Tree;
import org.banfa.kernel.pack.Where;
import org.banfa.kernel.pack.WrittenInterval;
import org.banfa.kernel.pack.Yaml;
import org.banfa.kernel.tell.Teller;
import org.banfa.kernel.trial.Adjustable.Kind;

/** Finds the values of a pack that are worth trying otherwise: amounts, periods, readings. */
public final class Adjustables {

  private final Kernel kernel;
  private final Pack pack;
  private final Teller teller;
  private final List<Tree.Keys> files;
  private final SequencedMap<Adjustable, List<String>> all = new LinkedHashMap<>();

  private Adjustables(Kernel kernel, List<Tree.Keys> files) {
    this.kernel = kernel;
    this.pack = kernel.pack();
    this.teller = new Teller(pack);
    this.files = files;
  }

  /**
   * The adjustable values of a pack: limits first, then periods, readings and numbers of
   * conditions. What several rules take from the same words of the text is one value with several
   * places.
   *
   * @param texts the text of each file that the pack was read from, by its name
   */
  public static List<Adjustable> of(Kernel kernel, SequencedMap<String, String> texts) {
    var problems = new Problems(texts);
    List<Tree.Keys> files = Yaml.readAll(texts, problems);
    var found = new Adjustables(kernel, files);
    found.limits();
    found.periods();
    found.houses();
    found.readings();
    found.measures();
    found.numbers();
    return found.inOrder();
  }

  private void limits() {
    for (Classification scale : pack.classifications().values()) {
      if (scale.table() instanceof Classification.Scale(_, List<Classification.Cell> cells)) {
        for (int i = 1; i < cells.size(); i++) {
          limit(scale, cells.get(i), i);
        }
      }
    }
  }

  private void limit(Classification scale, Classification.Cell cell, int index) {
    Optional.ofNullable(pack.places().get(Amendments.cell(scale.name(), index)))
        .flatMap(where -> WrittenInterval.of(text(files, where)))
        .ifPresent(written ->
            found(
                Kind.LIMIT,
                "classify." + scale.name() + ".limit[" + index + "]",
                written.from(),
                List.of(scale.label(), cell.label()),
                cell.cites()));
  }

  private void periods() {
    for (Rule rule : pack.rules().values()) {
      switch (rule) {
        case Rule.Obligation duty ->
            duty.due().ifPresent(due -> period(rule, "due", due, teller.act(duty.act())));
        case Rule.Recurrence duty -> period(rule, "every", duty.every(), teller.act(duty.act()));
        case Rule.Lapse lapse -> period(rule, "lapses", lapse.after(), lapse.label());
        case Rule.Gate _,
            Rule.Prohibition _,
            Rule.Settlement _,
            Rule.Enablement _,
            Rule.Permission _,
            Rule.Consequence _ -> {}
      }
    }
  }

  private void period(Rule rule, String key, String written, String label) {
    if (!written.contains("$")) {
      found(
          Kind.PERIOD,
          "rules." + rule.id() + "." + key,
          written,
          List.of(label),
          rule.head().cites());
    }
  }

  private void houses() {
    for (HouseRule house : pack.houseRules().values()) {
      found(
          Kind.HOUSE,
          "house_rules." + house.id() + ".value",
          house.value(),
          List.of(house.silentOn()),
          house.cites());
    }
  }

  private void readings() {
    for (Reading reading : pack.readings().values()) {
      found(
          "readings." + reading.id() + ".chosen",
          new Adjustable(
              Kind.READING,
              List.of(),
              reading.chosen(),
              List.of(reading.phrase()),
              List.copyOf(reading.options().sequencedKeySet()),
              reading.cites()));
    }
  }

  /** A limit in percent stands in the pack as a number, and in no guard that anybody wrote. */
  private void measures() {
    for (Classification sorting : pack.classifications().values()) {
      sorting
          .measure()
          .ifPresent(limit ->
              found(
                  Kind.NUMBER,
                  "classify." + sorting.name() + ".measure.percent",
                  limit.percent().stripTrailingZeros().toPlainString() + "%",
                  List.of(sorting.label(), limit.label()),
                  measuring(sorting)));
    }
  }

  private List<String> measuring(Classification sorting) {
    return pack.acts().values().stream()
        .filter(act -> act.measure().filter(sorting.id()::equals).isPresent())
        .flatMap(act -> act.cites().stream())
        .distinct()
        .toList();
  }

  private void numbers() {
    Set<String> seen = new HashSet<>();
    for (Condition one : kernel.conditions()) {
      if (pack.places().containsKey(one.path()) && seen.add(one.path())) {
        for (LawNumber number : LawNumber.in(one.text())) {
          found(
              Kind.NUMBER,
              one.path() + ".number[" + number.nth() + "]",
              number.text(),
              List.of(meaning(one)),
              one.cites());
        }
      }
    }
  }

  private void found(Kind kind, String path, String text, List<String> about, List<String> cites) {
    found(path, new Adjustable(kind, List.of(), text, about, List.of(), cites));
  }

  private void found(String path, Adjustable placeless) {
    all.computeIfAbsent(placeless, _ -> new ArrayList<>()).add(path);
  }

  private List<Adjustable> inOrder() {
    return all.entrySet().stream().map(one -> one.getKey().at(one.getValue())).toList();
  }

  private String meaning(Condition one) {
    String meant = one.cites().stream().findFirst().map(teller::gist).orElse("");
    return meant.isEmpty() ? one.path() : meant;
  }

  /** What is written at a place. */
  static String text(List<Tree.Keys> files, Where where) {
    return files.stream()
        .filter(file -> file.where().file().equals(where.file()))
        .flatMap(file -> words(file, where).stream())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> words(Tree tree, Where where) {
    return switch (tree) {
      case Tree.Words(String text, Where here) ->
          here.equals(where) ? Optional.of(text) : Optional.empty();
      case Tree.Items(List<Tree> items, _) ->
          items.stream().flatMap(item -> words(item, where).stream()).findFirst();
      case Tree.Keys keys ->
          keys.entries().values().stream()
              .flatMap(entry -> words(entry.value(), where).stream())
              .findFirst();
    };
  }
}
