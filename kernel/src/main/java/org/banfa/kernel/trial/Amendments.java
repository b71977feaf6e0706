package org.banfa.kernel.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.pack.Edit;
import org.banfa.kernel.pack.Edits;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.pack.Problem;
import org.banfa.kernel.pack.Problems;
import org.banfa.kernel.pack.Tree.Keys;
import org.banfa.kernel.pack.Where;
import org.banfa.kernel.pack.WrittenInterval;
import org.banfa.kernel.pack.Yaml;
import org.banfa.kernel.time.TimeSpec;

/** A copy of a pack with some of its values written otherwise or rules left out. */
public final class Amendments {

  private static final Pattern LIMIT = Pattern.compile("classify\\.(\\w+)\\.limit\\[(\\d+)]");
  private static final Pattern PERCENT = Pattern.compile("classify\\.\\w+\\.measure\\.percent");
  private static final Pattern NUMBER = Pattern.compile("(.+)\\.number\\[(\\d{1,3})]");

  private final Pack pack;
  private final List<Keys> files;
  private final SequencedMap<Where, String> written = new LinkedHashMap<>();
  private final List<Edit> dropped = new ArrayList<>();

  private Amendments(Pack pack, List<Keys> files) {
    this.pack = pack;
    this.files = files;
  }

  /** What came of amending a pack. */
  public sealed interface Amended {}

  /** It can be tried. */
  public record Ready(Kernel kernel) implements Amended {}

  /** It cannot be tried. */
  public sealed interface Refused extends Amended {}

  /** There is nothing at a place that is to be written, or no such rule. */
  public record NoSuchPlace(String path) implements Refused {}

  /** What came out is no pack; all problems at once. */
  public record Faulty(List<Problem> problems) implements Refused {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Amends a pack.
   *
   * @param texts the text of each file that the pack was read from, by its name
   */
  public static Amended of(
      Kernel kernel, SequencedMap<String, String> texts, List<Amendment> amendments) {
    var problems = new Problems(texts);
    List<Keys> files = Yaml.readAll(texts, problems);
    if (!problems.none()) {
      return new Faulty(problems.inOrder());
    }
    var made = new Amendments(kernel.pack(), files);
    for (Amendment amendment : amendments) {
      if (!made.take(amendment)) {
        return new NoSuchPlace(place(amendment));
      }
    }
    return switch (PackReader.read(Edits.apply(files, made.edits()))) {
      case PackReading.Unreadable(List<Problem> all) -> faulty(all, texts);
      case PackReading.Readable(Pack amended) ->
          switch (kernel.recompile(amended)) {
            case Kernel.Rejected(List<Problem> all) -> faulty(all, texts);
            case Kernel.Compiled(Kernel ready) -> new Ready(ready);
          };
    };
  }

  /** Drawn in the pack as it is, since what was amended stands in no file. */
  private static Faulty faulty(List<Problem> problems, SequencedMap<String, String> texts) {
    return new Faulty(problems.stream().map(problem -> problem.in(texts)).toList());
  }

  private static String place(Amendment amendment) {
    return switch (amendment) {
      case Amendment.Write(String path, _) -> path;
      case Amendment.LeaveOut(String rule) -> "rules." + rule;
    };
  }

  private List<Edit> edits() {
    return Stream.concat(
            dropped.stream(),
            written.entrySet().stream()
                .<Edit>map(one -> new Edit.Put(one.getKey(), one.getValue())))
        .toList();
  }

  /** Takes an amendment up; false where its place is not there. */
  private boolean take(Amendment amendment) {
    return switch (amendment) {
      case Amendment.LeaveOut(String rule) -> {
        Optional<Where> place = key("rules", rule);
        place.map(Edit.Drop::new).ifPresent(dropped::add);
        yield place.isPresent();
      }
      case Amendment.Write(String path, String text) -> {
        Matcher limit = LIMIT.matcher(path);
        Matcher number = NUMBER.matcher(path);
        yield limit.matches()
            ? moved(limit.group(1), Integer.parseInt(limit.group(2)), text)
            : number.matches()
                ? counted(number.group(1), Integer.parseInt(number.group(2)), text)
                : where(path)
                    .map(place -> write(place, asInAPack(path, text(place), text)))
                    .isPresent();
      }
    };
  }

  /** What stands at a place by now, earlier amendments included. */
  private String text(Where place) {
    return written.getOrDefault(place, Adjustables.text(files, place));
  }

  private Where write(Where place, String text) {
    written.put(place, text);
    return place;
  }

  /** A time or a percentage as people say it, in the words of a pack; everything else as it is. */
  private static String asInAPack(String path, String now, String text) {
    if (PERCENT.matcher(path).matches()) {
      return LawNumber.withoutPercent(text);
    }
    return TimeSpec.of(now).isPresent()
        ? TimeSpec.heard(text).map(TimeSpec::words).orElse(text)
        : text;
  }

  private boolean counted(String path, int nth, String text) {
    return where(path)
        .flatMap(
            place -> LawNumber.replaced(text(place), nth, text).map(guard -> write(place, guard)))
        .isPresent();
  }

  private Optional<Where> key(String section, String name) {
    return files.stream()
        .flatMap(file -> Optional.ofNullable(file.entries().get(section)).stream())
        .flatMap(entry ->
            entry.value() instanceof Keys keys
                ? Optional.ofNullable(keys.entries().get(name)).stream()
                : Optional.<org.banfa.kernel.pack.Tree.Entry>empty().stream())
        .map(entry -> entry.key().where())
        .findFirst();
  }

  private Optional<Where> where(String path) {
    return Optional.ofNullable(pack.places().get(path));
  }

  /** Both cells that meet there are written anew. */
  private boolean moved(String scale, int upper, String amount) {
    Optional<Where> below = where(cell(scale, upper - 1));
    Optional<Where> above = where(cell(scale, upper));
    Optional<WrittenInterval> low = below.map(this::text).flatMap(WrittenInterval::of);
    Optional<WrittenInterval> high = above.map(this::text).flatMap(WrittenInterval::of);
    if (low.isEmpty() || high.isEmpty()) {
      return false;
    }
    write(below.orElseThrow(), low.get().upTo(amount).toString());
    write(above.orElseThrow(), high.get().startingAt(amount).toString());
    return true;
  }

  static String cell(String scale, int index) {
    return "classify." + scale + ".cells[" + index + "].cell";
  }
}
