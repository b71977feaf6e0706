package org.banfa.cli;

import java.util.List;

/**
 * What a file that asks is answered: the shape of the JSON, and what the text is printed from.
 *
 * @param trial whether the regulation is a draft, so that all conclusions are trials
 * @param asIfIssued the day on which it is taken to have been issued; empty for as it is
 * @param effective its first day of force; empty while it is not known
 * @param expires its last day of force; empty for none, or while it is not known
 */
record Report(
    String regulation,
    String title,
    boolean trial,
    String asIfIssued,
    String effective,
    String expires,
    List<Day> days,
    List<Difference> differences) {

  /**
   * Everything on one day. Days are written {@code 2026-10-12}.
   *
   * @param force what may be said of the force of the regulation, in words
   * @param unruled what would be owed, had the text still been in force when it came about
   * @param nextWakeUp the next day on which something changes by time alone; empty for none
   */
  record Day(
      String asOf,
      String object,
      boolean inForce,
      String force,
      List<Act> open,
      List<Act> blocked,
      List<Act> forbidden,
      List<Act> undetermined,
      List<Act> notApplicable,
      List<Duty> owed,
      List<Duty> overdue,
      List<Duty> breached,
      List<Duty> unruled,
      List<Wrong> violated,
      List<Waiting> waiting,
      String nextWakeUp) {}

  /** An act on an object, who does it, and what stands in the way. */
  record Act(
      String act,
      String label,
      String object,
      List<String> by,
      List<Reason> because,
      List<String> missing) {}

  /** One thing that stands in the way. */
  record Reason(String rule, List<Row> rows, String says, List<String> clear, List<String> basis) {}

  /** A row of the text. */
  record Row(String ref, String article, String gist) {}

  /**
   * A duty.
   *
   * @param due empty where there is no day
   * @param state how it stands, in words
   * @param trail how the day was found, line by line
   * @param basis readings (口径) and house rules (约定) that it rests on
   */
  record Duty(
      String id,
      String act,
      String label,
      String object,
      String bearer,
      String due,
      String state,
      List<Row> rows,
      List<String> trail,
      List<String> basis) {}

  /** Something done against a row. */
  record Wrong(String on, String act, String label, String object, Reason reason) {}

  /** A rule that was set off and waits for facts. */
  record Waiting(String rule, String object, String since, List<Row> rows, List<String> missing) {}

  /** Something that came out otherwise than the file expects. */
  record Difference(String where, String expected, String found, List<String> because) {}
}
