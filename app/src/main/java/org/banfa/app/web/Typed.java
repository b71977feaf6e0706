package org.banfa.app.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.app.journal.Attachment;

/**
 * What somebody typed into the form of an act, exactly as typed, and what is wrong with it.
 *
 * @param facts by full name
 * @param ticked by slot
 * @param files by slot; received already
 * @param errors by name of the field on the page
 */
record Typed(
    SequencedMap<String, String> facts,
    SequencedMap<String, Set<String>> ticked,
    SequencedMap<String, Attachment> files,
    String outcome,
    String opinion,
    Map<String, String> errors) {

  /** The name of a fact's field. */
  static final String FACT = "fact.";

  /** The name of a slot as a part of the form. */
  static final String FILE = "file.";

  /** The name of a slot's checkboxes. */
  static final String TICK = "tick." + FILE;

  /** The name of the hidden field that names a file received before. */
  static final String KEPT = "kept.";

  Typed {
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    ticked = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(ticked));
    files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  /** A form of which nothing was read. */
  static Typed nothing() {
    return new Typed(
        new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), "", "", Map.of());
  }

  Optional<String> error(String name) {
    return Optional.ofNullable(errors.get(name));
  }

  String fact(String name) {
    return facts.getOrDefault(name, "");
  }
}
