package org.banfa.kernel.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.mutate.Mutation.Kind;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Edit;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Tree.Entry;
import org.banfa.kernel.pack.Tree.Keys;
import org.banfa.kernel.pack.Tree.Words;

/**
 * Goes through the files of a pack and finds what may be mistaken in them: everything that decides
 * what the kernel says. Labels, reasons, remarks, stages and what only a page shows are left alone.
 */
final class Finder {

  /** Values that are one of two words. */
  private static final Map<String, String> OTHER_WORD =
      Map.ofEntries(
          Map.entry("true", "false"),
          Map.entry("false", "true"),
          Map.entry("always", "at_trigger"),
          Map.entry("at_trigger", "always"),
          Map.entry("once", "many"),
          Map.entry("many", "once"),
          Map.entry("lapse", "stay"),
          Map.entry("stay", "lapse"),
          Map.entry("excluded", "included"),
          Map.entry("included", "excluded"),
          Map.entry("next-working-day", "stays"),
          Map.entry("stays", "next-working-day"));

  private final Pack pack;
  private final List<Mutation> found = new ArrayList<>();

  private Finder(Pack pack) {
    this.pack = pack;
  }

  /** Every mutation, in the order of the files. */
  static List<Mutation> of(Pack pack, List<Keys> files) {
    var finder = new Finder(pack);
    files.forEach(file -> finder.file(Spot.top(file)));
    return List.copyOf(finder.found);
  }

  private void file(Spot top) {
    top.eachOf("counting").forEach(this::word);
    top.eachOf("roles").forEach(role -> roles(role.items("any_of").toList()));
    top.eachOf("objects").flatMap(type -> type.eachOf("facts")).forEach(this::fact);
    top.eachOf("classify").forEach(this::sorting);
    top.eachOf("acts").forEach(this::act);
    top.at("rules").ifPresent(this::rules);
    top.eachOf("readings").forEach(this::reading);
    top.eachOf("house_rules").flatMap(one -> one.at("value").stream()).forEach(this::value);
  }

  private void fact(Spot fact) {
    String object = fact.path().split("\\.")[1];
    fact.at("initially").ifPresent(spot -> said(spot, object + "." + fact.name()));
    fact.at("where").ifPresent(this::guard);
    fact.at("value").ifPresent(this::value);
  }

  private void sorting(Spot sorting) {
    sorting.items("cases").flatMap(one -> one.at("when").stream()).forEach(this::guard);
    sorting
        .items("cases")
        .flatMap(one -> one.items("all"))
        .flatMap(one -> one.at("that").stream())
        .forEach(this::guard);
    sorting.at("measure").flatMap(one -> one.at("percent")).ifPresent(this::value);
    if (sorting.at("cells").isPresent()) {
      List<Spot> cells = sorting.items("cells").flatMap(cell -> cell.at("cell").stream()).toList();
      for (int i = 1; i < cells.size(); i++) {
        Limit.between(cells.get(i - 1), cells.get(i)).forEach(found::add);
      }
    }
  }

  private void act(Spot act) {
    act.at("by").ifPresent(this::parties);
    Stream.concat(act.items("fields"), act.items("attach"))
        .flatMap(one -> one.at("required").stream())
        .forEach(this::asked);
    act.at("repeat").ifPresent(this::word);
    act.at("extends").flatMap(one -> one.at("cap")).ifPresent(this::value);
  }

  private void parties(Spot by) {
    if (by.words().isPresent()) {
      roles(List.of(by));
    } else {
      roles(Stream.of("lead", "with", "any").flatMap(key -> by.items(key)).toList());
    }
  }

  private void asked(Spot required) {
    if (required.words().filter(words -> OTHER_WORD.containsKey(words.text())).isPresent()) {
      word(required);
    } else {
      guard(required);
    }
  }

  private void rules(Spot rules) {
    if (rules.tree() instanceof Keys(var entries, _)) {
      entries.values().forEach(entry -> drop(rules, entry));
    }
    rules.each().forEach(this::rule);
  }

  private void drop(Spot rules, Entry rule) {
    Words name = rule.key();
    List<String> cites = rules.at(name.text()).map(Spot::cites).orElse(List.of());
    found.add(
        new Mutation(
            Kind.DROP,
            rules.path() + "." + name.text(),
            name.where(),
            name.text(),
            "",
            cites,
            List.of(new Edit.Drop(name.where()))));
  }

  private void rule(Spot rule) {
    Stream.of("when", "while").flatMap(key -> rule.at(key).stream()).forEach(this::guard);
    rule.at("on").flatMap(on -> on.at("becomes")).ifPresent(this::guard);
    rule.items("requires").flatMap(one -> one.at("that").stream()).forEach(this::guard);
    Stream.of("due", "every", "lapses").flatMap(key -> rule.at(key).stream()).forEach(this::value);
    Stream.of("obliges", "permits")
        .flatMap(key -> rule.at(key).stream())
        .forEach(spot -> roles(List.of(spot)));
    Stream.of("judged", "when_ceased").flatMap(key -> rule.at(key).stream()).forEach(this::word);
    Stream.of("on", "unless", "discharged_by", "requires")
        .flatMap(rule::items)
        .forEach(this::outcomes);
    rule.items("then").flatMap(one -> one.eachOf("set")).forEach(spot -> said(spot, factOf(spot)));
  }

  /** The fact that a value is set for: all that follows {@code set} on the way. */
  private static String factOf(Spot value) {
    String mark = ".set.";
    return value.path().substring(value.path().lastIndexOf(mark) + mark.length());
  }

  private void outcomes(Spot done) {
    Optional<Act> act =
        done.at("done").flatMap(Spot::words).map(words -> pack.acts().get(words.text()));
    List<Spot> named = done.items("outcome").toList();
    List<String> taken = named.stream().flatMap(one -> Spot.texts(one.tree()).stream()).toList();
    act.ifPresent(one ->
        named.forEach(spot ->
            other(List.copyOf(one.outcomes().sequencedKeySet()), taken, spot)
                .ifPresent(name -> put(Kind.FLIP, spot, name))));
  }

  private void reading(Spot reading) {
    List<String> options = reading.eachOf("options").map(Spot::name).toList();
    reading
        .at("chosen")
        .ifPresent(spot ->
            other(options, Spot.texts(spot.tree()), spot)
                .ifPresent(name -> put(Kind.FLIP, spot, name)));
    reading.eachOf("options").flatMap(one -> one.at("value").stream()).forEach(this::option);
  }

  /** What an option puts into a rule: somebody, what becomes of a duty, or a value. */
  private void option(Spot value) {
    String text = value.words().map(Words::text).orElse("");
    if (pack.roles().containsKey(text)) {
      roles(List.of(value));
    } else if (text.equals("lapse") || text.equals("stay")) {
      word(value);
    } else {
      value(value);
    }
  }

  /** Each of the roles in turn becomes one that is not among them. */
  private void roles(List<Spot> spots) {
    List<String> taken = spots.stream().flatMap(one -> Spot.texts(one.tree()).stream()).toList();
    for (Spot spot : spots) {
      other(List.copyOf(pack.roles().sequencedKeySet()), taken, spot)
          .ifPresent(name -> put(Kind.ROLE, spot, name));
    }
  }

  /** The next of all that is not taken, after the one that stands here and round to the front. */
  private static Optional<String> other(List<String> all, List<String> taken, Spot spot) {
    int here = all.indexOf(spot.words().map(Words::text).orElse(""));
    return Stream.concat(
            all.subList(here + 1, all.size()).stream(), all.subList(0, here + 1).stream())
        .filter(one -> !taken.contains(one))
        .findFirst();
  }

  private void said(Spot spot, String fact) {
    pack.fact(fact)
        .ifPresent(one -> {
          if (one.type() instanceof FactType.ChoiceType(List<String> options)) {
            other(options, Spot.texts(spot.tree()), spot)
                .ifPresent(name -> put(Kind.FLIP, spot, name));
          } else if (!(one.type() instanceof FactType.TextType)) {
            value(spot);
          }
        });
  }

  private void word(Spot spot) {
    spot.words()
        .map(words -> OTHER_WORD.get(words.text()))
        .ifPresent(other -> put(Kind.FLIP, spot, other));
  }

  private void guard(Spot spot) {
    spot.words()
        .ifPresent(words -> GuardSlips.ofGuard(words.text()).forEach(slip -> put(spot, slip)));
  }

  /** A period, a yes or no, or something worked out. */
  private void value(Spot spot) {
    spot.words()
        .map(Words::text)
        .ifPresent(text -> {
          List<Slip> slips =
              PeriodSlips.isPeriod(text) ? PeriodSlips.of(text) : GuardSlips.ofExpression(text);
          slips.forEach(slip -> put(spot, slip));
        });
  }

  private void put(Spot spot, Slip slip) {
    put(slip.kind(), spot, slip.text());
  }

  private void put(Kind kind, Spot spot, String text) {
    spot.words()
        .ifPresent(words ->
            found.add(
                new Mutation(
                    kind,
                    spot.path(),
                    words.where(),
                    words.text(),
                    text,
                    spot.cites(),
                    List.of(new Edit.Put(words.where(), text)))));
  }
}
