package org.banfa.kernel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.pack.HouseRule;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Reading;

/** Which option of each reading holds, and what therefore stands in place of its name. */
final class Readings {

  private static final Pattern NAME = Pattern.compile("\\$([a-z][a-z0-9_]*)");

  private final Pack pack;
  private final SequencedMap<String, String> chosen;

  Readings(Pack pack, Map<String, String> choices) {
    this.pack = pack;
    this.chosen = new LinkedHashMap<>();
    pack.readings()
        .forEach((id, reading) -> chosen.put(id, choices.getOrDefault(id, reading.chosen())));
  }

  /** The option that holds for a reading. */
  String option(String reading) {
    return Objects.requireNonNull(chosen.get(reading), reading);
  }

  Readings with(String reading, String option) {
    SequencedMap<String, String> other = new LinkedHashMap<>(chosen);
    other.put(reading, option);
    return new Readings(pack, other);
  }

  SequencedMap<String, String> choices() {
    return chosen;
  }

  /**
   * Every way to choose among the readings that a text names, itself or by way of an option; the
   * others stay as they are.
   */
  List<Readings> choicesFor(String text) {
    List<Readings> all = List.of(this);
    for (String reading : namedIn(text, new LinkedHashSet<>())) {
      Set<String> options =
          Objects.requireNonNull(pack.readings().get(reading), reading).options().keySet();
      all =
          all.stream()
              .flatMap(one -> options.stream().map(option -> one.with(reading, option)))
              .toList();
    }
    return all;
  }

  private SequencedSet<String> namedIn(String text, SequencedSet<String> seen) {
    Matcher found = NAME.matcher(text);
    while (found.find()) {
      Reading reading = pack.readings().get(found.group(1));
      if (reading != null && seen.add(reading.id())) {
        reading.options().values().forEach(option -> namedIn(option.value(), seen));
      }
    }
    return seen;
  }

  /** A guard with every name replaced by its value in brackets. */
  String inGuard(String text) {
    return replace(text, value -> "(" + value + ")");
  }

  /** A period with its name replaced. */
  String inPeriod(String text) {
    return replace(text, value -> value);
  }

  /** The reading that a text names, where it names one. */
  Optional<Reading> readingIn(String text) {
    Matcher found = NAME.matcher(text);
    return found.find()
        ? Optional.ofNullable(pack.readings().get(found.group(1)))
        : Optional.empty();
  }

  /** The house rule that a text names, where it names one, also by way of the chosen reading. */
  Optional<HouseRule> houseRuleIn(String text) {
    Matcher found = NAME.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String name = found.group(1);
    if (pack.houseRules().containsKey(name)) {
      return Optional.of(pack.houseRules().get(name));
    }
    return value(name).flatMap(this::houseRuleIn);
  }

  private Optional<String> value(String name) {
    if (pack.houseRules().containsKey(name)) {
      return Optional.of(pack.houseRules().get(name).value());
    }
    return Optional.ofNullable(pack.readings().get(name))
        .map(reading -> Objects.requireNonNull(reading.options().get(option(name)), name).value());
  }

  private String replace(String text, UnaryOperator<String> dress) {
    Matcher found = NAME.matcher(text);
    StringBuilder out = new StringBuilder();
    while (found.find()) {
      String name = found.group(1);
      String value =
          value(name)
              .map(inner -> replace(inner, dress))
              .orElseThrow(() -> new IllegalStateException("no reading or house rule " + name));
      found.appendReplacement(out, Matcher.quoteReplacement(dress.apply(value)));
    }
    return found.appendTail(out).toString();
  }
}
