package org.banfa.kernel.time;

import java.time.LocalDate;

/**
 * One cell of the ruler under a trail.
 *
 * @param date the day
 * @param kind what the day is
 * @param due whether it is the due day
 * @param overdue on a working day after the due day and up to today, the how-manieth; otherwise 0
 * @param today whether it is today
 * @param excluded whether the clock stood on it
 * @param omitted how many days are left out between the cell before and this one
 */
public record RulerDay(
    LocalDate date,
    DayKind kind,
    boolean due,
    int overdue,
    boolean today,
    boolean excluded,
    int omitted) {}
