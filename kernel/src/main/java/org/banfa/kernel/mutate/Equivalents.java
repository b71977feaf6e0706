package org.banfa.kernel.mutate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mutations of a pack after which it says the same as before whatever the facts are, so that no
 * example could notice them; each with the reason why. They are never counted as noticed.
 *
 * @param reasons by the name of the mutation
 */
public record Equivalents(SequencedMap<String, String> reasons) {

  /** A line of the file beside the pack: a dash, the name in backticks, a colon and the reason. */
  private static final Pattern LINE = Pattern.compile("- `([^`]+)`：(.+)");

  public Equivalents {
    reasons = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reasons));
  }

  /** Reads what is written beside a pack; lines of another shape are for people to read. */
  public static Equivalents parse(String text) {
    SequencedMap<String, String> reasons = new LinkedHashMap<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> reasons.put(line.group(1), line.group(2)));
    return new Equivalents(reasons);
  }

  /** Whether the mutation is among them. */
  public boolean has(Mutation mutation) {
    return reasons.containsKey(mutation.name());
  }
}
