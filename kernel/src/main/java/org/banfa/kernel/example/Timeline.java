package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.banfa.kernel.ObjectId;

/** What the lines of an example have told so far: which objects are there, and up to which day. */
final class Timeline {

  private final SequencedSet<ObjectId> objects = new LinkedHashSet<>();
  private Optional<LocalDate> day = Optional.empty();

  /** Begins with one object of each of the types. */
  Timeline(List<String> types) {
    types.reversed().forEach(type -> objects.add(first(type)));
  }

  static ObjectId first(String type) {
    return new ObjectId(type, "1");
  }

  boolean has(ObjectId object) {
    return objects.contains(object);
  }

  List<String> names() {
    return objects.stream().map(ObjectId::toString).toList();
  }

  /** The identifier that the next unnamed object of the type gets. */
  ObjectId next(String type) {
    long number = 1 + objects.stream().filter(object -> object.type().equals(type)).count();
    ObjectId next = new ObjectId(type, Long.toString(number));
    while (has(next)) {
      next = new ObjectId(type, Long.toString(++number));
    }
    return next;
  }

  void add(ObjectId object) {
    objects.add(object);
  }

  /** The day reached so far, where the given one lies before it. */
  Optional<LocalDate> laterThan(LocalDate next) {
    Optional<LocalDate> later = day.filter(next::isBefore);
    if (later.isEmpty()) {
      day = Optional.of(next);
    }
    return later;
  }
}
