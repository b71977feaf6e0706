package org.banfa.kernel.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** A copy of a pack with some of its values written otherwise or rules left out. */
public final class Amendments {

  static final Pattern LIMIT = Pattern.compile("classify\\.(\\w+)\\.limit\\[(\\d+)]");

  private final Pack pack;
  private final List<Keys> files;

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
    List<Edit> edits = new ArrayList<>();
    for (Amendment amendment : amendments) {
      List<Edit> found = made.edits(amendment);
      if (found.isEmpty()) {
        return new NoSuchPlace(place(amendment));
      }
      edits.addAll(found);
    }
    return switch (PackReader.read(Edits.apply(files, edits))) {
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

  private List<Edit> edits(Amendment amendment) {
    return switch (amendment) {
      case Amendment.LeaveOut(String rule) ->
          key("rules", rule).<Edit>map(Edit.Drop::new).map(List::of).orElse(List.of());
      case Amendment.Write(String path, String text) -> {
        Matcher limit = LIMIT.matcher(path);
        yield limit.matches()
            ? moved(limit.group(1), Integer.parseInt(limit.group(2)), text)
            : where(path)
                .<Edit>map(place -> new Edit.Put(place, text))
                .map(List::of)
                .orElse(List.of());
      }
    };
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
  private List<Edit> moved(String scale, int upper, String amount) {
    Optional<Where> below = where(cell(scale, upper - 1));
    Optional<Where> above = where(cell(scale, upper));
    if (below.isEmpty() || above.isEmpty()) {
      return List.of();
    }
    Optional<WrittenInterval> low = WrittenInterval.of(Adjustables.text(files, below.get()));
    Optional<WrittenInterval> high = WrittenInterval.of(Adjustables.text(files, above.get()));
    return low.isPresent() && high.isPresent()
        ? List.of(
            new Edit.Put(below.get(), low.get().upTo(amount).toString()),
            new Edit.Put(above.get(), high.get().startingAt(amount).toString()))
        : List.of();
  }

  static String cell(String scale, int index) {
    return "classify." + scale + ".cells[" + index + "].cell";
  }
}
