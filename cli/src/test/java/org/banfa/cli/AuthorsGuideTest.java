package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pack author's guide, followed word by word: its commands are run on its sample regulation,
 * and what they print is what it shows.
 */
class AuthorsGuideTest {

  private static final Path ROOT = Path.of("..");
  private static final Path GUIDE = ROOT.resolve("docs/guide/authors.md");
  private static final Path SAMPLE = ROOT.resolve("docs/guide/authors/qinghe-2026");
  private static final Pattern DIRECTIVE = Pattern.compile("<!-- (\\w+) (.*) -->");
  private static final Pattern EDIT = Pattern.compile("(\\S+): (.*?) =>(?: (.*))?");

  @TempDir private Path project;

  @BeforeEach
  void aProjectWithTheSample() throws IOException {
    Files.createDirectories(project.resolve("docs/schema"));
    copy(ROOT.resolve("regulations/calendar"), project.resolve("regulations/calendar"));
    copy(SAMPLE, project.resolve("regulations/qinghe-2026"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.writeString(target, Files.readString(path));
        }
      }
    }
  }

  @Test
  void what_the_guide_shows_is_what_its_commands_print() throws IOException {
    String guide = Files.readString(GUIDE);

    String anew = new Reading(guide.lines().toList()).anew();

    if (Boolean.getBoolean("banfa.golden.update")) {
      Files.writeString(GUIDE, anew);
    }
    assertThat(anew).isEqualTo(Files.readString(GUIDE));
    assertThat(anew).contains("$ ./do check", "$ ./do ask", "$ ./do mutate", "$ ./do diff");
  }

  @Test
  void what_it_shows_of_the_pack_stands_in_the_pack() throws IOException {
    List<String> files = new ArrayList<>(PackFolder.files(SAMPLE).values());
    files.addAll(PackFolder.examples(SAMPLE).values());
    List<String> shown =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(GUIDE))
            .results()
            .map(block -> block.group(1))
            .toList();

    assertThat(shown).hasSizeGreaterThan(5);
    assertThat(shown).allMatch(block -> files.stream().anyMatch(file -> file.contains(block)));
  }

  @Test
  void its_table_names_every_row_of_the_sample_with_its_kind() throws IOException {
    Pack pack = ((PackReading.Readable) PackReader.read(PackFolder.files(SAMPLE))).pack();
    List<String> rows =
        Pattern.compile("\\| (?:第.+条 )?\\| (\\d+[a-z]?) \\| (\\w+) \\|")
            .matcher(Files.readString(GUIDE))
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            pack.provisions().values().stream()
                .map(row -> row.ref() + " " + row.kind().name().toLowerCase(java.util.Locale.ROOT))
                .toList());
  }

  @Test
  void the_sample_and_its_question_fit_the_schemas_that_they_name() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE.getParent())) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
        String modeline = Files.readAllLines(file).getFirst();
        if (modeline.contains("$schema=")) {
          Path schema = file.resolveSibling(modeline.substring(modeline.indexOf('=') + 1));
          SchemaCommand.Kind kind =
              Arrays.stream(SchemaCommand.Kind.values())
                  .filter(one -> Schemas.file(one).equals(schema.normalize()))
                  .findFirst()
                  .orElseThrow();
          assertThat(Schemas.of(kind).refusals(Schemas.tree(Files.readString(file)))).isEmpty();
        } else {
          assertThat(file).hasFileName("setup.yaml");
        }
      }
    }
  }

  /** Goes through the guide, and does what it says. */
  private final class Reading {
    private final List<String> lines;
    private final List<String> anew = new ArrayList<>();
    private final List<Matcher> directives = new ArrayList<>();

    Reading(List<String> lines) {
      this.lines = lines;
    }

    String anew() throws IOException {
      for (int i = 0; i < lines.size(); i++) {
        Matcher directive = DIRECTIVE.matcher(lines.get(i));
        anew.add(lines.get(i));
        if (directive.matches()) {
          directives.add(directive);
        } else if (lines.get(i).equals("```console")) {
          i++;
          anew.add(lines.get(i));
          anew.addAll(shown(lines.get(i).substring("$ ./do ".length()).split(" ")));
          while (!lines.get(i).equals("```")) {
            i++;
          }
          anew.add("```");
          directives.clear();
        }
      }
      return String.join("\n", anew) + "\n";
    }

    private List<String> shown(String[] words) throws IOException {
      Path of = project;
      String from = "";
      int head = Integer.MAX_VALUE;
      for (Matcher one : directives) {
        switch (one.group(1)) {
          case "break" -> of = broken(one.group(2));
          case "without" -> of = without(one.group(2));
          case "revise" -> revise(one.group(2));
          case "from" -> from = one.group(2);
          case "head" -> head = Integer.parseInt(one.group(2));
          default -> throw new IllegalStateException("nothing is known of " + one.group(1));
        }
      }
      String first = from;
      List<String> all = run(of, words);
      List<String> rest = all.stream().dropWhile(line -> !line.startsWith(first)).toList();
      List<String> shown = new ArrayList<>(rest.subList(0, Math.min(head, rest.size())));
      if (rest.size() < all.size()) {
        shown.addFirst("…");
      }
      if (head < rest.size()) {
        shown.addLast("…");
      }
      return shown;
    }

    /** Another project, in which a file of the sample is not there yet. */
    private Path without(String file) throws IOException {
      Path other = other();
      Files.delete(other.resolve("regulations/qinghe-2026").resolve(file));
      return other;
    }

    private Path other() throws IOException {
      Path other = Files.createTempDirectory(project, "other");
      copy(project.resolve("regulations"), other.resolve("regulations"));
      return other;
    }

    /** Another project, in which one thing of the sample is wrong. */
    private Path broken(String edits) throws IOException {
      Path other = other();
      edit(other.resolve("regulations/qinghe-2026"), edits);
      return other;
    }

    /** A copy of the sample beside it, in which something is otherwise. */
    private void revise(String named) throws IOException {
      String id = named.substring(0, named.indexOf(':'));
      Path copy = project.resolve("regulations").resolve(id);
      copy(SAMPLE, copy);
      edit(copy, "instrument.yaml: pack: qinghe-2026 => pack: " + id);
      edit(copy, named.substring(named.indexOf(':') + 1).strip());
    }

    private void edit(Path pack, String edits) throws IOException {
      for (String edit : edits.split(" ; ")) {
        Matcher parts = EDIT.matcher(edit);
        assertThat(parts.matches()).as(edit).isTrue();
        Path file = pack.resolve(parts.group(1));
        String text = Files.readString(file);
        String better = parts.group(3) == null ? "" : parts.group(3).replace("\\n", "\n");
        assertThat(text).contains(parts.group(2));
        Files.writeString(file, text.replace(parts.group(2), better));
      }
    }

    private List<String> run(Path of, String[] words) {
      List<String> all = new ArrayList<>();
      for (String word : words) {
        all.add(word.startsWith("docs/") ? ROOT.resolve(word).toString() : word);
      }
      all.add("--regulations=" + of.resolve("regulations"));
      var out = new StringWriter();
      var writer = new PrintWriter(out, true);
      Banfa.run(writer, writer, all.toArray(String[]::new));
      return out.toString().replace(of + "/", "").strip().lines().toList();
    }
  }
}
