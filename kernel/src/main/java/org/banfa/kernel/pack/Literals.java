package org.banfa.kernel.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.FactType.ChoiceType;
import org.banfa.kernel.fact.FactType.DayType;
import org.banfa.kernel.fact.FactType.FlagType;
import org.banfa.kernel.fact.FactType.MoneyType;
import org.banfa.kernel.fact.FactType.TextType;
import org.banfa.kernel.fact.FactType.WholeType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Literal.Meant;
import org.banfa.kernel.pack.Literal.Unclear;

/**
 * Reads values as packs, examples and forms write them. Exact: what does not fit is told, never
 * rounded.
 */
public final class Literals {

  private static final Pattern MONEY = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(元|万元|亿元)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern LENGTH = Pattern.compile("([1-9]\\d{0,3}) (years|months)");
  private static final Map<String, BigDecimal> FEN =
      Map.of(
          "元", new BigDecimal("100"),
          "万元", new BigDecimal("1000000"),
          "亿元", new BigDecimal("10000000000"));

  private Literals() {}

  /** The value of that type that the words mean; blanks around them do not count. */
  public static Literal<Value> value(FactType type, String words) {
    String written = words.strip();
    return switch (type) {
      case MoneyType _ -> money(written).map(Value.Money::new);
      case WholeType _ -> whole(written);
      case FlagType _ -> flag(written);
      case DayType _ -> day(written).map(Value.Day::new);
      case TextType _ ->
          written.isEmpty() ? new Unclear<>("没有写文字", "写上文字") : new Meant<>(new Value.Text(written));
      case ChoiceType(List<String> options) -> choice(options, written);
    };
  }

  /** An amount with its unit, such as {@code 0.5万元}, in fen. */
  public static Literal<Long> money(String words) {
    Matcher money = MONEY.matcher(words.strip());
    if (!money.matches()) {
      boolean bare = NUMBER.matcher(words.strip()).matches();
      return new Unclear<>(
          bare ? "金额 “" + words + "” 没有单位" : "“" + words + "” 不是金额",
          bare ? "写明单位，如 " + words + "元 或 " + words + "万元" : "写成数字加元、万元或亿元，如 50万元");
    }
    return fen(words, new BigDecimal(money.group(1)).multiply(FEN.get(money.group(2))));
  }

  private static Literal<Long> fen(String words, BigDecimal fen) {
    if (fen.stripTrailingZeros().scale() > 0) {
      String yuan = fen.movePointLeft(2).stripTrailingZeros().toPlainString();
      return new Unclear<>("“" + words + "” 合 " + yuan + " 元，不足一分的数额记不下", "元以下最多写两位小数");
    }
    if (fen.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      return new Unclear<>("“" + words + "” 太大，超过九百万亿元", "核对数额和单位");
    }
    return new Meant<>(fen.longValueExact());
  }

  /** A day written year, month, day, such as {@code 2026-10-12}. */
  public static Literal<LocalDate> day(String words) {
    try {
      return new Meant<>(LocalDate.parse(words.strip()));
    } catch (DateTimeParseException _) {
      return new Unclear<>("“" + words + "” 不是日历上的一天", "写成 年-月-日，如 2026-10-12");
    }
  }

  /** A length of years or months, such as {@code 5 years}. */
  static Literal<Period> length(String words) {
    Matcher length = LENGTH.matcher(words.strip());
    if (!length.matches()) {
      return new Unclear<>("“" + words + "” 不是时间长度", "写成 几 years 或 几 months，如 5 years");
    }
    int number = Integer.parseInt(length.group(1));
    return new Meant<>(
        length.group(2).equals("years") ? Period.ofYears(number) : Period.ofMonths(number));
  }

  private static Literal<Value> whole(String words) {
    return WHOLE.matcher(words).matches()
        ? new Meant<>(new Value.Whole(Long.parseLong(words)))
        : new Unclear<>("“" + words + "” 不是整数", "只写数字，不带单位和小数，如 3");
  }

  private static Literal<Value> flag(String words) {
    return switch (words) {
      case "true" -> new Meant<>(new Value.Flag(true));
      case "false" -> new Meant<>(new Value.Flag(false));
      default -> new Unclear<>("“" + words + "” 不是是非值", "写 true（是）或 false（否）");
    };
  }

  private static Literal<Value> choice(List<String> options, String words) {
    return options.contains(words)
        ? new Meant<>(new Value.Choice(words))
        : new Unclear<>("“" + words + "” 不在选项之中", Nearest.remedy(words, options));
  }
}
