package org.banfa.app.journal;

import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.pack.ObjectType;

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

  /** The type of object that stands above projects in every pack. */
  public static final String ORGANISATION = "organisation";
}
