package org.banfa.kernel.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFolderTest {

  @TempDir private Path folder;

  @Test
  void filesComeInTheOrderOfTheirNamesAndExamplesByThemselves() throws IOException {
    Files.createDirectory(folder.resolve("examples"));
    Files.writeString(folder.resolve("b.yaml"), "b: 乙");
    Files.writeString(folder.resolve("a.yaml"), "a: 甲");
    Files.writeString(folder.resolve("notes.txt"), "no pack");
    Files.writeString(folder.resolve("examples/one.yaml"), "examples: []");

    assertThat(PackFolder.files(folder).sequencedValues()).containsExactly("a: 甲", "b: 乙");
    assertThat(PackFolder.examples(folder).sequencedValues()).containsExactly("examples: []");
  }

  @Test
  void aPackWithoutExamplesHasNone() {
    assertThat(PackFolder.examples(folder)).isEmpty();
  }

  @Test
  void theMarkThatSomeEditorsPutFirstIsLeftOut() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "\uFEFFa: 甲");

    assertThat(PackFolder.files(folder).sequencedValues()).containsExactly("a: 甲");
  }

  @Test
  void aFileInAnotherEncodingIsNamed() throws IOException {
    Files.write(folder.resolve("a.yaml"), "a: 办法".getBytes(Charset.forName("GB18030")));

    assertThatThrownBy(() -> PackFolder.files(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseInstanceOf(IOException.class)
        .cause()
        .hasMessageContaining("a.yaml")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aFolderThatIsNotThereIsAFailureOfTheMachine() {
    assertThatThrownBy(() -> PackFolder.files(folder.resolve("none")))
        .isInstanceOf(UncheckedIOException.class);
  }
}
