package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banfa.kernel.guard.Compilation;
import org.banfa.kernel.guard.Expression;
import org.banfa.kernel.guard.ExpressionCompilation;
import org.banfa.kernel.guard.Guard;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.Instrument;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.time.LegalCalendar;
import org.banfa.kernel.time.TimeSpec;

/**
 * A pack under one choice of readings, its guards and periods compiled. Guards are compiled once.
 */
final class Ruleset {

  private record Key(String context, String text) {}

  private final Pack pack;
  private final LegalCalendar calendar;
  private final Readings readings;
  private final Scope scope;
  private final Compilers compilers;
  private final Map<String, List<Rule>> overriding;
  private final Map<Key, Guard> guards = new ConcurrentHashMap<>();
  private final Map<Key, Expression> expressions = new ConcurrentHashMap<>();

  Ruleset(Pack pack, LegalCalendar calendar, Readings readings, Compilers compilers) {
    this.pack = pack;
    this.compilers = compilers;
    this.calendar = calendar;
    this.readings = readings;
    this.scope = new Scope(pack);
    this.overriding = overriding(pack);
  }

  private static Map<String, List<Rule>> overriding(Pack pack) {
    Map<String, List<Rule>> all = new LinkedHashMap<>();
    for (Rule rule : pack.rules().values()) {
      for (String lower : rule.head().overrides()) {
        all.computeIfAbsent(lower, name -> new ArrayList<>()).add(rule);
      }
    }
    return all;
  }

  /**
   * How a duty ends that comes about on the day: at once where the text is no longer in force, so
   * that it is seen that no rule is; not at all otherwise. Duties that came about before go on.
   */
  Optional<Duty.Closure> unruled(LocalDate on) {
    return pack.instrument().on(on) instanceof Instrument.Over(var last)
        ? Optional.of(new Duty.Unruled(on, last))
        : Optional.empty();
  }

  /** The rules before which that rule yields where they apply. */
  List<Rule> overriding(String rule) {
    return overriding.getOrDefault(rule, List.of());
  }

  /** Who does what. */
  Parties parties() {
    return new Parties(pack);
  }

  /** Which rules apply. */
  Precedence precedence() {
    return new Precedence(this);
  }

  Pack pack() {
    return pack;
  }

  LegalCalendar calendar() {
    return calendar;
  }

  Readings readings() {
    return readings;
  }

  Scope scope() {
    return scope;
  }

  Compilation compileGuard(String context, String text) {
    return compilers.guard(context, readings.inGuard(text));
  }

  ExpressionCompilation compileExpression(String context, String text) {
    return compilers.expression(context, readings.inGuard(text));
  }

  Guard guard(String context, String text) {
    return guards.computeIfAbsent(
        new Key(context, text),
        key ->
            switch (compileGuard(context, text)) {
              case Compilation.Compiled(Guard guard) -> guard;
              case Compilation.Rejected rejected ->
                  throw new IllegalStateException(context + ": " + text + ": " + rejected);
            });
  }

  Expression expression(String context, String text) {
    return expressions.computeIfAbsent(
        new Key(context, text),
        key ->
            switch (compileExpression(context, text)) {
              case ExpressionCompilation.Compiled(Expression expression) -> expression;
              case ExpressionCompilation.Rejected rejected ->
                  throw new IllegalStateException(context + ": " + text + ": " + rejected);
            });
  }

  Fact fact(String id) {
    return pack.fact(id)
        .orElseThrow(() -> new IllegalArgumentException("no fact " + id + " in " + pack.id()));
  }

  TimeSpec period(String text) {
    return TimeSpec.parse(readings.inPeriod(text));
  }

  /** What stands for a word: the value where it names a reading, else itself. */
  String word(String written) {
    return readings.inPeriod(written);
  }

  /** Another option of the reading that a word names, under which it would say that. */
  Optional<Terms.Read> otherwise(String written, Predicate<String> says) {
    return readings
        .readingIn(written)
        .flatMap(reading ->
            reading.options().values().stream()
                .filter(option -> !option.id().equals(readings.option(reading.id())))
                .filter(option -> says.test(option.value()))
                .map(option -> new Terms.Read(reading.id(), option.id()))
                .findFirst());
  }

  /** The days that counting starts from, each once. */
  List<String> days(List<String> after) {
    return after.stream().map(this::word).distinct().toList();
  }

  /** The readings that these name, each with the option that holds. */
  List<Terms.Read> read(List<String> written) {
    return written.stream()
        .flatMap(one -> readings.readingIn(one).stream())
        .distinct()
        .map(this::read)
        .toList();
  }

  /**
   * What a {@code due} comes to: the period, where it comes from, and what other readings would
   * give.
   *
   * @param after the days that counting starts from, as they are written; empty for the trigger's
   *     day
   */
  Terms terms(Optional<String> due, List<String> after) {
    if (due.isEmpty()) {
      return new Terms.NoLimit();
    }
    TimeSpec spec = period(due.get());
    return spec instanceof TimeSpec.Unstated
        ? new Terms.NoLimit()
        : new Terms.Limit(spec, basis(due.get()), alternatives(due.get(), after));
  }

  private Terms.Basis basis(String due) {
    return readings
        .houseRuleIn(due)
        .<Terms.Basis>map(house -> new Terms.House(house.id()))
        .or(() -> readings.readingIn(due).<Terms.Basis>map(this::read))
        .orElse(new Terms.Stated());
  }

  private Terms.Read read(Reading reading) {
    return new Terms.Read(reading.id(), readings.option(reading.id()));
  }

  /** Every other choice among the readings named: what they defend together is defended too. */
  private List<Terms.Alternative> alternatives(String due, List<String> after) {
    List<Reading> named =
        Stream.concat(Stream.of(due), after.stream())
            .flatMap(one -> readings.readingIn(one).stream())
            .distinct()
            .toList();
    List<Readings> choices = List.of(readings);
    for (Reading reading : named) {
      choices =
          choices.stream()
              .flatMap(one ->
                  reading.options().sequencedKeySet().stream()
                      .map(option -> one.with(reading.id(), option)))
              .toList();
    }
    return choices.stream()
        .filter(other -> !other.choices().equals(readings.choices()))
        .map(other -> alternative(other, named, due, after))
        .toList();
  }

  private Terms.Alternative alternative(
      Readings other, List<Reading> named, String due, List<String> after) {
    List<Terms.Read> otherwise =
        named.stream()
            .map(Reading::id)
            .filter(id -> !other.option(id).equals(readings.option(id)))
            .map(id -> new Terms.Read(id, other.option(id)))
            .toList();
    return new Terms.Alternative(
        otherwise,
        TimeSpec.parse(other.inPeriod(due)),
        after.stream().map(other::inPeriod).distinct().toList());
  }
}
