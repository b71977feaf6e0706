package org.banfa.kernel.mutate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.guard.GuardToken;
import org.banfa.kernel.mutate.Mutation.Kind;

/** What may be mistaken in a guard or an expression: its signs and its numbers, one at a time. */
final class GuardSlips {

  private static final Pattern AMOUNT = Pattern.compile("([\\d.]+) *(\\D+)");

  private static final Map<String, String> COMPARISONS =
      Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">", "==", "!=", "!=", "==");

  private static final Map<String, String> OTHERS = Map.of("&&", "||", "||", "&&", "!", "");

  private final String text;
  private final Set<Slip> slips = new LinkedHashSet<>();
  private final List<String> signs = new ArrayList<>();

  private GuardSlips(String text) {
    this.text = text;
  }

  /** Every slip in a text that is judged. */
  static List<Slip> ofGuard(String text) {
    var found = new GuardSlips(text);
    found.read();
    if (!found.turnedRoundByItsSign()) {
      found.slips.add(new Slip(Kind.FLIP, found.negated()));
    }
    return List.copyOf(found.slips);
  }

  /** Every slip in a text that may be judged or worked out. */
  static List<Slip> ofExpression(String text) {
    if (text.equals("true") || text.equals("false")) {
      return List.of(new Slip(Kind.FLIP, text.equals("true") ? "false" : "true"));
    }
    var found = new GuardSlips(text);
    found.read();
    return found.signs.isEmpty() ? List.copyOf(found.slips) : ofGuard(text);
  }

  /** Whether the slip of one sign already says the contrary of the whole. */
  private boolean turnedRoundByItsSign() {
    boolean only = signs.size() == 1;
    boolean equation = only && Set.of("==", "!=").contains(signs.getFirst());
    return equation
        || only && text.startsWith("!")
        || text.startsWith("!(") && endOfFirst() == text.length();
  }

  /** Where the first bracket of the text is closed again. */
  private int endOfFirst() {
    int depth = 0;
    for (int at = text.indexOf('('); at < text.length(); at++) {
      depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return text.length() + 1;
  }

  private String negated() {
    return text.matches("[a-z][a-z0-9_.]*") ? "!" + text : "!(" + text + ")";
  }

  private void read() {
    for (GuardToken token : GuardToken.in(text)) {
      switch (token.kind()) {
        case DAY ->
            Numbers.nearDay(LocalDate.parse(token.text()))
                .forEach(day -> slip(Kind.NUMBER, token, "date('" + day + "')"));
        case NUMBER ->
            Numbers.near(token.text(), 0).forEach(other -> slip(Kind.NUMBER, token, other));
        case AMOUNT -> amount(token);
        case COMPARISON -> {
          signs.add(token.text());
          slip(Kind.COMPARISON, token, COMPARISONS.getOrDefault(token.text(), ""));
        }
        case LOGIC -> {
          signs.add(token.text());
          slip(Kind.FLIP, token, OTHERS.getOrDefault(token.text(), ""));
        }
        case ARITHMETIC -> {}
      }
    }
  }

  private void amount(GuardToken token) {
    Matcher parts = AMOUNT.matcher(token.text());
    if (parts.matches()) {
      Numbers.nearAmount(parts.group(1), parts.group(2))
          .forEach(other -> slip(Kind.NUMBER, token, other));
    }
  }

  private void slip(Kind kind, GuardToken token, String other) {
    slips.add(new Slip(kind, token.replacedIn(text, other)));
  }
}
