package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

  private static final Path ROOT = Path.of("..");

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static SchemaCommand.Kind kind(Path file) {
    return file.getParent().endsWith("examples")
        ? SchemaCommand.Kind.EXAMPLES
        : SchemaCommand.Kind.PACK;
  }

  private static List<String> refusals(SchemaCommand.Kind kind, List<Path> files)
      throws IOException {
    Schemas schemas = Schemas.of(kind);
    List<String> all = new ArrayList<>();
    for (Path file : files) {
      schemas
          .refusals(Schemas.tree(Files.readString(file)))
          .forEach(refusal -> all.add(file + " " + refusal));
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(SchemaCommand.Kind.class)
  void a_published_schema_is_what_the_reader_knows(SchemaCommand.Kind kind) throws IOException {
    var out = new StringWriter();
    var writer = new PrintWriter(out, true);

    assertThat(Banfa.run(writer, writer, "schema", kind.name())).isEqualTo(Exit.OK);

    Path file = Schemas.file(kind);
    if (Boolean.getBoolean("banfa.golden.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, out.toString());
    }
    assertThat(out.toString()).isEqualTo(Files.readString(file));
  }

  @Test
  void every_key_is_explained_in_chinese_and_english() throws IOException {
    for (SchemaCommand.Kind kind : SchemaCommand.Kind.values()) {
      List<String> explained =
          Schemas.tree(Files.readString(Schemas.file(kind))).findValuesAsString("description");
      assertThat(explained)
          .hasSizeGreaterThan(30)
          .allMatch(text -> text.matches("(?s).*[\\u4e00-\\u9fff].*\n\n[A-Za-z].*"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SchemaCommand.Kind.class,
      names = {"PACK", "EXAMPLES"})
  void every_file_of_every_regulation_and_of_the_skeleton_fits(SchemaCommand.Kind kind)
      throws IOException {
    List<Path> files = new ArrayList<>(below(ROOT.resolve("regulations")));
    files.addAll(below(Path.of("src", "main", "resources")));
    List<Path> chosen = files.stream().filter(file -> kind(file) == kind).toList();

    assertThat(chosen).hasSizeGreaterThan(40);
    assertThat(refusals(kind, chosen)).isEmpty();
  }

  @Test
  void every_question_of_the_guide_fits() throws IOException {
    List<Path> files = below(ROOT.resolve("docs/guide/ask"));

    assertThat(files).hasSizeGreaterThan(3);
    assertThat(refusals(SchemaCommand.Kind.ASK, files)).isEmpty();
    for (Path file : files) {
      String modeline = Files.readAllLines(file).getFirst();
      assertThat(modeline).startsWith("# yaml-language-server: $schema=");
      assertThat(file.resolveSibling(modeline.substring(modeline.indexOf('=') + 1)).normalize())
          .isEqualTo(Schemas.file(SchemaCommand.Kind.ASK));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PACK     | acts: {apply: {label: 申报, on: project, bye: unit, by: unit}}             | /acts/apply | bye
          PACK     | acts: {apply: {label: 申报, on: project}}                                  | /acts/apply | by
          PACK     | acts: {apply: {label: 申报, on: project, by: {lead: a}}}                   | /acts/apply/by | with
          PACK     | acts: {apply: {label: [申报], on: project, by: unit}}                      | /acts/apply/label | array
          PACK     | atcs: {}                                                                   | atcs | not
          PACK     | rules: {R1: {cite: '1', before: a, requries: {done: b}}}                   | /rules/R1 | requires
          PACK     | rules: {R1: {cite: '1', before: a, requires: {done: b}, due: 3 days}}      | /rules/R1 | due
          PACK     | rules: {R1: {before: a, requires: {done: b}}}                              | /rules/R1 | cite
          PACK     | rules: {R1: {cite: '1', on: {done: a, known: b}, obliges: u, to: c}}       | /rules/R1/on | one
          PACK     | provisions: [{ref: '1', article: 一, kind: step, title: 甲, gist: 乙}]      | /provisions/0/article | pattern
          PACK     | provisions: [{ref: '1', article: 1, kind: steps, title: 甲, gist: 乙}]      | /provisions/0/kind | gate
          PACK     | objects: {project: {label: 项目, facts: {a: {label: 甲}}}}                 | /objects/project/facts/a | type
          EXAMPLES | examples: [{example: 甲, shows: {'1': fine}}]                              | /examples/0/shows/1 | good
          EXAMPLES | examples: [{example: 甲, days: [{on: 2026-03-02, act: apply}]}]            | /examples/0/days/0 | by
          EXAMPLES | examples: [{example: 甲, days: [{on: 2026-3-2, learn: {a.b: 1}}]}]         | /examples/0/days/0/on | pattern
          EXAMPLES | examples: [{example: 甲, days: [{as_of: 2026-03-02, opn: [a]}]}]           | /examples/0/days/0 | opn
          EXAMPLES | example: []                                                                | example | not
          ASK      | {title: 甲, days: [{as_of: 2026-03-02}]}                                   | regulation | required
          ASK      | {regulation: a, title: 甲, days: [{as_of: 2026-03-02}], gven: {}}          | gven | not
          ASK      | {regulation: a, title: [甲], days: [{as_of: 2026-03-02}]}                  | /title | array
          """)
  void a_wrong_file_is_refused_at_its_place(
      SchemaCommand.Kind kind, String yaml, String place, String says) {
    List<String> refusals = Schemas.of(kind).refusals(Schemas.tree(yaml));

    assertThat(refusals).isNotEmpty().anySatisfy(one -> assertThat(one).contains(place, says));
  }
}
