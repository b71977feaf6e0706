package org.banfa.app.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.pack.ObjectType;
import org.springframework.stereotype.Component;

/** Opens projects: their history, their regulation and what the one comes to under the other. */
@Component
public class CaseFiles {

  private final Histories histories;
  private final Library library;
  // A state depends on nothing but the three chains, so it is good as long as their heads stand.
  private final Map<String, CaseFile> opened = new ConcurrentHashMap<>();

  CaseFiles(Histories histories, Library library) {
    this.histories = histories;
    this.library = library;
  }

  /** Opens a project; empty when there is none of that key. */
  public Optional<CaseFile> open(String key) {
    return histories.read(key).map(this::open);
  }

  /** Opens those projects that there are, in the order asked. */
  public SequencedMap<String, CaseFile> open(Collection<String> keys) {
    SequencedMap<String, CaseFile> all = new LinkedHashMap<>();
    histories.read(keys).forEach((key, history) -> all.put(key, open(history)));
    return all;
  }

  private CaseFile open(CaseHistory history) {
    CaseFile kept = opened.get(history.key());
    if (kept != null && kept.history().heads().equals(history.heads())) {
      return kept;
    }
    Kernel kernel = library.get(history.founded().pack());
    State state =
        kept != null && continues(kept.history(), history)
            ? goOn(kernel, kept, history)
            : kernel.replay(events(history));
    CaseFile file = new CaseFile(history, kernel, state);
    opened.put(history.key(), file);
    return file;
  }

  /** Whether the later history begins with all of the earlier one, so that only the rest is new. */
  private static boolean continues(CaseHistory earlier, CaseHistory later) {
    int length = earlier.lines().size();
    return length <= later.lines().size()
        && IntStream.range(0, length)
            .allMatch(i -> entry(earlier, i).hash().equals(entry(later, i).hash()));
  }

  private static Entry entry(CaseHistory history, int index) {
    return history.lines().get(index).entry();
  }

  private static State goOn(Kernel kernel, CaseFile kept, CaseHistory history) {
    int known = kept.history().events().size();
    State state = kept.state();
    for (Event event : history.events().subList(known, history.events().size())) {
      state = kernel.step(state, event);
    }
    return state;
  }

  private static List<Event> events(CaseHistory history) {
    List<Event> events = new ArrayList<>();
    var begun = history.own().getFirst().entry().on();
    ObjectId organisation = CaseFile.organisation(history.founded());
    events.add(new Event.Opened(begun, organisation, Optional.empty(), new LinkedHashMap<>()));
    events.add(
        new Event.Opened(
            begun,
            new ObjectId(ObjectType.PROJECT, history.key()),
            Optional.of(organisation),
            new LinkedHashMap<>()));
    events.addAll(history.events());
    return events;
  }
}
