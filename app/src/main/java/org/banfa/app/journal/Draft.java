package org.banfa.app.journal;

import java.time.LocalDate;

/**
 * Something to be written into the book.
 *
 * @param subject the chain it belongs to
 * @param on the legal day on which it happened, which may be before the day it is recorded
 * @param actor who did it
 * @param body what it says
 */
public record Draft(Subject subject, LocalDate on, Actor actor, EntryBody body) {}
