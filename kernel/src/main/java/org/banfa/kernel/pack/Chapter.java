package org.banfa.kernel.pack;

/**
 * A chapter heading of the text.
 *
 * @param from the number of its first article
 */
public record Chapter(int from, String title) {}
