package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A field of a generated form.
 *
 * @param name the form parameter: letters, digits, dot, hyphen, underscore
 * @param chips the provision that asks for it
 * @param value what was typed, or the stored value, exactly as text; {@code true} for a set flag
 * @param options choices; {@link Kind#CHOICE} and {@link Kind#CHOICES} only
 * @param hint how to fill it; may be empty
 * @param error why it was not taken
 * @param readOnly shown but not asked
 */
public record Field(
    String name,
    String label,
    Kind kind,
    boolean required,
    List<Chip> chips,
    String value,
    List<Option> options,
    String hint,
    Optional<String> error,
    boolean readOnly) {

  /** What can be typed. */
  public enum Kind {
    /** 万元, two decimals. */
    MONEY,
    WHOLE,
    DATE,
    TEXT,
    LONG_TEXT,
    CHOICE,
    /** Several of the options. */
    CHOICES,
    /** Yes or no, left open until chosen: an unset flag is unknown, not no. */
    FLAG
  }

  /** A choice. */
  public record Option(String value, String label, String note, boolean chosen) {}

  public Field {
    if (!name.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("Not a field name: " + name);
    }
    chips = List.copyOf(chips);
    options = List.copyOf(options);
  }

  /** The element id, the same for every field of this name. */
  public String id() {
    return "f-" + name;
  }

  /** A plain field without sources, hint or error. */
  public static Field of(String name, String label, Kind kind, boolean required, String value) {
    return new Field(
        name, label, kind, required, List.of(), value, List.of(), "", Optional.empty(), false);
  }

  public Field cited(List<Chip> sources) {
    return new Field(name, label, kind, required, sources, value, options, hint, error, readOnly);
  }

  public Field choosing(List<Option> choices) {
    return new Field(name, label, kind, required, chips, value, choices, hint, error, readOnly);
  }

  public Field hinted(String words) {
    return new Field(name, label, kind, required, chips, value, options, words, error, readOnly);
  }

  public Field failed(String reason) {
    return new Field(
        name, label, kind, required, chips, value, options, hint, Optional.of(reason), readOnly);
  }

  public Field fixed() {
    return new Field(name, label, kind, required, chips, value, options, hint, error, true);
  }
}
