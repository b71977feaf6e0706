package org.banfa.kernel.compare;

/** The side of a subject that a point is about. */
public enum Aspect {
  /** How a thing is sorted: by amount, by kind. */
  SORTING,
  /** Which documents are asked for, and what must stand in them. */
  DOCUMENT,
  /** Who decides, and how it can end. */
  DECISION,
  /** Until when. */
  DEADLINE,
  /** What must stand before, and what is forbidden. */
  CONDITION,
  /** What may be done all the same. */
  PERMISSION,
  /** What follows. */
  CONSEQUENCE
}
