package org.banfa.kernel.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.LegalCalendar;
import org.junit.jupiter.api.Test;

/** Examples that share a beginning, told in turn, come out as each of them does alone. */
class RetellingTest {

  private static final Path LEAST = Path.of("src/test/resources/packs/least.yaml");
  private static final LegalCalendar CALENDAR = LegalCalendar.parse("date,kind,name\n");

  private static final String SHARED =
      """
      stories:
        applied: {days: [{on: 2026-03-02, by: unit, act: apply}]}
      examples:
      - example: 十个工作日内审批
        after: applied
        days: [{as_of: 2026-03-02, owed: {approve: 2026-03-16}}]
      - example: 少算了一天
        after: applied
        days: [{as_of: 2026-03-02, owed: {approve: 2026-03-13}}]
      - example: 少算了一天以后的事不再看
        after: applied
        days:
        - {as_of: 2026-03-02, owed: {approve: 2026-03-13}}
        - {as_of: 2026-03-02, owed: {approve: 2026-03-16}}
      - example: 同样的开头，另外接着走
        after: applied
        days:
        - {as_of: 2026-03-16, owed: {approve: 2026-03-16}}
        - {as_of: 2026-03-17, overdue: {approve: 2026-03-16}}
      - example: 没有申报，什么都不欠
        days: [{as_of: 2026-03-02, not_owed: [approve]}]
      - example: 同一个开头在看过以后没有走样
        after: applied
        days: [{as_of: 2026-03-02, owed: {approve: 2026-03-16}}]
      """;

  @Test
  void each_comes_out_as_it_does_alone_in_whatever_order() throws IOException {
    Kernel kernel = kernel();
    List<Example> examples = examples(kernel.pack());
    List<Boolean> alone =
        examples.stream()
            .map(one -> ExampleRunner.run(kernel, one) instanceof Outcome.Passed)
            .toList();
    assertThat(alone).containsExactly(true, false, false, true, true, true);

    var forth = new Retelling(kernel);
    assertThat(examples.stream().map(forth::comesOut).toList()).isEqualTo(alone);
    var back = new Retelling(kernel);
    assertThat(examples.reversed().stream().map(back::comesOut).toList())
        .isEqualTo(alone.reversed());
  }

  private static Kernel kernel() throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("least.yaml", Files.readString(LEAST));
    return PackReader.read(files) instanceof PackReading.Readable(Pack pack)
            && Kernel.compile(pack, CALENDAR) instanceof Kernel.Compiled(Kernel kernel)
        ? kernel
        : fail("the least pack cannot be used");
  }

  private static List<Example> examples(Pack pack) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("shared.yaml", SHARED);
    return switch (ExampleReader.read(pack, files)) {
      case ExampleReading.Readable(List<Example> examples) -> examples;
      case ExampleReading.Unreadable(var problems) -> fail(problems.toString());
    };
  }
}
