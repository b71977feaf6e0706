package org.banfa.kernel;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** What guards are judged on: the objects of a history and the duties open on them. */
interface World {

  /** All objects by their names, in the order they were opened. */
  SequencedMap<ObjectId, Thing> things();

  /** The object of that name; empty where there is none. */
  default Optional<Thing> find(ObjectId id) {
    return Optional.ofNullable(things().get(id));
  }

  /** Objects of the type that hang directly under the given one, in the order they were opened. */
  default List<Thing> children(ObjectId parent, String type) {
    return things().values().stream()
        .filter(thing -> thing.id().type().equals(type))
        .filter(thing -> thing.parent().filter(parent::equals).isPresent())
        .toList();
  }

  List<Duty> duties();

  /** Whether a consequence ended the object or one above it. */
  default boolean ended(ObjectId object) {
    Optional<Thing> here = find(object);
    while (here.isPresent()) {
      if (here.get().ended()) {
        return true;
      }
      here = here.get().parent().flatMap(this::find);
    }
    return false;
  }

  /** Whether the first is the second or hangs somewhere under it. */
  default boolean isAt(ObjectId lower, ObjectId upper) {
    return nearest(lower, upper.type()).map(Thing::id).filter(upper::equals).isPresent();
  }

  /** The object itself or the nearest above it that is of the type. */
  default Optional<Thing> nearest(ObjectId from, String type) {
    Optional<Thing> here = find(from);
    while (here.isPresent() && !here.get().id().type().equals(type)) {
      here = here.get().parent().flatMap(this::find);
    }
    return here;
  }
}
