package org.banfa.kernel.time;

import java.time.LocalDate;
import java.time.YearMonth;

/** A stretch of the calendar that comes back. */
public enum Cycle {
  MONTH("monthly", "每月", 1),
  QUARTER("quarterly", "每季度", 3),
  HALF_YEAR("half-yearly", "每半年", 6),
  YEAR("yearly", "每年", 12);

  private final String word;
  private final String label;
  private final int months;

  Cycle(String word, String label, int months) {
    this.word = word;
    this.label = label;
    this.months = months;
  }

  /** As a pack writes it. */
  public String word() {
    return word;
  }

  /** As people say it. */
  public String label() {
    return label;
  }

  /** The first day of the stretch that holds that day. */
  public LocalDate firstDay(LocalDate date) {
    int month = (date.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(date.getYear(), month, 1);
  }

  /** The last day of the stretch that holds that day. */
  public LocalDate lastDay(LocalDate date) {
    return firstDay(date).plusMonths(months).minusDays(1);
  }

  /** The name of the stretch that holds that day: 2026-07, 2026Q3, 2026H2 or 2026. */
  public String key(LocalDate date) {
    int nth = (date.getMonthValue() - 1) / months + 1;
    return switch (this) {
      case MONTH -> YearMonth.from(date).toString();
      case QUARTER -> date.getYear() + "Q" + nth;
      case HALF_YEAR -> date.getYear() + "H" + nth;
      case YEAR -> String.valueOf(date.getYear());
    };
  }
}
