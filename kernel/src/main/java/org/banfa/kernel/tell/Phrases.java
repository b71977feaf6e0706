package org.banfa.kernel.tell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;

/**
 * How answers are put into sentences of one language.
 *
 * @param patterns by key; {@code {0}}, {@code {1}} … stand for the arguments, and {@code
 *     {0?day|days}} for the first word where the argument is 1, else for the second
 */
public record Phrases(Tongue tongue, Map<String, String> patterns) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\?([^|{}]*)\\|([^|{}]*))?}");
  private static final Map<Tongue, Phrases> ALL = all();

  public Phrases {
    patterns = Map.copyOf(patterns);
  }

  private static Map<Tongue, Phrases> all() {
    Map<Tongue, Phrases> all = new EnumMap<>(Tongue.class);
    for (Tongue tongue : Tongue.values()) {
      all.put(tongue, new Phrases(tongue, read(Phrases.class, "phrases", tongue)));
    }
    return all;
  }

  private static Map<String, String> read(Class<?> beside, String file, Tongue tongue) {
    String name = file + "_" + tongue.code() + ".properties";
    Properties properties = new Properties();
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no file " + name);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Map<String, String> patterns = new TreeMap<>();
    properties.forEach((key, value) -> patterns.put((String) key, (String) value));
    return patterns;
  }

  /** The phrases of a language. */
  public static Phrases of(Tongue tongue) {
    return Optional.ofNullable(ALL.get(tongue)).orElseThrow();
  }

  /**
   * The same with those of a file that stands beside a class, in the language of these.
   *
   * @param file the name without language and ending: {@code what-if} for {@code
   *     what-if_zh.properties}
   */
  public Phrases and(Class<?> beside, String file) {
    Map<String, String> more = new TreeMap<>(patterns);
    more.putAll(read(beside, file, tongue));
    return new Phrases(tongue, more);
  }

  /**
   * The phrase of that key with the arguments put in as they are.
   *
   * @throws IllegalArgumentException if there is none, or it asks for an argument that is not there
   */
  public String get(String key, Object... arguments) {
    String pattern =
        Optional.ofNullable(patterns.get(key))
            .orElseThrow(() -> new IllegalArgumentException("no phrase " + key + " in " + tongue));
    return PLACE
        .matcher(pattern)
        .replaceAll(place -> Matcher.quoteReplacement(filled(key, place, arguments)));
  }

  private static String filled(String key, MatchResult place, Object... arguments) {
    int index = Integer.parseInt(place.group(1));
    if (index >= arguments.length) {
      throw new IllegalArgumentException("no argument " + index + " for " + key);
    }
    String argument = String.valueOf(arguments[index]);
    if (place.group(2) == null) {
      return argument;
    }
    return argument.equals("1") ? place.group(2) : place.group(3);
  }

  /** Several things of one kind in a row. */
  public String list(List<String> several) {
    return String.join(get("list.and"), several);
  }

  /** Several of which one will do. */
  public String either(List<String> several) {
    return String.join(get("list.or"), several);
  }

  /** Several parts of a sentence. */
  public String clauses(List<String> several) {
    return String.join(get("list.clauses"), several);
  }

  /** What stands beside each other in a line; what is empty at the end is left out. */
  public String columns(String... cells) {
    return String.join(get("list.columns"), cells).strip();
  }

  /** The article of a row; the row itself where the pack does not have it. */
  public String article(Pack pack, String ref) {
    return Optional.ofNullable(pack.provisions().get(ref)).map(this::article).orElse(ref);
  }

  private String article(Provision row) {
    return get(row.inferred() ? "place.inferred" : "place.article", number(row.article()));
  }

  private String number(int number) {
    return switch (tongue) {
      case ZH -> Numerals.of(number);
      case EN -> Integer.toString(number);
    };
  }

  /** Rows, each with its article. */
  public String cites(Pack pack, List<String> refs) {
    return list(refs.stream().map(ref -> get("aside", article(pack, ref), ref)).toList());
  }

  /** An amount of money, in fen. */
  public String money(long fen) {
    return switch (tongue) {
      case ZH -> Teller.money(fen);
      case EN -> get("money", Teller.yuan(fen));
    };
  }
}
