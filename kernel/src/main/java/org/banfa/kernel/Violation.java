package org.banfa.kernel;

import java.time.LocalDate;

/**
 * An act that was done although a rule stood against it: recorded, and judged.
 *
 * @param deed number of the deed
 */
public record Violation(int deed, String act, ObjectId object, LocalDate on, Blocker blocker) {}
