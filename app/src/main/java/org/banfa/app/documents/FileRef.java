package org.banfa.app.documents;

import org.banfa.app.journal.Attachment;

/**
 * A file that was received and stored.
 *
 * @param name its name, cleaned
 * @param sha256 SHA-256 of its content, 64 hexadecimal digits; also where it is found
 * @param sm3 SM3 of its content, 64 hexadecimal digits
 * @param size in bytes, above 0
 * @param mediaType what the content is, whatever the sender said
 */
public record FileRef(String name, String sha256, String sm3, long size, String mediaType) {

  /** How an entry of the book names this file, handed in for a place in an act's form. */
  public Attachment in(String slot) {
    return new Attachment(slot, name, sha256, size, mediaType);
  }
}
