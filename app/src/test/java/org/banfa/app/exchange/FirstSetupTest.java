package org.banfa.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.banfa.app.TestDatabase;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Viewer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@DisplayName("A set-up file")
class FirstSetupTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @TempDir private Path folder;
  @Autowired private Identity identity;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    DATABASE.settings(properties, "first-setup");
  }

  @Test
  @DisplayName("settles its people once, each with a password of their own that must be replaced")
  void settlesOnce() throws IOException {
    Path list = folder.resolve("first-passwords.txt");
    Path sample = Path.of("..", "docs", "guide", "setup.yaml");
    FirstSetup setup = new FirstSetup(identity, new Random(1));

    setup.settle(sample, list);

    List<String> lines = Files.readAllLines(list);
    assertThat(lines).hasSize(6);
    assertThat(lines.stream().map(line -> line.split("\t")[1]).distinct()).hasSize(6);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list)))
        .isEqualTo("rw-------");
    Viewer bureau = identity.viewer("zhangsan", DAY).orElseThrow();
    assertThat(bureau.plays("wuhan-2021", "data_bureau")).isTrue();
    assertThat(bureau.oversight()).isTrue();
    assertThat(identity.passwordDue("zhangsan", DAY)).isTrue();

    Files.delete(list);
    setup.settle(sample, list);

    assertThat(list).doesNotExist();
  }
}
