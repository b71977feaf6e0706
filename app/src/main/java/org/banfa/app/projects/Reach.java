package org.banfa.app.projects;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.Draft;
import org.banfa.app.journal.Subject;
import org.banfa.kernel.Event;
import org.banfa.kernel.Known;
import org.banfa.kernel.State;
import org.banfa.kernel.Thing;
import org.banfa.kernel.fact.Value;

/**
 * Carries what a project's rules say of its organisation into the organisation's own chain, where
 * its other projects hear it.
 */
final class Reach {

  private Reach() {}

  /** What is to be written, if the organisation is not as it was. */
  static List<Draft> drafts(CaseFile file, State after, LocalDate on, Actor by) {
    SequencedMap<String, Value> changed = new LinkedHashMap<>();
    Optional<Thing> before = file.state().find(file.organisation());
    after
        .find(file.organisation())
        .ifPresent(now ->
            now.facts()
                .forEach((fact, known) -> {
                  Optional<Value> earlier =
                      before.map(thing -> thing.facts().get(fact)).map(Known::value);
                  if (!earlier.equals(Optional.of(known.value()))) {
                    changed.put(fact, known.value());
                  }
                }));
    if (changed.isEmpty()) {
      return List.of();
    }
    Event event = new Event.Learned(on, file.organisation(), changed, Optional.empty(), file.key());
    return List.of(
        new Draft(
            Subject.organisation(file.organisation().key(), file.kernel().pack().id()),
            on,
            by,
            CaseEntry.Happened.of(event).body()));
  }
}
