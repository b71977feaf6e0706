package org.banfa.kernel.mutate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.mutate.Mutation.Kind;

/** What may be mistaken in a guard or an expression: its signs and its numbers, one at a time. */
final class GuardSlips {

  private static final Pattern TOKEN =
      Pattern.compile(
          "date\\(\\s*['\"](\\d{4}-\\d\\d-\\d\\d)['\"]\\s*\\)"
              + "|'[^']*'|\"[^\"]*\"|[$A-Za-z_][A-Za-z0-9_.]*"
              + "|(?<number>\\d+(?:\\.\\d+)?)(?:[ ]*(?<unit>[\\u4e00-\\u9fff]+))?"
              + "|(?<sign><=|>=|==|!=|<|>|&&|\\|\\||!)");

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
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group(1) != null) {
        Numbers.nearDay(LocalDate.parse(token.group(1)))
            .forEach(day -> slip(Kind.NUMBER, token, "date('" + day + "')"));
      } else if (token.group("number") != null) {
        number(token);
      } else if (token.group("sign") != null) {
        sign(token);
      }
    }
  }

  private void number(Matcher token) {
    String unit = token.group("unit");
    String written = token.group("number");
    List<String> others =
        unit == null ? Numbers.near(written, 0) : Numbers.nearAmount(written, unit);
    others.forEach(other -> slip(Kind.NUMBER, token, other));
  }

  private void sign(Matcher token) {
    String sign = token.group("sign");
    signs.add(sign);
    String comparison = COMPARISONS.get(sign);
    if (comparison != null) {
      slip(Kind.COMPARISON, token, comparison);
    } else {
      slip(Kind.FLIP, token, OTHERS.getOrDefault(sign, ""));
    }
  }

  private void slip(Kind kind, Matcher token, String other) {
    slips.add(
        new Slip(kind, text.substring(0, token.start()) + other + text.substring(token.end())));
  }
}
