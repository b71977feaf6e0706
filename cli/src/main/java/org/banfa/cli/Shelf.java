package org.banfa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.ExampleReader;
import org.banfa.kernel.example.ExampleReading;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.pack.Problem;
import org.banfa.kernel.time.LegalCalendar;

/** The folder with the regulations. */
record Shelf(Path folder) {

  /** What came of taking a pack from the shelf. */
  sealed interface Taken {}

  record Ready(Kernel kernel, Path folder) implements Taken {}

  /** What came of taking a pack together with its examples. */
  sealed interface TakenWhole {}

  record Whole(Kernel kernel, Path folder, List<Example> examples) implements TakenWhole {}

  /** What is wrong with the pack, or with its examples. */
  record Faulty(List<Problem> problems) implements Taken, TakenWhole {}

  /** There is no such pack, or no such table of days; in Chinese. */
  record Absent(String says) implements Taken, TakenWhole {}

  /** The names of all packs, in order. */
  List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> listed = Files.list(folder)) {
      return listed
          .filter(Shelf::isPack)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot list " + folder, failure);
    }
  }

  private static boolean isPack(Path path) {
    return Files.isDirectory(path) && !PackFolder.files(path).isEmpty();
  }

  Taken take(String name) {
    if (!names().contains(name)) {
      return new Absent(folder + " 下没有办法包 " + name + "；有的是：" + String.join("、", names()));
    }
    Path place = folder.resolve(name);
    return switch (PackReader.read(PackFolder.files(place))) {
      case PackReading.Unreadable(List<Problem> problems) -> new Faulty(problems);
      case PackReading.Readable(Pack pack) -> compile(pack, place);
    };
  }

  TakenWhole takeWhole(String name) {
    return switch (take(name)) {
      case Absent absent -> absent;
      case Faulty faulty -> faulty;
      case Ready(Kernel kernel, Path place) ->
          switch (ExampleReader.read(kernel.pack(), PackFolder.examples(place))) {
            case ExampleReading.Unreadable(List<Problem> problems) -> new Faulty(problems);
            case ExampleReading.Readable(List<Example> examples) ->
                new Whole(kernel, place, examples);
          };
    };
  }

  private Taken compile(Pack pack, Path place) {
    Path table = folder.resolve("calendar").resolve(pack.calendar() + ".csv");
    if (!Files.exists(table)) {
      return new Absent("没有日历表 " + table);
    }
    return switch (Kernel.compile(pack, calendar(table))) {
      case Kernel.Rejected(List<Problem> problems) -> new Faulty(drawn(problems, place));
      case Kernel.Compiled(Kernel kernel) -> new Ready(kernel, place);
    };
  }

  private static List<Problem> drawn(List<Problem> problems, Path place) {
    var texts = PackFolder.files(place);
    return problems.stream().map(problem -> problem.in(texts)).toList();
  }

  private static LegalCalendar calendar(Path table) {
    try {
      return LegalCalendar.parse(Files.readString(table));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + table, failure);
    }
  }
}
