package org.banfa.app.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.Thing;
import org.banfa.kernel.pack.ObjectType;
import org.banfa.kernel.pack.Pack;

/**
 * A project's history opened beside the regulation that governs it.
 *
 * @param state what the history comes to on the day of its last event
 */
public record CaseFile(CaseHistory history, Kernel kernel, State state) {

  /** The project's key. */
  public String key() {
    return history.key();
  }

  /** The project itself as an object of its history. */
  public ObjectId project() {
    return new ObjectId(ObjectType.PROJECT, history.key());
  }

  /** The organisation that the project belongs to. */
  public ObjectId organisation() {
    return organisation(history.founded());
  }

  /** The organisation that a project founded so belongs to. */
  public static ObjectId organisation(CaseEntry.Founded founded) {
    return new ObjectId(ORGANISATION, founded.unit());
  }

  /**
   * The chain in which an entry on the object stands: that of the organisation for the organisation
   * and for what hangs under it beside the project, so that all its projects hear it; the project's
   * own for everything else.
   */
  public Subject chain(ObjectId object) {
    Optional<Thing> at = state.find(object);
    while (at.isPresent() && !at.get().id().equals(project())) {
      if (at.get().id().equals(organisation())) {
        return Subject.organisation(organisation().key(), kernel.pack().id());
      }
      at = at.get().parent().flatMap(state::find);
    }
    return Subject.project(key());
  }

  /** The type of object that stands above projects in every pack. */
  public static final String ORGANISATION = "organisation";

  /**
   * The roles that have or had something to do here: who bore a duty, did something, or is asked
   * for their part of an act that others began. A group stands for all of its members.
   */
  public SortedSet<String> involved() {
    SortedSet<String> named = new TreeSet<>();
    state.duties().forEach(duty -> named.add(duty.bearer()));
    for (Thing thing : state.things().values()) {
      thing.deeds().forEach(deed -> named.addAll(deed.roles()));
      thing.parts().keySet().forEach(act -> named.addAll(kernel.pack().act(act).by().roles()));
    }
    SortedSet<String> all = new TreeSet<>(named);
    named.forEach(role -> all.addAll(kernel.pack().role(role).anyOf()));
    return all;
  }

  /**
   * The entries of its history as it hears them: of the chains above it, what its pack has words
   * for.
   */
  public List<CaseHistory.Line> heard() {
    return Heard.lines(history, kernel.pack());
  }

  /**
   * What the law is asked about, in order, beginning with the organisation and the project
   * themselves.
   */
  public List<Event> events() {
    return events(history, kernel.pack());
  }

  static List<Event> events(CaseHistory history, Pack pack) {
    List<Event> events = new ArrayList<>();
    var begun = history.own().getFirst().entry().on();
    ObjectId organisation = organisation(history.founded());
    events.add(new Event.Opened(begun, organisation, Optional.empty(), new LinkedHashMap<>()));
    events.add(
        new Event.Opened(
            begun,
            new ObjectId(ObjectType.PROJECT, history.key()),
            Optional.of(organisation),
            new LinkedHashMap<>()));
    events.addAll(Heard.in(history, pack));
    return events;
  }
}
