package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.banfa.kernel.example.ExampleReader;
import org.banfa.kernel.example.ExampleReading;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.pack.Problem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema and the reader, held against each other on files that are wrong in one place: every
 * mapping once with each of its keys left out, blank, or of another shape, and with a key too many.
 */
class SchemaAgreementTest {

  private static final Path SKELETON =
      Path.of("src", "main", "resources", "org", "banfa", "cli", "skeleton");

  /** What the reader says where the schema must see it too. */
  private static final Pattern OF_LAYOUT = Pattern.compile("缺少 |没有 “zzz” 这个键");

  /** A file that is wrong in one place. */
  private record Wrong(String how, JsonNode file) {}

  /** Where the two did not agree; the counts show that something was tried. */
  private record Findings(List<String> stricter, List<String> laxer, int refused) {}

  @Test
  void a_pack_that_the_schema_refuses_is_refused_by_the_reader_and_the_other_way_round()
      throws IOException {
    SequencedMap<String, String> files = PackFolder.files(SKELETON);
    Schemas schemas = Schemas.of(SchemaCommand.Kind.PACK);
    var all = new Findings(new ArrayList<>(), new ArrayList<>(), 0);
    int refused = 0;
    for (String name : files.sequencedKeySet()) {
      Function<String, List<Problem>> reader =
          text -> {
            SequencedMap<String, String> changed = new LinkedHashMap<>(files);
            changed.put(name, text);
            return problems(PackReader.read(changed));
          };
      refused += compare(name, files.get(name), schemas, reader, all);
    }
    agreed(all, refused);
  }

  @Test
  void so_is_a_file_of_examples() throws IOException {
    Pack pack = ((PackReading.Readable) PackReader.read(PackFolder.files(SKELETON))).pack();
    SequencedMap<String, String> files = PackFolder.examples(SKELETON);
    Schemas schemas = Schemas.of(SchemaCommand.Kind.EXAMPLES);
    var all = new Findings(new ArrayList<>(), new ArrayList<>(), 0);
    int refused = 0;
    for (String name : files.sequencedKeySet()) {
      Function<String, List<Problem>> reader =
          text -> {
            SequencedMap<String, String> changed = new LinkedHashMap<>(files);
            changed.put(name, text);
            return problems(ExampleReader.read(pack, changed));
          };
      refused += compare(name, files.get(name), schemas, reader, all);
    }
    agreed(all, refused);
  }

  private static void agreed(Findings all, int refused) {
    assertThat(all.stricter()).as("refused by the schema alone").isEmpty();
    assertThat(all.laxer()).as("let pass by the schema alone").isEmpty();
    assertThat(refused).isGreaterThan(100);
  }

  private static int compare(
      String name,
      String text,
      Schemas schemas,
      Function<String, List<Problem>> reader,
      Findings findings) {
    int refused = 0;
    for (Wrong wrong : wrongs(Schemas.tree(text))) {
      List<String> bySchema = schemas.refusals(wrong.file());
      List<Problem> byReader = reader.apply(wrong.file().toString());
      Optional<Problem> ofLayout =
          byReader.stream().filter(one -> OF_LAYOUT.matcher(one.problem()).find()).findFirst();
      if (!bySchema.isEmpty()) {
        refused++;
      }
      if (!bySchema.isEmpty() && byReader.isEmpty()) {
        findings.stricter().add(name + " " + wrong.how() + " " + bySchema);
      }
      if (bySchema.isEmpty() && ofLayout.isPresent()) {
        findings.laxer().add(name + " " + wrong.how() + " " + ofLayout.get().problem());
      }
    }
    return refused;
  }

  private static List<Problem> problems(PackReading reading) {
    return switch (reading) {
      case PackReading.Readable _ -> List.of();
      case PackReading.Unreadable(List<Problem> all) -> all;
    };
  }

  private static List<Problem> problems(ExampleReading reading) {
    return switch (reading) {
      case ExampleReading.Readable _ -> List.of();
      case ExampleReading.Unreadable(List<Problem> all) -> all;
    };
  }

  private static List<Wrong> wrongs(JsonNode file) {
    List<Wrong> all = new ArrayList<>();
    for (String section : file.propertyNames()) {
      below(file, List.of(section), all);
    }
    return all;
  }

  private static void below(JsonNode file, List<String> path, List<Wrong> all) {
    JsonNode here = at(file, path);
    if (here instanceof ArrayNode items) {
      for (int i = 0; i < items.size(); i++) {
        below(file, and(path, "" + i), all);
      }
    } else if (here instanceof ObjectNode mapping) {
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      all.add(wrong(file, path, "zzz added", one -> one.put("zzz", "a")));
      for (String key : List.copyOf(mapping.propertyNames())) {
        all.add(wrong(file, path, key + " left out", one -> one.remove(key)));
        all.add(wrong(file, path, key + " blank", one -> one.put(key, "")));
        all.add(
            wrong(
                file,
                path,
                key + " a mapping",
                one -> one.set(key, nodes.objectNode().set("zzz", nodes.objectNode()))));
        below(file, and(path, key), all);
      }
    }
  }

  private static Wrong wrong(
      JsonNode file, List<String> path, String how, Consumer<ObjectNode> change) {
    JsonNode copy = file.deepCopy();
    change.accept((ObjectNode) at(copy, path));
    return new Wrong(String.join("/", path) + ": " + how, copy);
  }

  private static JsonNode at(JsonNode file, List<String> path) {
    JsonNode here = file;
    for (String step : path) {
      here = here instanceof ArrayNode items ? items.get(Integer.parseInt(step)) : here.get(step);
    }
    return here;
  }

  private static List<String> and(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
