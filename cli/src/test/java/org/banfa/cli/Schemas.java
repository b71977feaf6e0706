package org.banfa.cli;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas, to hold files against. */
record Schemas(Schema schema) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Path file(SchemaCommand.Kind kind) {
    return Path.of("..", "docs", "schema", kind.name().toLowerCase(Locale.ROOT) + ".schema.json");
  }

  static Schemas of(SchemaCommand.Kind kind) {
    try {
      JsonNode written = JSON.readTree(Files.readString(file(kind)));
      return new Schemas(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(written));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /** What YAML makes of a text. */
  static JsonNode tree(String yaml) {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return JSON.valueToTree(loaded);
  }

  /** What it refuses, each as place and words. */
  List<String> refusals(JsonNode file) {
    return schema.validate(file).stream().map(Schemas::told).toList();
  }

  private static String told(Error error) {
    return error.getInstanceLocation() + " " + error.getMessage();
  }
}
