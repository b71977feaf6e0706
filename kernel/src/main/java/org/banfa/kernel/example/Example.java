package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Instrument;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Where;

/**
 * A history of some days with what is expected of it. The story that it goes on from is part of it.
 *
 * @param shows rows of the text that it shows, by their {@code ref}
 * @param asIfIssued the day on which the regulation is taken to have been issued, for a draft
 * @param given facts known on the first day, by full name
 * @param days in order; never empty
 */
public record Example(
    String name,
    Where where,
    SequencedMap<String, Sign> shows,
    Optional<LocalDate> asIfIssued,
    SequencedMap<String, Value> given,
    List<Entry> days) {

  public Example {
    shows = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(shows));
    given = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(given));
    days = List.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException(name + " has no days");
    }
  }

  /** The regulation as the example takes it: as it is, or as if issued on its day. */
  public Instrument instrument(Pack pack) {
    return asIfIssued.map(pack.instrument()::issuedOn).orElse(pack.instrument());
  }

  /** Whether an example shows a row obeyed, or refused, breached or missing. */
  public enum Sign {
    GOOD,
    BAD
  }
}
