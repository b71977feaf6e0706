package org.banfa.kernel;

import java.time.LocalDate;

/**
 * Something counts as having happened (情形、视为).
 *
 * @param rule the rule that made it so
 */
public record Happening(String name, String label, ObjectId object, LocalDate on, String rule) {}
