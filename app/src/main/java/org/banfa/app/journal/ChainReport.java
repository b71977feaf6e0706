package org.banfa.app.journal;

/**
 * The verification of one chain among all.
 *
 * @param subject the chain as it is named in the book, {@code kind/key}; text, since a tampered
 *     name need not be a possible subject
 * @param result what came of it
 */
public record ChainReport(String subject, Verification result) {}
