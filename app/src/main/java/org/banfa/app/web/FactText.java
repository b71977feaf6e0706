package org.banfa.app.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banfa.app.web.page.Field;
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

  static Taken take(FactType type, String typed) {
    String plain = typed.strip();
    return switch (type) {
      case FactType.MoneyType _ ->
          taken(Amounts.read(plain).map(Value.Money::new), "请填金额，如 1862.40，单位万元；不足一分的不收");
      case FactType.WholeType _ -> taken(whole(plain), "请填整数，如 12");
      case FactType.FlagType _ -> taken(flag(plain), "请选是或否");
      case FactType.DayType _ -> taken(day(plain), "请填日期，如 2026-11-18");
      case FactType.TextType _ ->
          plain.length() <= LONGEST
              ? new Good(new Value.Text(plain))
              : new Bad("最多 " + LONGEST + " 字，现有 " + plain.length() + " 字");
      case FactType.ChoiceType choice ->
          choice.options().contains(plain)
              ? new Good(new Value.Choice(plain))
              : new Bad("请从列出的选项中选一项");
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
      case Value.Text(String words) -> words;
      case Value.Choice(String code) -> code;
    };
  }

  /** The field for a fact: its label, kind, options and help as the pack gives them. */
  static Field field(Fact fact, String typed, boolean required) {
    Field field =
        Field.of(Typed.FACT + fact.id(), fact.label(), kind(fact.type()), required, typed)
            .hinted(hint(fact));
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

  private static String hint(Fact fact) {
    String unit = fact.measure().map(one -> "单位：" + one).orElse("");
    String help = fact.help().orElse("");
    String money = fact.type() instanceof FactType.MoneyType ? "也可写明单位，如 805000元" : "";
    return String.join(
        "；", Stream.of(help, unit, money).filter(words -> !words.isEmpty()).toList());
  }
}
