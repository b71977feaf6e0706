package org.banfa.app.journal;

import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON that has exactly one spelling, so that it can be hashed: the names of an object sorted by
 * UTF-16 code unit, no white space, whole numbers only (money and ratios are text, since readers
 * round what they take for a floating-point number), no null (an absent thing has no name), and in
 * text only those characters escaped that must be.
 */
public final class CanonicalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final int FIRST_PRINTABLE = 0x20;

  private CanonicalJson() {}

  /** A new empty object to fill. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * Writes a tree in its one spelling.
   *
   * @throws IllegalArgumentException when the tree holds a null or a number that is not whole
   */
  public static String write(JsonNode node) {
    var text = new StringBuilder();
    write(node, text);
    return text.toString();
  }

  /**
   * Reads an object back.
   *
   * @throws IllegalArgumentException when the text is not an object in canonical form
   */
  public static ObjectNode parse(String json) {
    JsonNode node = read(json);
    if (!(node instanceof ObjectNode object) || !write(object).equals(json)) {
      throw new IllegalArgumentException("Not an object in canonical JSON: " + json);
    }
    return object;
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("Not JSON: " + json, broken);
    }
  }

  private static void write(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node, out);
      case ARRAY -> writeArray(node, out);
      case STRING -> writeText(node.stringValue(), out);
      case BOOLEAN -> out.append(node.booleanValue());
      case NUMBER -> writeNumber(node, out);
      case NULL, MISSING, BINARY, POJO ->
          throw new IllegalArgumentException("The book does not hold " + node.getNodeType());
    }
  }

  private static void writeObject(JsonNode object, StringBuilder out) {
    var sorted = new TreeMap<String, JsonNode>();
    object.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
    char separator = '{';
    for (var property : sorted.entrySet()) {
      out.append(separator);
      writeText(property.getKey(), out);
      out.append(':');
      write(property.getValue(), out);
      separator = ',';
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void writeArray(JsonNode array, StringBuilder out) {
    char separator = '[';
    for (JsonNode element : array) {
      out.append(separator);
      write(element, out);
      separator = ',';
    }
    out.append(array.isEmpty() ? "[]" : "]");
  }

  private static void writeNumber(JsonNode number, StringBuilder out) {
    if (!number.isIntegralNumber() || !number.canConvertToLong()) {
      throw new IllegalArgumentException("Write this number as text: " + number);
    }
    out.append(number.longValue());
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '"', '\\' -> out.append('\\').append(unit);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> writeUnit(text, i, out);
      }
    }
    out.append('"');
  }

  private static void writeUnit(String text, int index, StringBuilder out) {
    char unit = text.charAt(index);
    if (unit == 0) {
      // PostgreSQL cannot hold this character in a text column, escaped or not it has no use.
      throw new IllegalArgumentException("Text holds the character U+0000");
    }
    if (isLoneSurrogate(text, index)) {
      throw new IllegalArgumentException("Text holds half a character at " + index);
    }
    if (unit < FIRST_PRINTABLE) {
      out.append("\\u").append(HexFormat.of().toHexDigits(unit));
    } else {
      out.append(unit);
    }
  }

  private static boolean isLoneSurrogate(String text, int index) {
    char unit = text.charAt(index);
    if (Character.isHighSurrogate(unit)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(unit)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
