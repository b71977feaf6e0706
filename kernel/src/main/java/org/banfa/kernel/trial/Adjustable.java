package org.banfa.kernel.trial;

import java.util.List;
import java.util.Optional;
import org.banfa.kernel.time.TimeSpec;

/**
 * A value of the law that may be tried otherwise.
 *
 * @param paths the places where a pack writes it, each as {@link Amendment.Write} takes it; more
 *     than one where several rules rest on the same words of the text; never empty
 * @param text what is written there now
 * @param about what it is, in the words of the pack, the wider first; never empty
 * @param options the only texts that may stand there; empty where any may that fits
 * @param cites the rows it carries out
 */
public record Adjustable(
    Kind kind,
    List<String> paths,
    String text,
    List<String> about,
    List<String> options,
    List<String> cites) {

  public Adjustable {
    paths = List.copyOf(paths);
    about = List.copyOf(about);
    options = List.copyOf(options);
    cites = List.copyOf(cites);
  }

  /** What kind of value it is. */
  public enum Kind {
    /** An amount of money at which a scale changes. */
    LIMIT,
    /** A period of the text. */
    PERIOD,
    /** A period that a house added. */
    HOUSE,
    /** How open words are read. */
    READING,
    /** A number in a condition: a percentage, an amount, a day or a count. */
    NUMBER
  }

  /** The first place, which names it. */
  public String path() {
    return paths.getFirst();
  }

  /** The time that is written, where it is one. */
  public Optional<TimeSpec> time() {
    return options.isEmpty() ? TimeSpec.of(text) : Optional.empty();
  }

  /** Whether words say what is written now, be it as in a pack or as people say it. */
  public boolean isSaidBy(String words) {
    return words.equals(text)
        || time().isPresent() && TimeSpec.of(words).or(() -> TimeSpec.heard(words)).equals(time());
  }

  /** The amendments that write other words in all its places. */
  public List<Amendment> written(String words) {
    return paths.stream().<Amendment>map(path -> new Amendment.Write(path, words)).toList();
  }

  Adjustable at(List<String> places) {
    return new Adjustable(kind, places, text, about, options, cites);
  }
}
