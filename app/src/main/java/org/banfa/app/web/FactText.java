package org.banfa.app.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banfa.app.web.page.Field;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Fact;

/** Values of facts as they are typed into a form, and back. Nothing is guessed or rounded. */
final class FactText {

  private static final int LONGEST = 4000;
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

  private FactText() {}

  /** What typing came to. */
  sealed interface Taken {}

  /** A value. */
  record Good(Value value) implements Taken {}

  /** It cannot be read as a value of this fact. */
  record Bad(String why) implements Taken {}

  static Taken take(FactType type, String typed, Words words) {
    String plain = typed.strip();
    return switch (type) {
      case FactType.MoneyType _ ->
          taken(Amounts.read(plain).map(Value.Money::new), words.get("typed.money"));
      case FactType.WholeType _ -> taken(whole(plain), words.get("typed.whole"));
      case FactType.FlagType _ -> taken(flag(plain), words.get("typed.flag"));
      case FactType.DayType _ -> taken(day(plain), words.get("typed.day"));
      case FactType.TextType _ ->
          plain.length() <= LONGEST
              ? new Good(new Value.Text(plain))
              : new Bad(words.get("typed.long", LONGEST, plain.length()));
      case FactType.ChoiceType choice ->
          choice.options().contains(plain)
              ? new Good(new Value.Choice(plain))
              : new Bad(words.get("typed.choice"));
    };
  }

  private static Taken taken(Optional<? extends Value> value, String otherwise) {
    return value.<Taken>map(Good::new).orElseGet(() -> new Bad(otherwise));
  }

  private static Optional<Value> whole(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace(",", "");
    return plain.matches("-?[0-9]{1,18}")
        ? Optional.of(new Value.Whole(Long.parseLong(plain)))
        : Optional.empty();
  }

  private static Optional<Value> flag(String typed) {
    return switch (typed) {
      case "true" -> Optional.of(new Value.Flag(true));
      case "false" -> Optional.of(new Value.Flag(false));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> day(String typed) {
    return date(typed).map(Value.Day::new);
  }

  /** A day as people write it; empty for what is none, such as 2026-02-30. */
  static Optional<LocalDate> date(String typed) {
    Matcher day = DAY.matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC));
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.parse(
              "%s-%02d-%02d"
                  .formatted(
                      day.group(1), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(3)))));
    } catch (DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The value as it would be typed. */
  static String of(Value value) {
    return switch (value) {
      case Value.Money(long fen) -> Amounts.plain(fen);
      case Value.Whole(long number) -> Long.toString(number);
      case Value.Flag(boolean yes) -> Boolean.toString(yes);
      case Value.Day(LocalDate date) -> date.toString();
      case Value.Text(String text) -> text;
      case Value.Choice(String code) -> code;
    };
  }

  /** The field for a fact: its label, kind, options and help as the pack gives them. */
  static Field field(Fact fact, String typed, boolean required, Words words) {
    Field field =
        Field.of(Typed.FACT + fact.id(), fact.label(), kind(fact.type()), required, typed)
            .hinted(hint(fact, words));
    return fact.type() instanceof FactType.ChoiceType choice
        ? field.choosing(
            choice.options().stream()
                .map(code -> new Field.Option(code, label(fact, code), "", code.equals(typed)))
                .toList())
        : field;
  }

  private static String label(Fact fact, String code) {
    return fact.optionLabels().getOrDefault(code, code);
  }

  private static Field.Kind kind(FactType type) {
    return switch (type) {
      case FactType.MoneyType _ -> Field.Kind.MONEY;
      case FactType.WholeType _ -> Field.Kind.WHOLE;
      case FactType.FlagType _ -> Field.Kind.FLAG;
      case FactType.DayType _ -> Field.Kind.DATE;
      case FactType.TextType _ -> Field.Kind.LONG_TEXT;
      case FactType.ChoiceType _ -> Field.Kind.CHOICE;
    };
  }

  private static String hint(Fact fact, Words words) {
    String unit = fact.measure().map(one -> words.get("typed.unit", one)).orElse("");
    String help = fact.help().orElse("");
    String money = fact.type() instanceof FactType.MoneyType ? words.get("typed.money-unit") : "";
    return words.clauses(Stream.of(help, unit, money).filter(part -> !part.isEmpty()).toList());
  }
}
