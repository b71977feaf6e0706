package org.banfa.kernel.guard;

/**
 * Something wrong with the text of a guard, told to the author of the pack.
 *
 * @param column where, counted in characters from the start of the text; the first is 1
 * @param message what is wrong, in Chinese
 * @param remedy what to write instead, in Chinese
 */
public record GuardProblem(int column, String message, String remedy) {}
