package org.banfa.kernel.pack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a scale as it is written: {@code [0,50万元)}. What its ends mean is not asked here.
 *
 * @param opening a square bracket where the lower end belongs to it, else a round one
 * @param closing the same for the upper end
 */
public record WrittenInterval(String opening, String from, String to, String closing) {

  private static final Pattern WRITTEN =
      Pattern.compile("([\\[(])\\s*([^,，]+?)\\s*,\\s*([^,，]+?)\\s*([\\])])");

  /** Reads a stretch; nothing where the words are not written as one. */
  public static Optional<WrittenInterval> of(String words) {
    Matcher parts = WRITTEN.matcher(words.strip());
    return parts.matches()
        ? Optional.of(
            new WrittenInterval(parts.group(1), parts.group(2), parts.group(3), parts.group(4)))
        : Optional.empty();
  }

  /** Whether the lower end belongs to it. */
  public boolean takesFrom() {
    return opening.equals("[");
  }

  /** Whether the upper end belongs to it. */
  public boolean takesTo() {
    return closing.equals("]");
  }

  /** The same stretch up to another end. */
  public WrittenInterval upTo(String end) {
    return new WrittenInterval(opening, from, end, closing);
  }

  /** The same stretch from another end. */
  public WrittenInterval startingAt(String end) {
    return new WrittenInterval(opening, end, to, closing);
  }

  /** The same stretch with another bracket before it. */
  public WrittenInterval opening(boolean taken) {
    return new WrittenInterval(taken ? "[" : "(", from, to, closing);
  }

  /** The same stretch with another bracket behind it. */
  public WrittenInterval closing(boolean taken) {
    return new WrittenInterval(opening, from, to, taken ? "]" : ")");
  }

  @Override
  public String toString() {
    return opening + from + "," + to + closing;
  }
}
