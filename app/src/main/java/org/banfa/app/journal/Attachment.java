package org.banfa.app.journal;

/**
 * A file that was handed in, as the book names it; the bytes are kept elsewhere.
 *
 * @param slot the place in the act's form it was handed in for
 * @param name the name it had
 * @param sha256 SHA-256 of its bytes, under which it is kept
 * @param size bytes
 * @param mediaType what its bytes say it is
 */
public record Attachment(String slot, String name, String sha256, long size, String mediaType) {}
