package org.banfa.app.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The words of the frame in one language. A missing word is a bug, so it is an exception and never
 * a key shown to an official.
 *
 * @param messages pattern by key; {@code {0}}, {@code {1}} … stand for the arguments
 */
public record Words(Language language, Map<String, String> messages) {
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
   * @throws IllegalArgumentException if the key is unknown
   */
  public String get(String key, Object... arguments) {
    var pattern = messages.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No word for " + key + " in " + language.tag());
    }
    for (int i = 0; i < arguments.length; i++) {
      pattern = pattern.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return pattern;
  }
}
