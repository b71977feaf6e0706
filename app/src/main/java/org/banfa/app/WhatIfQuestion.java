package org.banfa.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.trial.Amendment;

/**
 * What somebody at a terminal wants to try.
 *
 * @param against another pack that takes the place of this one
 * @param day the day on which the two are compared; the legal day where it is not said
 * @param settings for the application's parts, as they came
 */
record WhatIfQuestion(
    String pack,
    List<Amendment> amendments,
    Optional<String> against,
    Optional<LocalDate> day,
    boolean json,
    List<String> settings) {

  WhatIfQuestion {
    amendments = List.copyOf(amendments);
    settings = List.copyOf(settings);
  }

  /** What came of reading the words. */
  sealed interface Read {}

  /** They can be understood. */
  record Understood(WhatIfQuestion question) implements Read {}

  /** They cannot, and why, in Chinese. */
  record Unclear(String says) implements Read {}

  /** Whether nothing is to be changed, so that only what may be is asked for. */
  boolean nothing() {
    return amendments.isEmpty() && against.isEmpty();
  }

  /** Takes the words behind the verb. */
  static Read of(List<String> words) {
    Reader reader = new Reader();
    int i = 0;
    while (i < words.size() && reader.wrong.isEmpty()) {
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
    private String wrong = "";

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
        wrong = name + " 后面要写值，或没有 " + name + " 这一项";
        return;
      }
      switch (name) {
        case "--set" -> set(value);
        case "--leave-out" -> amendments.add(new Amendment.LeaveOut(value));
        case "--against" -> against = Optional.of(value);
        case "--day" -> day(value);
        default -> wrong = "没有 " + name + " 这一项；有的是 --set、--leave-out、--against、--day、--json";
      }
    }

    private void set(String value) {
      int equals = value.indexOf('=');
      if (equals < 1 || equals == value.length() - 1) {
        wrong = "--set " + value + " 写得不对，写成 --set 位置=值，如 --set 'rules.Q8a.due=6 months'";
      } else {
        String place = value.substring(0, equals).strip();
        amendments.add(new Amendment.Write(place, value.substring(equals + 1).strip()));
      }
    }

    private void day(String value) {
      try {
        day = Optional.of(LocalDate.parse(value));
      } catch (DateTimeException _) {
        wrong = "--day " + value + " 不是日历上的一天，写成 年-月-日，如 2026-10-12";
      }
    }

    Read read() {
      if (wrong.isEmpty() && packs.size() != 1) {
        wrong = packs.isEmpty() ? "要写明试算哪个办法包" : "只能写一个办法包，写了 " + String.join("、", packs);
      }
      if (wrong.isEmpty() && against.isPresent() && !amendments.isEmpty()) {
        wrong = "--against 换的是整个办法，不与 --set、--leave-out 一起写";
      }
      return wrong.isEmpty()
          ? new Understood(
              new WhatIfQuestion(packs.getFirst(), amendments, against, day, json, settings))
          : new Unclear(wrong);
    }
  }
}
