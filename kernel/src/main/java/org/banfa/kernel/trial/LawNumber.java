package org.banfa.kernel.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banfa.kernel.guard.GuardToken;
import org.banfa.kernel.guard.GuardToken.Kind;

/**
 * A number of the law in a guard: a percentage, an amount, a day or a count. Nothing and its
 * contrary ({@code > 0}) is no number of the law, nor is the 100 that a percentage is of.
 *
 * @param nth the how-manieth number of the guard it is, from 0, all numbers counted
 * @param percent whether it is so many hundredths: {@code spent * 100 <= granted * 15}
 */
record LawNumber(int nth, GuardToken token, boolean percent) {

  private static final String HUNDRED = "100";

  /** All of a guard. */
  static List<LawNumber> in(String guard) {
    List<LawNumber> all = new ArrayList<>();
    List<GuardToken> comparison = new ArrayList<>();
    int before = 0;
    for (GuardToken token : GuardToken.in(guard)) {
      if (token.kind() == Kind.LOGIC) {
        all.addAll(of(comparison, before));
        before += numbers(comparison).size();
        comparison.clear();
      } else {
        comparison.add(token);
      }
    }
    all.addAll(of(comparison, before));
    return List.copyOf(all);
  }

  /** The guard with another text where its nth number stands; nothing where it has not so many. */
  static Optional<String> replaced(String guard, int nth, String text) {
    List<GuardToken> numbers = numbers(GuardToken.in(guard));
    return nth < numbers.size()
        ? Optional.of(numbers.get(nth).replacedIn(guard, written(numbers.get(nth), text)))
        : Optional.empty();
  }

  /** As it is said: 15%, 2000万元, 3. */
  String text() {
    return percent ? token.text() + "%" : token.text();
  }

  /** 15 for 15%. */
  static String withoutPercent(String text) {
    return text.replaceFirst("\\s*[%％]$", "");
  }

  private static String written(GuardToken token, String text) {
    return switch (token.kind()) {
      case DAY -> "date('" + text + "')";
      case NUMBER -> withoutPercent(text);
      case AMOUNT, COMPARISON, LOGIC, ARITHMETIC -> text;
    };
  }

  private static List<GuardToken> numbers(List<GuardToken> tokens) {
    return tokens.stream().filter(LawNumber::isNumber).toList();
  }

  private static boolean isNumber(GuardToken token) {
    return switch (token.kind()) {
      case DAY, AMOUNT, NUMBER -> true;
      case COMPARISON, LOGIC, ARITHMETIC -> false;
    };
  }

  private static List<LawNumber> of(List<GuardToken> comparison, int before) {
    List<GuardToken> numbers = numbers(comparison);
    Optional<GuardToken> hundred = hundred(comparison, numbers);
    return IntStream.range(0, numbers.size())
        .filter(at -> !nothing(numbers.get(at)))
        .filter(at -> !hundred.equals(Optional.of(numbers.get(at))))
        .mapToObj(at ->
            new LawNumber(
                before + at,
                numbers.get(at),
                hundred.isPresent() && factor(comparison, numbers.get(at))))
        .toList();
  }

  /** The 100 on one side of a comparison on whose other side another number multiplies. */
  private static Optional<GuardToken> hundred(
      List<GuardToken> comparison, List<GuardToken> numbers) {
    List<GuardToken> factors = numbers.stream().filter(one -> factor(comparison, one)).toList();
    return factors.size() == 2
        ? factors.stream().filter(one -> one.text().equals(HUNDRED)).findFirst()
        : Optional.empty();
  }

  private static boolean factor(List<GuardToken> comparison, GuardToken number) {
    int at = comparison.indexOf(number);
    return number.kind() == Kind.NUMBER
        && (at > 0 && times(comparison.get(at - 1))
            || at + 1 < comparison.size() && times(comparison.get(at + 1)));
  }

  private static boolean times(GuardToken token) {
    return token.kind() == Kind.ARITHMETIC && token.text().equals("*");
  }

  private static boolean nothing(GuardToken number) {
    return number.kind() != Kind.DAY && number.text().matches("0+(?:\\.0+)?\\D*");
  }
}
