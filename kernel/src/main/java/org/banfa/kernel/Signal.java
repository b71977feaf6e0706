package org.banfa.kernel;

import java.time.LocalDate;
import java.util.Optional;

/** Something that may set rules off, while a step is being worked out. */
sealed interface Signal {

  /** The object that rules set off by it are about. */
  ObjectId object();

  /** The day it counts from. */
  LocalDate on();

  record Acted(ObjectId object, LocalDate on, String act, Optional<String> outcome)
      implements Signal {}

  record FactKnown(ObjectId object, LocalDate on, String fact) implements Signal {}

  record DutyBreached(ObjectId object, LocalDate on, String rule) implements Signal {}

  record DutyOverdue(ObjectId object, LocalDate on, String rule) implements Signal {}

  record Happened(ObjectId object, LocalDate on, String name) implements Signal {}

  record RuleViolated(ObjectId object, LocalDate on, String rule) implements Signal {}
}
