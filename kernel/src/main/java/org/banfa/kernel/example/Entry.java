package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Where;

/** One line of an example. */
public sealed interface Entry {

  /** The day it stands under. */
  LocalDate on();

  /** Its place in the file. */
  Where where();

  /**
   * A role does an act, or tries to.
   *
   * @param object what it is recorded on
   * @param opens the object that it brings into being, where it is recorded and the act opens one
   * @param attached slot to the items ticked as contained
   * @param lacks all that is wanting by name, where the example says it
   */
  record Attempt(
      LocalDate on,
      String by,
      String act,
      ObjectId object,
      Optional<ObjectId> opens,
      Optional<String> outcome,
      SequencedMap<String, Value> facts,
      SequencedMap<String, Set<String>> attached,
      Verdict verdict,
      Optional<List<String>> lacks,
      Where where)
      implements Entry {
    public Attempt {
      lacks = lacks.map(List::copyOf);
      facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
      attached = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attached));
    }
  }

  /** What the law is expected to say of an attempt. */
  sealed interface Verdict {}

  /** It may be done, and is recorded. */
  record Allowed() implements Verdict {}

  /** No, for exactly these rows; not recorded. */
  record Refused(List<String> rows) implements Verdict {
    public Refused {
      rows = List.copyOf(rows);
    }
  }

  /** It cannot be told for want of exactly these facts; not recorded. */
  record Unjudged(List<String> facts) implements Verdict {
    public Unjudged {
      facts = List.copyOf(facts);
    }
  }

  /** No, for exactly these rows; recorded all the same, as a violation of them. */
  record Violating(List<String> rows) implements Verdict {
    public Violating {
      rows = List.copyOf(rows);
    }
  }

  /** Facts become known of an object or of those above it. */
  record Learn(LocalDate on, ObjectId object, SequencedMap<String, Value> facts, Where where)
      implements Entry {
    public Learn {
      facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    }
  }

  /** Open words are read another way from this day on: reading to option. */
  record Choose(LocalDate on, SequencedMap<String, String> options, Where where) implements Entry {
    public Choose {
      options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }
  }

  /** Another object comes into being. */
  record Open(
      LocalDate on,
      ObjectId object,
      Optional<ObjectId> parent,
      SequencedMap<String, Value> given,
      Where where)
      implements Entry {
    public Open {
      given = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(given));
    }
  }

  /**
   * Looks at an object on a day.
   *
   * @param expected what must be so; nothing else is checked
   */
  record Look(LocalDate on, ObjectId object, List<Expectation> expected, Where where)
      implements Entry {
    public Look {
      expected = List.copyOf(expected);
    }
  }
}
