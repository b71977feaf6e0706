package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.Event;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Instrument;
import org.banfa.kernel.pack.ObjectType;
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

  /** Who is put down as the source of what an example tells. */
  private static final String SOURCE = "example";

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

  /** The case and what it hangs under come into being, the uppermost first. */
  List<Event> beginning(Pack pack) {
    List<Event> events = new ArrayList<>();
    LocalDate first = days.getFirst().on();
    Optional<ObjectId> parent = Optional.empty();
    for (String type : new Vocabulary(pack).lineage(ObjectType.PROJECT).reversed()) {
      ObjectId object = Timeline.first(type);
      events.add(new Event.Opened(first, object, parent, of(type)));
      parent = Optional.of(object);
    }
    return events;
  }

  private SequencedMap<String, Value> of(String type) {
    SequencedMap<String, Value> own = new LinkedHashMap<>();
    given.forEach((name, value) -> {
      if (name.startsWith(type + ".")) {
        own.put(name, value);
      }
    });
    return own;
  }

  /** The whole history that the example tells, when all comes out as expected. */
  public List<Event> history(Pack pack) {
    List<Event> events = new ArrayList<>(beginning(pack));
    days.forEach(entry -> events.addAll(recorded(entry)));
    return events;
  }

  /** What one line leaves in the history; an attempt that the law stops leaves nothing. */
  static List<Event> recorded(Entry entry) {
    return switch (entry) {
      case Entry.Attempt attempt ->
          switch (attempt.verdict()) {
            case Entry.Allowed _, Entry.Violating _ -> List.of(event(attempt));
            case Entry.Refused _, Entry.Unjudged _ -> List.of();
          };
      case Entry.Learn(var on, var object, var facts, _) ->
          List.of(new Event.Learned(on, object, facts, Optional.empty(), SOURCE));
      case Entry.Choose(var on, var options, _) ->
          options.entrySet().stream()
              .<Event>map(one -> new Event.ReadingChosen(on, one.getKey(), one.getValue(), SOURCE))
              .toList();
      case Entry.Open(var on, var object, var parent, var own, _) ->
          List.of(new Event.Opened(on, object, parent, own));
      case Entry.Look look -> List.of(new Event.DayCame(look.on()));
    };
  }

  /** An attempt as an entry of a history. */
  static Event.Done event(Entry.Attempt attempt) {
    return new Event.Done(
        attempt.on(),
        attempt.object(),
        attempt.act(),
        attempt.by(),
        attempt.outcome(),
        attempt.facts(),
        attempt.attached(),
        attempt.opens(),
        SOURCE);
  }

  /** Whether an example shows a row obeyed, or refused, breached or missing. */
  public enum Sign {
    GOOD,
    BAD
  }
}
