package org.banfa.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banfa.kernel.pack.Layout;
import org.banfa.kernel.pack.Layout.Holds;
import org.banfa.kernel.pack.Layout.Kind;
import org.banfa.kernel.pack.Layout.Kinds;

/**
 * Writes a layout as a JSON schema, for editors that help while one writes. Draft 07, because that
 * is what YAML language servers read best. It refuses only what the reader refuses too; what the
 * reader finds besides, such as a name that is nowhere written, it cannot know.
 */
final class JsonSchema {

  private static final String DRAFT = "http://json-schema.org/draft-07/schema#";
  private static final List<String> SINGLE = List.of("string", "number", "boolean");

  private final SequencedMap<String, Object> definitions = new LinkedHashMap<>();

  private JsonSchema() {}

  /** The schema of a file of that layout. */
  static Map<String, Object> of(Layout file, String title) {
    JsonSchema schema = new JsonSchema();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("$schema", DRAFT);
    all.put("title", title);
    all.putAll(schema.mapping(file));
    all.put("definitions", new TreeMap<>(schema.definitions));
    return all;
  }

  private Map<String, Object> mapping(Layout layout) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", "object");
    all.put("additionalProperties", false);
    List<String> needed =
        layout.keys().stream().filter(Layout.Key::needed).map(Layout.Key::name).toList();
    if (!needed.isEmpty()) {
      all.put("required", needed);
    }
    if (!layout.exactlyOne().isEmpty()) {
      all.put("oneOf", layout.exactlyOne().stream().map(JsonSchema::required).toList());
    }
    if (!layout.together().isEmpty()) {
      all.put("dependencies", new TreeMap<>(layout.together()));
    }
    all.put("properties", properties(layout.keys()));
    return all;
  }

  private Map<String, Object> properties(List<Layout.Key> keys) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Layout.Key key : keys) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("description", description(key));
      one.putAll(value(key.holds()));
      all.put(key.name(), one);
    }
    return all;
  }

  private static String description(Layout.Key key) {
    return key.zh() + "\n\n" + key.en();
  }

  private static Map<String, Object> required(String key) {
    return Map.of("required", List.of(key));
  }

  private Map<String, Object> value(Holds holds) {
    return switch (holds) {
      case Layout.Word _ -> ordered("type", SINGLE, "minLength", 1);
      case Layout.Formed(String pattern) ->
          ordered("type", SINGLE, "minLength", 1, "pattern", "^(?:" + pattern + ")$");
      case Layout.Flag _ -> ordered("enum", List.of(true, false, "true", "false"));
      case Layout.Number _ ->
          ordered(
              "type",
              List.of("integer", "string"),
              "minimum",
              1,
              "maximum",
              999_999,
              "pattern",
              "^[1-9]\\d{0,5}$");
      case Layout.OneOf(List<String> words) -> ordered("enum", words);
      case Layout.Several(Holds each) -> several(value(each));
      case Layout.Named(Holds each) ->
          ordered("type", "object", "additionalProperties", value(each));
      case Layout.Mapping(Layout layout) -> defined(layout.name(), () -> mapping(layout));
      case Kinds kinds -> defined(kinds.name(), () -> kinds(kinds));
      case Layout.Either(List<Holds> choices) ->
          ordered("anyOf", choices.stream().map(this::value).toList());
    };
  }

  private static Map<String, Object> several(Map<String, Object> each) {
    return ordered("if", Map.of("type", "array"), "then", ordered("items", each), "else", each);
  }

  private interface Made {
    Map<String, Object> make();
  }

  /** A reference inside {@code allOf}, because what stands beside a reference is not looked at. */
  private Map<String, Object> defined(String name, Made made) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, made.make());
    }
    return ordered("allOf", List.of(Map.of("$ref", "#/definitions/" + name)));
  }

  /** The first layout whose key is there decides; with none of the keys, all of them are named. */
  private Map<String, Object> kinds(Kinds kinds) {
    Map<String, Object> decided =
        ordered("anyOf", kinds.kinds().stream().map(kind -> required(kind.verb())).toList());
    for (Kind kind : kinds.kinds().reversed()) {
      decided =
          ordered(
              "if",
              required(kind.verb()),
              "then",
              defined(kind.layout().name(), () -> mapping(kind.layout())),
              "else",
              decided);
    }
    Map<String, Object> known = new LinkedHashMap<>();
    kinds.kinds().stream()
        .flatMap(kind -> kind.layout().keys().stream())
        .forEach(key -> known.putIfAbsent(key.name(), Map.of("description", description(key))));
    Map<String, Object> all = ordered("type", "object", "properties", known);
    all.putAll(decided);
    return all;
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> all = new LinkedHashMap<>();
    Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
        .forEach(i -> all.put(pairs[i].toString(), pairs[i + 1]));
    return all;
  }
}
