package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseHistory;
import org.banfa.app.journal.Entry;
import org.banfa.kernel.Duty;
import org.banfa.kernel.Event;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.Thing;

/**
 * A project's history as process mining looks at it: what was done, by whom, to which things, and
 * which duties that called up or settled. Attempts that were not let through are no part of it.
 *
 * @param steps what was done or became known, in the order of the book
 * @param duties every duty there ever was, as it stands at the end
 * @param things the project and what hangs under it
 */
record CaseLog(CaseFile file, List<Step> steps, List<Duty> duties, List<Thing> things) {

  /**
   * One entry of the book.
   *
   * @param opened duties that it called up
   * @param settled duties that it fulfilled or ended
   */
  record Step(Entry entry, Event event, ObjectId object, Set<String> opened, Set<String> settled) {}

  static CaseLog of(CaseFile file) {
    Replay replay = new Replay(file);
    file.heard().forEach(replay::take);
    State end = file.state();
    List<Thing> things =
        end.things().values().stream()
            .filter(thing -> !thing.id().type().equals(CaseFile.ORGANISATION))
            .toList();
    return new CaseLog(file, List.copyOf(replay.steps), end.duties(), things);
  }

  /** Lets the history happen again and notes what each entry changed. */
  private static final class Replay {

    private final CaseFile file;
    private final List<Step> steps = new ArrayList<>();
    private State state;

    Replay(CaseFile file) {
      this.file = file;
      this.state = file.kernel().begin();
      file.events().subList(0, 2).forEach(this::step);
    }

    private void step(Event event) {
      state = file.kernel().step(state, event);
    }

    void take(CaseHistory.Line line) {
      if (line.what() instanceof CaseEntry.Happened(Event event, _, _)) {
        // What time alone brings about is not this entry's doing.
        State before = until(event.on());
        step(event);
        object(event)
            .ifPresent(object ->
                steps.add(
                    new Step(
                        line.entry(),
                        event,
                        object,
                        minus(ids(state, false), ids(before, false)),
                        minus(ids(before, true), ids(state, true)))));
      }
    }

    private State until(LocalDate day) {
      return state.date().filter(day::isBefore).isPresent()
          ? state
          : file.kernel().advance(state, day);
    }

    private static SequencedSet<String> ids(State state, boolean open) {
      SequencedSet<String> all = new LinkedHashSet<>();
      state.duties().stream()
          .filter(duty -> !open || duty.open())
          .forEach(duty -> all.add(duty.id()));
      return all;
    }

    private static Set<String> minus(SequencedSet<String> these, Set<String> those) {
      SequencedSet<String> rest = new LinkedHashSet<>(these);
      rest.removeAll(those);
      return rest;
    }

    private static Optional<ObjectId> object(Event event) {
      return switch (event) {
        case Event.Done done -> Optional.of(done.object());
        case Event.Learned learned -> Optional.of(learned.object());
        case Event.Opened opened -> Optional.of(opened.object());
        case Event.ReadingChosen _, Event.DayCame _ -> Optional.empty();
      };
    }
  }
}
