package org.banfa.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.example.ExampleReader;
import org.banfa.kernel.example.ExampleReading;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.LegalCalendar;
import org.banfa.kernel.trial.Amendment;
import org.banfa.kernel.trial.Amendments;
import org.banfa.kernel.trial.Finding;
import org.banfa.kernel.trial.Trial;

/**
 * Tries an amended pack on many generated projects, beside merely letting the same histories happen
 * again under the pack as it is. {@code WhatIf REGULATIONS PACK PROJECTS PLACE VALUE}, such as
 * {@code WhatIf regulations wuhan-2021 100000 classify.tier.limit[1] 30万元}.
 */
public final class WhatIf {

  private static final long SEED = 20_261_122L;
  private static final int WARM_UP = 2_000;
  private static final int ARGUMENTS = 5;
  private static final double MILLION = 1e6;
  private static final double THOUSAND = 1e3;

  private final Trial trial;
  private final LocalDate day;
  private final LongSupplier nanos;

  private WhatIf(Trial trial, LocalDate day, LongSupplier nanos) {
    this.trial = trial;
    this.day = day;
    this.nanos = nanos;
  }

  /** Runs it once and prints a table. */
  public static void main(String[] words) throws IOException {
    if (words.length != ARGUMENTS) {
      throw new IllegalArgumentException("WhatIf REGULATIONS PACK PROJECTS PLACE VALUE");
    }
    run(
        Path.of(words[0]),
        words[1],
        Integer.parseInt(words[2]),
        new Amendment.Write(words[3], words[4]),
        System.out,
        System::nanoTime);
  }

  /**
   * Measures.
   *
   * @return how many of the projects would differ
   */
  static long run(
      Path regulations,
      String pack,
      int projects,
      Amendment amendment,
      PrintStream out,
      LongSupplier nanos)
      throws IOException {
    Path folder = regulations.resolve(pack);
    SequencedMap<String, String> files = PackFolder.files(folder);
    Kernel now = kernel(regulations, files);
    Kernel other =
        switch (Amendments.of(now, files, List.of(amendment))) {
          case Amendments.Ready(Kernel ready) -> ready;
          case Amendments.NoSuchPlace(String path) ->
              throw new IllegalArgumentException("nothing stands at " + path);
          case Amendments.Faulty(var problems) ->
              throw new IllegalArgumentException(problems.toString());
        };
    var portfolio =
        switch (ExampleReader.read(now.pack(), PackFolder.examples(folder))) {
          case ExampleReading.Readable(var examples) -> new Portfolio(now, examples);
          case ExampleReading.Unreadable(var problems) ->
              throw new IllegalArgumentException(problems.toString());
        };
    List<List<Event>> histories = portfolio.projects(projects, new SplittableRandom(SEED));
    return new WhatIf(new Trial(now, other), portfolio.lastDay(), nanos).measure(histories, out);
  }

  private static Kernel kernel(Path regulations, SequencedMap<String, String> files)
      throws IOException {
    var pack =
        switch (PackReader.read(files)) {
          case PackReading.Readable(var read) -> read;
          case PackReading.Unreadable(var problems) ->
              throw new IllegalArgumentException(problems.toString());
        };
    Path table = regulations.resolve("calendar").resolve(pack.calendar() + ".csv");
    return switch (Kernel.compile(pack, LegalCalendar.parse(Files.readString(table)))) {
      case Kernel.Compiled(Kernel ready) -> ready;
      case Kernel.Rejected(var problems) -> throw new IllegalArgumentException(problems.toString());
    };
  }

  private long measure(List<List<Event>> histories, PrintStream out) {
    List<List<Event>> some = histories.subList(0, Math.min(WARM_UP, histories.size()));
    some.forEach(trial.now()::replay);
    some.forEach(history -> trial.on(history, day));
    long events = histories.stream().mapToLong(List::size).sum();
    out.printf("%d projects, %d events%n", histories.size(), events);
    out.printf("%-28s %10s %14s%n", "", "seconds", "us a project");
    timed("replay, one thread", histories, Stream::sequential, trial.now()::replay, out);
    timed("what if, one thread", histories, Stream::sequential, this::differs, out);
    timed("replay, all processors", histories, Stream::parallel, trial.now()::replay, out);
    timed("what if, all processors", histories, Stream::parallel, this::differs, out);
    long different = histories.parallelStream().filter(this::differs).count();
    out.printf("%d would differ%n", different);
    return different;
  }

  private boolean differs(List<Event> history) {
    return trial.on(history, day) instanceof Finding.Different;
  }

  private <T> void timed(
      String what,
      List<List<Event>> histories,
      Function<Stream<List<Event>>, Stream<List<Event>>> way,
      Function<List<Event>, T> work,
      PrintStream out) {
    long begun = nanos.getAsLong();
    long done = way.apply(histories.stream()).map(work).filter(one -> one != null).count();
    double taken = nanos.getAsLong() - begun;
    out.printf("%-28s %10.1f %14.1f%n", what, taken / MILLION / THOUSAND, taken / THOUSAND / done);
  }
}
