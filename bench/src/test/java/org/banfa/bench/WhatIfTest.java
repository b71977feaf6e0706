package org.banfa.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.banfa.kernel.trial.Amendment;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  private static final Path REGULATIONS = Path.of("..", "regulations");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private long run(Amendment amendment) throws IOException {
    var ticks = new AtomicLong();
    return WhatIf.run(
        REGULATIONS,
        "wuhan-2021",
        300,
        amendment,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        ticks::incrementAndGet);
  }

  @Test
  void another_threshold_changes_some_projects_and_the_same_ones_every_time() throws IOException {
    var lower = new Amendment.Write("classify.tier.limit[1]", "300万元");

    long first = run(lower);

    assertThat(first).isBetween(1L, 299L);
    assertThat(run(lower)).isEqualTo(first);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("300 projects", "replay, one thread", "what if, all processors");
  }

  @Test
  void the_value_that_stands_there_already_changes_nothing() throws IOException {
    assertThat(run(new Amendment.Write("classify.tier.limit[1]", "50万元"))).isZero();
  }

  @Test
  void a_place_that_is_not_there_is_an_error() {
    assertThatThrownBy(() -> run(new Amendment.Write("classify.nothing.limit[1]", "1元")))
        .hasMessageContaining("classify.nothing");
  }
}
