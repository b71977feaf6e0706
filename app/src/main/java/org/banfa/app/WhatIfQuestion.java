package org.banfa.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banfa.kernel.tell.Phrases;
import org.banfa.kernel.tell.Tongue;
import org.banfa.kernel.trial.Amendment;

/**
 * What somebody at a terminal wants to try.
 *
 * @param against another pack that takes the place of this one
 * @param day the day on which the two are compared; the legal day where it is not said
 * @param phrases in which language it is answered
 * @param settings for the application's parts, as they came
 */
record WhatIfQuestion(
    String pack,
    List<Amendment> amendments,
    Optional<String> against,
    Optional<LocalDate> day,
    boolean json,
    Phrases phrases,
    List<String> settings) {

  WhatIfQuestion {
    amendments = List.copyOf(amendments);
    settings = List.copyOf(settings);
  }

  /** What came of reading the words. */
  sealed interface Read {}

  /** They can be understood. */
  record Understood(WhatIfQuestion question) implements Read {}

  /** They cannot, and why. */
  record Unclear(String says) implements Read {}

  /** Whether nothing is to be changed, so that only what may be is asked for. */
  boolean nothing() {
    return amendments.isEmpty() && against.isEmpty();
  }

  private static Phrases phrases(Tongue tongue) {
    return Phrases.of(tongue).and(WhatIfQuestion.class, "what-if");
  }

  /** Takes the words behind the verb. */
  static Read of(List<String> words) {
    Reader reader = new Reader(phrases(Tongue.ZH));
    int i = 0;
    while (i < words.size() && reader.fine()) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      boolean option = word.startsWith("--");
      boolean joined = option && equals > 0;
      String name = joined ? word.substring(0, equals) : word;
      if (!option || name.startsWith("--banfa.") || name.equals("--json")) {
        reader.alone(word);
        i++;
      } else if (joined) {
        reader.pair(name, word.substring(equals + 1));
        i++;
      } else {
        reader.pair(name, i + 1 < words.size() ? words.get(i + 1) : "");
        i += 2;
      }
    }
    return reader.read();
  }

  /** Gathers what the words say, up to the first that cannot be understood. */
  private static final class Reader {
    private final List<Amendment> amendments = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final List<String> packs = new ArrayList<>();
    private Optional<String> against = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private boolean json;
    private Phrases phrases;
    private Optional<Function<Phrases, String>> wrong = Optional.empty();

    Reader(Phrases phrases) {
      this.phrases = phrases;
    }

    void alone(String word) {
      if (word.startsWith("--banfa.")) {
        settings.add(word);
      } else if (word.equals("--json")) {
        json = true;
      } else {
        packs.add(word);
      }
    }

    void pair(String name, String value) {
      if (value.isEmpty()) {
        wrong("what-if.no-value", name);
        return;
      }
      switch (name) {
        case "--set" -> set(value);
        case "--leave-out" -> amendments.add(new Amendment.LeaveOut(value));
        case "--against" -> against = Optional.of(value);
        case "--day" -> day(value);
        case "--lang" -> lang(value);
        default -> wrong("what-if.no-option", name);
      }
    }

    private void set(String value) {
      int equals = value.indexOf('=');
      if (equals < 1 || equals == value.length() - 1) {
        wrong("what-if.set", value);
      } else {
        String place = value.substring(0, equals).strip();
        amendments.add(new Amendment.Write(place, value.substring(equals + 1).strip()));
      }
    }

    private void day(String value) {
      try {
        day = Optional.of(LocalDate.parse(value));
      } catch (DateTimeException _) {
        wrong("what-if.day", value);
      }
    }

    private void lang(String value) {
      Stream.of(Tongue.values())
          .filter(one -> one.code().equals(value))
          .findFirst()
          .ifPresentOrElse(
              one -> phrases = phrases(one), () -> wrong("what-if.no-language", value));
    }

    private void wrong(String key, String about) {
      wrong = Optional.of(said -> said.get(key, about));
    }

    boolean fine() {
      return wrong.isEmpty();
    }

    Read read() {
      if (fine() && packs.size() != 1) {
        wrong(packs.isEmpty() ? "what-if.which" : "what-if.one", phrases.list(packs));
      }
      if (fine() && against.isPresent() && !amendments.isEmpty()) {
        wrong("what-if.whole", "");
      }
      return wrong
          .<Read>map(why -> new Unclear(why.apply(phrases)))
          .orElseGet(() ->
              new Understood(
                  new WhatIfQuestion(
                      packs.getFirst(), amendments, against, day, json, phrases, settings)));
    }
  }
}
