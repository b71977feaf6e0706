package org.banfa.kernel.mutate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.mutate.Mutation.Kind;
import org.banfa.kernel.time.TimeSpec;

/** What may be mistaken in a period: its numbers, its days and what it counts. */
final class PeriodSlips {

  private static final Pattern PART =
      Pattern.compile(
          "(?<count>\\d{1,4}) (?<unit>working-day|day|month|year)s?"
              + "|(?<date>\\d{4}-\\d\\d-\\d\\d)|(?<month>\\d\\d)-(?:(?<day>\\d\\d)|(?<end>end))"
              + "|\\b(?<third>early|mid|late)"
              + "|(?<cycle>monthly|quarterly|half-yearly)|(?<same>same-day)");

  /** A year without a day that other years lack. */
  private static final int PLAIN_YEAR = 2001;

  private static final Map<String, String> NEXT =
      Map.of(
          "early", "mid",
          "mid", "late",
          "late", "mid",
          "monthly", "quarterly",
          "quarterly", "half-yearly",
          "half-yearly", "quarterly");

  private final String text;
  private final List<Slip> slips = new ArrayList<>();

  private PeriodSlips(String text) {
    this.text = text;
  }

  /** Whether the words are a period. */
  static boolean isPeriod(String text) {
    return TimeSpec.of(text).isPresent();
  }

  /** Every slip in a period. */
  static List<Slip> of(String text) {
    var found = new PeriodSlips(text);
    Matcher part = PART.matcher(text);
    while (part.find()) {
      found.part(part);
    }
    return List.copyOf(found.slips);
  }

  private void part(Matcher part) {
    if (part.group("count") != null) {
      span(part);
    } else if (part.group("date") != null) {
      Numbers.nearDay(LocalDate.parse(part.group("date")))
          .forEach(day -> slip(Kind.NUMBER, part, day));
    } else if (part.group("day") != null) {
      int month = Integer.parseInt(part.group("month"));
      int day = Integer.parseInt(part.group("day"));
      Numbers.nearDay(LocalDate.of(PLAIN_YEAR, month, day))
          .forEach(near -> slip(Kind.NUMBER, part, near.substring(5)));
    } else if (part.group("end") != null) {
      slip(Kind.NUMBER, part, part.group("month") + "-27");
    } else if (part.group("third") != null) {
      slip(Kind.UNIT, part, NEXT.getOrDefault(part.group(), ""));
    } else if (part.group("cycle") != null) {
      slip(Kind.UNIT, part, NEXT.getOrDefault(part.group(), ""));
    } else {
      slip(Kind.NUMBER, part, "1 working-days");
    }
  }

  private void span(Matcher part) {
    int count = Integer.parseInt(part.group("count"));
    String unit = part.group("unit");
    Numbers.near(part.group("count"), 1)
        .forEach(near -> slip(Kind.NUMBER, part, near + " " + unit + "s"));
    switch (unit) {
      case "working-day" -> slip(Kind.UNIT, part, count + " days");
      case "day" -> slip(Kind.UNIT, part, count + " working-days");
      case "month" -> slip(Kind.UNIT, part, 30 * count + " days");
      default -> slip(Kind.UNIT, part, 12 * count + 1 + " months");
    }
  }

  private void slip(Kind kind, Matcher part, String other) {
    slips.add(new Slip(kind, text.substring(0, part.start()) + other + text.substring(part.end())));
  }
}
