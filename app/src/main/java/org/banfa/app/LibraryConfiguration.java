package org.banfa.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.pack.Problem;
import org.banfa.kernel.time.LegalCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the regulations in use from their folder, and refuses to start with one that has errors.
 */
@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

  @Bean
  Library library(@Value("${banfa.regulations:regulations}") Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> packs =
          entries.filter(entry -> Files.exists(entry.resolve("instrument.yaml"))).sorted().toList();
      return Library.of(packs.stream().map(pack -> compile(folder, pack)).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The regulations cannot be read: " + folder, unreadable);
    }
  }

  private static Kernel compile(Path folder, Path pack) {
    return switch (PackReader.read(PackFolder.files(pack))) {
      case PackReading.Unreadable(List<Problem> problems) -> throw broken(pack, problems);
      case PackReading.Readable(Pack read) ->
          switch (Kernel.compile(read, calendar(folder, read))) {
            case Kernel.Compiled(Kernel kernel) -> named(pack, kernel);
            case Kernel.Rejected(List<Problem> problems) -> throw broken(pack, problems);
          };
    };
  }

  /** A folder is called like its pack; one beside it {@code pack@version}. */
  private static Kernel named(Path folder, Kernel kernel) {
    String name = folder.getFileName().toString();
    Pack pack = kernel.pack();
    if (!name.equals(pack.id()) && !name.equals(pack.name())) {
      throw new IllegalStateException(
          "The folder %s holds version %s of %s: it is to be called %s, or %s@%s"
              .formatted(folder, pack.version(), pack.id(), pack.id(), pack.id(), pack.version()));
    }
    return kernel;
  }

  private static LegalCalendar calendar(Path folder, Pack pack) {
    Path table = folder.resolve("calendar").resolve(pack.calendar() + ".csv");
    try {
      return LegalCalendar.parse(Files.readString(table, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The calendar cannot be read: " + table, unreadable);
    }
  }

  private static IllegalStateException broken(Path pack, List<Problem> problems) {
    List<String> lines = new ArrayList<>(List.of("The pack in " + pack + " has errors:"));
    var texts = PackFolder.files(pack);
    problems.forEach(problem -> lines.add(problem.in(texts).toString()));
    return new IllegalStateException(lines.stream().collect(Collectors.joining("\n")));
  }
}
