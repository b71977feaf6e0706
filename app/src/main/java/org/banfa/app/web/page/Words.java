package org.banfa.app.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.tell.Numerals;

/**
 * What the pages say in one language; names of acts, documents and provisions stay in the language
 * of the regulation. A missing word is a bug, so it is an exception and never a key shown to an
 * official.
 *
 * @param messages pattern by key; {@code {0}}, {@code {1}} … stand for the arguments, and {@code
 *     {0?day|days}} for the first word where the argument is 1, else for the second
 */
public record Words(Language language, Map<String, String> messages) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\?([^|{}]*)\\|([^|{}]*))?}");

  public Words {
    messages = Map.copyOf(messages);
  }

  /** Reads the words of {@code language} from {@code messages_xx.properties} (UTF-8). */
  public static Words read(Language language) {
    var name = "/org/banfa/app/web/messages_" + language.code() + ".properties";
    var properties = new Properties();
    try (var stream = Words.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("No message file " + name);
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var messages = new TreeMap<String, String>();
    properties.forEach((key, value) -> messages.put((String) key, (String) value));
    return new Words(language, messages);
  }

  /**
   * The word for {@code key} with the arguments put in as they are (no number formatting).
   *
   * @throws IllegalArgumentException if the key is unknown, or the pattern asks for an argument
   *     that is not there
   */
  public String get(String key, Object... arguments) {
    var pattern = messages.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No word for " + key + " in " + language.tag());
    }
    return PLACE
        .matcher(pattern)
        .replaceAll(place -> Matcher.quoteReplacement(filled(key, place, arguments)));
  }

  private static String filled(String key, MatchResult place, Object... arguments) {
    int index = Integer.parseInt(place.group(1));
    if (index >= arguments.length) {
      throw new IllegalArgumentException("No argument " + index + " for " + key);
    }
    String argument = String.valueOf(arguments[index]);
    if (place.group(2) == null) {
      return argument;
    }
    return argument.equals("1") ? place.group(2) : place.group(3);
  }

  /** Several things of one kind in a row: 甲、乙. */
  public String list(List<String> several) {
    return String.join(get("list.and"), several);
  }

  /** Several of which one will do: 甲或乙. */
  public String either(List<String> several) {
    return String.join(get("list.or"), several);
  }

  /** Several parts of a sentence: 甲；乙. */
  public String clauses(List<String> several) {
    return String.join(get("list.clauses"), several);
  }

  /** Several sentences, one after the other. */
  public String sentences(List<String> several) {
    return String.join(get("list.sentences"), several);
  }

  /**
   * The number of an article or chapter as the language counts them.
   *
   * @param number from 1 to 999
   */
  public String ordinal(int number) {
    return switch (language) {
      case ZH -> Numerals.of(number);
      case EN -> Integer.toString(number);
    };
  }
}
