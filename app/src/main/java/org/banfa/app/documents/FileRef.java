package org.banfa.app.documents;

/**
 * A file as an entry of the book refers to it.
 *
 * @param name its name, cleaned
 * @param sha256 SHA-256 of its content, 64 hexadecimal digits; also where it is found
 * @param sm3 SM3 of its content, 64 hexadecimal digits
 * @param size in bytes, above 0
 * @param mediaType what the content is, whatever the sender said
 */
public record FileRef(String name, String sha256, String sm3, long size, String mediaType) {}
