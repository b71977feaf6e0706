package org.banfa.app.ledger;

/** How something in a project rests on an article of its regulation today. */
public enum Resting {
  /** A duty that the article lays down is open. */
  OWED,
  /** Such a duty is late. */
  LATE,
  /** An act that the article speaks of may be done now. */
  OPEN,
  /** The article stands in the way of something that is owed. */
  BLOCKED,
  /** A rule of the article cannot be judged for want of facts. */
  UNKNOWN
}
