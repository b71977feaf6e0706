package org.banfa.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.app.ledger.RegulationSheet;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.HouseRule;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;
import org.banfa.kernel.pack.Reading;

/**
 * Calls things by the names that a pack gives them, and its rows by their place in the text.
 *
 * @param home the page of the regulation that its rows are explained under
 */
record PackWords(Pack pack, Words words, String home) {

  private static final Pattern REF =
      Pattern.compile("([0-9]+|\\[[0-9]+])(?:p([0-9]+))?(?:\\(([0-9]+)\\))?[a-z]?");

  /** Leads to this version of the regulation, whatever later ones there are. */
  PackWords(Pack pack, Words words) {
    this(pack, words, home(pack.name()));
  }

  /** Leads to where the sheet was opened: to one version, or to whichever is the newest. */
  static PackWords of(RegulationSheet sheet, Words words) {
    return new PackWords(sheet.pack(), words, home(sheet.name()));
  }

  /** Where a regulation, or one version of it, is shown. */
  static String home(String name) {
    return "/regulations/" + name;
  }

  /** One chip for each article or paragraph named, in order. */
  List<Chip> articles(List<String> refs) {
    Map<String, Chip> chips = new LinkedHashMap<>();
    for (String ref : refs) {
      String place = place(ref, words);
      chips.putIfAbsent(place, Chip.article(place, href(ref)));
    }
    return List.copyOf(chips.values());
  }

  /** Where a row is explained. */
  String href(String ref) {
    return href(home, ref);
  }

  /** Where the regulation shown at that address explains a row. */
  static String href(String home, String ref) {
    return home + "/" + ref.replace("[", "%5B").replace("]", "%5D");
  }

  /** Such as 第十九条第一款; 推定第六条第一款 where the text does not carry the article's number. */
  static String place(String ref, Words words) {
    Matcher parts = REF.matcher(ref);
    if (!parts.matches()) {
      return ref;
    }
    String written = parts.group(1);
    boolean inferred = written.startsWith("[");
    String number = inferred ? written.substring(1, written.length() - 1) : written;
    String place = article(Integer.parseInt(number), inferred, words);
    if (parts.group(2) != null) {
      place = words.get("place.paragraph", place, words.ordinal(Integer.parseInt(parts.group(2))));
    }
    if (parts.group(3) != null) {
      place = words.get("place.item", place, words.ordinal(Integer.parseInt(parts.group(3))));
    }
    return place;
  }

  /** Such as 第十九条 or 推定第六条. */
  static String article(Provision row, Words words) {
    return article(row.article(), row.inferred(), words);
  }

  private static String article(int number, boolean inferred, Words words) {
    String article = words.get("place.article", words.ordinal(number));
    return inferred ? words.get("place.inferred", article) : article;
  }

  /** What rows mean, in the pack's own words, each once. */
  String gist(List<String> refs) {
    return words.clauses(
        refs.stream()
            .map(ref -> Optional.ofNullable(pack.provisions().get(ref)).map(Provision::gist))
            .flatMap(Optional::stream)
            .distinct()
            .toList());
  }

  /** The reading in force as a chip. */
  Chip reading(Reading reading, String option) {
    String label =
        Optional.ofNullable(reading.options().get(option)).map(o -> o.label()).orElse("");
    return Chip.reading(words.get("chip.reading", label), href(reading.cites().getFirst()));
  }

  /** A house rule as a chip. */
  Chip house(HouseRule rule) {
    return Chip.house(words.get("chip.house-rule", rule.label()));
  }

  String act(String id) {
    return pack.act(id).label();
  }

  String role(String id) {
    return pack.role(id).label();
  }

  String roles(List<String> ids) {
    return words.list(ids.stream().map(this::role).distinct().toList());
  }

  /** The label of an outcome of an act; the code where it has none. */
  String outcome(String act, String code) {
    return Optional.ofNullable(pack.act(act).outcomes().get(code)).orElse(code);
  }

  /** The label of a slot, wherever it stands. */
  String slot(String id) {
    return pack.acts().values().stream()
        .flatMap(act -> act.slots().stream())
        .filter(slot -> slot.id().equals(id))
        .map(Act.Slot::label)
        .findFirst()
        .orElse(id);
  }

  /** A fact by its full name. */
  Optional<Fact> fact(String id) {
    return pack.fact(id);
  }

  /** What a fact, a classification or something about an act is called. */
  String variable(String name) {
    String rest = name.substring(name.indexOf('.') + 1);
    if (name.startsWith("done.") && pack.acts().containsKey(rest)) {
      return words.get("variable.done", act(rest));
    }
    if (name.startsWith("outcome.") && pack.acts().containsKey(rest)) {
      return words.get("variable.outcome", act(rest));
    }
    if (name.startsWith("day.") && pack.acts().containsKey(rest)) {
      return words.get("variable.day", act(rest));
    }
    return fact(name)
        .map(Fact::label)
        .or(() -> Optional.ofNullable(pack.classifications().get(name)).map(Classification::label))
        .orElse(name);
  }

  /** A value of the variable as people read it. */
  String value(String variable, Value value) {
    return switch (value) {
      case Value.Money(long fen) -> words.get("value.money", Amounts.shown(fen));
      case Value.Whole(long number) ->
          fact(variable)
              .flatMap(Fact::measure)
              .map(unit -> words.get("value.measured", number, unit))
              .orElseGet(() -> Long.toString(number));
      case Value.Flag(boolean yes) -> words.get(yes ? "yes" : "no");
      case Value.Day(var date) -> date.toString();
      case Value.Text(String text) -> text;
      case Value.Choice(String code) -> choice(variable, code);
    };
  }

  private String choice(String variable, String code) {
    String rest = variable.substring(variable.indexOf('.') + 1);
    if (variable.startsWith("outcome.") && pack.acts().containsKey(rest)) {
      return code.equals("none") ? words.get("value.not-yet") : outcome(rest, code);
    }
    return fact(variable)
        .map(fact -> fact.optionLabels().get(code))
        .or(() -> sorted(variable, code))
        .orElse(code);
  }

  private Optional<String> sorted(String variable, String code) {
    return Optional.ofNullable(pack.classifications().get(variable))
        .flatMap(one -> one.label(code));
  }

  /** The facts and classifications that a guard speaks of, in order, each once. */
  List<String> named(String guard) {
    List<String> names = new ArrayList<>();
    Matcher found = Pattern.compile("\\b[a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*").matcher(guard);
    while (found.find()) {
      String name = found.group();
      boolean known =
          fact(name).isPresent()
              || pack.classifications().containsKey(name)
              || name.startsWith("outcome.");
      if (known && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
