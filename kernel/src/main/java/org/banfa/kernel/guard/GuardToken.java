package org.banfa.kernel.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sign, number or day in a guard as its author wrote it. Names and texts in quotes are left out.
 *
 * @param text as it is written; of a day, only the day itself
 * @param start where it begins in the guard, from 0
 * @param end behind its last character
 */
public record GuardToken(Kind kind, String text, int start, int end) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "date\\(\\s*['\"](?<day>\\d{4}-\\d\\d-\\d\\d)['\"]\\s*\\)"
              + "|'[^']*'|\"[^\"]*\"|[$A-Za-z_][A-Za-z0-9_.]*"
              + "|(?<amount>\\d+(?:\\.\\d+)?[ ]*[\\u4e00-\\u9fff]+)"
              + "|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<comparison><=|>=|==|!=|<|>)|(?<logic>&&|\\|\\||!)|(?<arithmetic>[-+*/%])");

  /** What it is. */
  public enum Kind {
    /** A day: {@code date('2026-01-01')}. */
    DAY,
    /** A number with its unit: {@code 50万元}. */
    AMOUNT,
    /** A bare number. */
    NUMBER,
    /** One of {@code < <= > >= == !=}. */
    COMPARISON,
    /** One of {@code && || !}. */
    LOGIC,
    /** One of {@code + - * / %}. */
    ARITHMETIC
  }

  /** All of a guard, in the order in which they stand. */
  public static List<GuardToken> in(String guard) {
    List<GuardToken> all = new ArrayList<>();
    Matcher found = TOKEN.matcher(guard);
    while (found.find()) {
      for (Kind kind : Kind.values()) {
        String text = found.group(kind.name().toLowerCase(Locale.ROOT));
        if (text != null) {
          all.add(new GuardToken(kind, text, found.start(), found.end()));
        }
      }
    }
    return List.copyOf(all);
  }

  /** The guard with another text in its place. */
  public String replacedIn(String guard, String other) {
    return guard.substring(0, start) + other + guard.substring(end);
  }
}
