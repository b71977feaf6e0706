package org.banfa.kernel;

import java.util.List;
import java.util.Optional;

/** What guards are judged on: the objects of a history and the duties open on them. */
interface World {

  Optional<Thing> find(ObjectId id);

  /** Objects of the type that hang directly under the given one, in the order they were opened. */
  List<Thing> children(ObjectId parent, String type);

  List<Duty> duties();

  /** The object itself or the nearest above it that is of the type. */
  default Optional<Thing> nearest(ObjectId from, String type) {
    Optional<Thing> here = find(from);
    while (here.isPresent() && !here.get().id().type().equals(type)) {
      here = here.get().parent().flatMap(this::find);
    }
    return here;
  }
}
