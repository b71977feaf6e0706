package org.banfa.kernel.pack;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * The regulation as a document: its title, who issued it and when it is in force.
 *
 * @param issued the day of issue; a draft has none
 * @param start when its force begins
 * @param end when its force ends
 * @param repeals titles or numbers of what it replaces
 * @param place the jurisdiction, for lists
 * @param interpreters roles that say how its open words are read
 */
public record Instrument(
    String title,
    String shortTitle,
    String issuer,
    Optional<String> number,
    Optional<LocalDate> issued,
    Start start,
    End end,
    Status status,
    List<String> repeals,
    String place,
    List<String> interpreters) {

  /** Whether the text may be applied. A draft serves for trials only. */
  public enum Status {
    DRAFT,
    IN_FORCE,
    EXPIRED,
    REPEALED
  }

  /** When the text says that its force begins. */
  public sealed interface Start {}

  /** On a day. */
  public record OnDay(LocalDate day) implements Start {}

  /** On the day of issue, whichever that will be. */
  public record OnIssue() implements Start {}

  /** The text, or the pack, does not say. */
  public record Unsaid() implements Start {}

  /** When the text says that its force ends. */
  public sealed interface End {}

  /** With a day, the last one of force. */
  public record WithDay(LocalDate last) implements End {}

  /** So long after it began: the last day is the one before the same day comes round. */
  public record After(Period length) implements End {}

  /** The text names no end. */
  public record Open() implements End {}

  /** What may be said of the text on a day. */
  public sealed interface Force {}

  /** It is in force. */
  public record InForce() implements Force {}

  /** It has been issued, and its force begins later. */
  public record NotYet(LocalDate from) implements Force {}

  /**
   * It is in force no more.
   *
   * @param last the last day of force, where it is known
   */
  public record Over(Optional<LocalDate> last) implements Force {}

  /**
   * It has not been issued: whether it is ever in force on the day is not known, and nobody is
   * bound.
   */
  public record Unissued() implements Force {}

  public Instrument {
    repeals = List.copyOf(repeals);
    interpreters = List.copyOf(interpreters);
  }

  /** Whether it has not been issued, so that all conclusions under it are trials. */
  public boolean draft() {
    return status == Status.DRAFT;
  }

  /** The first day of force; empty while it is not known. */
  public Optional<LocalDate> effective() {
    return switch (start) {
      case OnDay(LocalDate day) -> Optional.of(day);
      case OnIssue() -> issued;
      case Unsaid() -> Optional.empty();
    };
  }

  /** The last day of force; empty where there is none, or while it is not known. */
  public Optional<LocalDate> expires() {
    return switch (end) {
      case WithDay(LocalDate last) -> Optional.of(last);
      case After(Period length) -> effective().map(day -> day.plus(length).minusDays(1));
      case Open() -> Optional.empty();
    };
  }

  /** Whether it is in force on the day. */
  public Force on(LocalDate day) {
    return switch (status) {
      case DRAFT -> new Unissued();
      case REPEALED -> new Over(Optional.empty());
      case EXPIRED -> expires().filter(last -> !day.isAfter(last)).isPresent() ? live(day) : over();
      case IN_FORCE -> live(day);
    };
  }

  private Force live(LocalDate day) {
    Optional<LocalDate> first = effective().filter(day::isBefore);
    if (first.isPresent()) {
      return new NotYet(first.get());
    }
    return expires().filter(day::isAfter).isPresent() ? over() : new InForce();
  }

  private Force over() {
    return new Over(expires());
  }

  /** The same text, had it been issued on the day: for trials of a draft. */
  public Instrument issuedOn(LocalDate day) {
    return new Instrument(
        title,
        shortTitle,
        issuer,
        number,
        Optional.of(day),
        start,
        end,
        Status.IN_FORCE,
        repeals,
        place,
        interpreters);
  }
}
