package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A named place for an attachment, posted as the file part {@code name}.
 *
 * @param file what is already there; a new file makes a new version
 * @param items what the document must contain, ticked by whoever hands it in; posted as {@code
 *     tick.} and the name
 * @param accept file kinds as the {@code accept} attribute takes them; may be empty
 */
public record Slot(
    String name,
    String label,
    boolean required,
    List<Chip> chips,
    Optional<Stored> file,
    String accept,
    Optional<String> error,
    List<Field.Option> items) {

  /** A place for a document whose chapters nobody asks about. */
  public Slot(
      String name,
      String label,
      boolean required,
      List<Chip> chips,
      Optional<Stored> file,
      String accept,
      Optional<String> error) {
    this(name, label, required, chips, file, accept, error, List.of());
  }

  public Slot {
    items = List.copyOf(items);
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
