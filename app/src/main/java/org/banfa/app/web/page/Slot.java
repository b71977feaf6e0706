package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A named place for an attachment, posted as the file part {@code name}.
 *
 * @param file what is already there; a new file makes a new version
 * @param accept file kinds as the {@code accept} attribute takes them; may be empty
 */
public record Slot(
    String name,
    String label,
    boolean required,
    List<Chip> chips,
    Optional<Stored> file,
    String accept,
    Optional<String> error) {
  public Slot {
    if (!name.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("Not a field name: " + name);
    }
    chips = List.copyOf(chips);
  }

  /** The element id of the file input. */
  public String id() {
    return "s-" + name;
  }

  /** A stored file: name, address {@code /files/{hash}}, version, size and date as words. */
  public record Stored(String name, String href, String version, String size, String date) {}
}
