package org.banfa.kernel;

import java.time.LocalDate;
import org.banfa.kernel.fact.Value;

/**
 * A fact that somebody stated.
 *
 * @param since when it began to hold
 * @param learnedOn when it was stated
 * @param source who or what stated it
 */
public record Known(Value value, LocalDate since, LocalDate learnedOn, String source) {}
