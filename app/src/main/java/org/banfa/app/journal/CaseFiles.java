package org.banfa.app.journal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.State;
import org.springframework.stereotype.Component;

/** Opens projects: their history, their regulation and what the one comes to under the other. */
@Component
public class CaseFiles {

  private final Histories histories;
  private final Journal journal;
  private final Library library;
  // A state depends on nothing but these chains, so it is good as long as their heads stand.
  private final Map<String, CaseFile> opened = new ConcurrentHashMap<>();

  CaseFiles(Histories histories, Journal journal, Library library) {
    this.histories = histories;
    this.journal = journal;
    this.library = library;
  }

  /** Opens a project; empty when there is none of that key. */
  public Optional<CaseFile> open(String key) {
    CaseFile kept = opened.get(key);
    if (kept == null) {
      return histories.read(key).map(this::open);
    }
    Map<Subject, Head> now = journal.heads(kept.history().heads().keySet());
    return kept.history().heads().equals(now)
        ? Optional.of(kept)
        : histories.readOn(kept.history(), now).or(() -> histories.read(key)).map(this::open);
  }

  /** Opens those projects that there are, in the order asked. */
  public SequencedMap<String, CaseFile> open(Collection<String> keys) {
    Map<String, CaseFile> known = known(keys);
    List<String> rest = keys.stream().filter(key -> !known.containsKey(key)).toList();
    histories.read(rest).forEach((key, history) -> known.put(key, open(history)));
    SequencedMap<String, CaseFile> all = new LinkedHashMap<>();
    for (String key : keys) {
      CaseFile file = known.get(key);
      if (file != null) {
        all.put(key, file);
      }
    }
    return all;
  }

  /** Opens all projects founded under a regulation, in the order of their keys. */
  public List<CaseFile> foundedUnder(String pack) {
    return histories.read(histories.keys()).values().stream()
        .filter(history -> history.founded().pack().equals(pack))
        .sorted(Comparator.comparing(CaseHistory::key))
        .map(this::open)
        .toList();
  }

  /** Whether a project could go by another version of its regulation. */
  public sealed interface Refit {}

  /** It could, and this is what it would come to. */
  public record Fits(CaseFile file) implements Refit {}

  /** It could not: its history speaks of what that version does not have. */
  public record Misfit(String why) implements Refit {}

  /** What a project's history would come to under another version; nothing is written. */
  public Refit under(CaseFile file, Kernel version) {
    for (CaseHistory.Line line : file.history().own()) {
      if (line.what() instanceof CaseEntry.Tried tried
          && !version.pack().acts().containsKey(tried.attempt().act())) {
        return new Misfit("no act " + tried.attempt().act());
      }
    }
    try {
      State state = version.replay(CaseFile.events(file.history(), version.pack()));
      return new Fits(new CaseFile(file.history(), version, state));
    } catch (IllegalArgumentException unknown) {
      return new Misfit(String.valueOf(unknown.getMessage()));
    }
  }

  /** Those of which nothing was written since they were opened. */
  private Map<String, CaseFile> known(Collection<String> keys) {
    Map<Subject, Head> heads = new HashMap<>();
    heads.putAll(journal.heads(Subject.Kind.PROJECT));
    heads.putAll(journal.heads(Subject.Kind.ORGANISATION));
    heads.putAll(journal.heads(Subject.Kind.REGULATION));
    Map<String, CaseFile> known = new HashMap<>();
    for (String key : keys) {
      CaseFile kept = opened.get(key);
      if (kept != null && stands(kept, subject -> heads.getOrDefault(subject, Head.EMPTY))) {
        known.put(key, kept);
      }
    }
    return known;
  }

  private static boolean stands(CaseFile kept, Function<Subject, Head> now) {
    return kept.history().heads().entrySet().stream()
        .allMatch(head -> now.apply(head.getKey()).equals(head.getValue()));
  }

  private CaseFile open(CaseHistory history) {
    CaseFile kept = opened.get(history.key());
    if (kept != null && kept.history().heads().equals(history.heads())) {
      return kept;
    }
    Kernel kernel = library.get(history.founded().pack(), history.version());
    State state =
        kept != null && kept.kernel().equals(kernel) && continues(kept.history(), history)
            ? goOn(kernel, kept, history)
            : kernel.replay(CaseFile.events(history, kernel.pack()));
    CaseFile file = new CaseFile(history, kernel, state);
    opened.put(history.key(), file);
    return file;
  }

  /**
   * Whether the later history begins with all of the earlier one, so that only the rest is new, and
   * takes nothing of it back.
   */
  private static boolean continues(CaseHistory earlier, CaseHistory later) {
    int length = earlier.lines().size();
    return length <= later.lines().size()
        && IntStream.range(0, length)
            .allMatch(i -> entry(earlier, i).hash().equals(entry(later, i).hash()))
        && later.lines().stream()
            .skip(length)
            .noneMatch(line -> line.what() instanceof CaseEntry.Withdrawn);
  }

  private static Entry entry(CaseHistory history, int index) {
    return history.lines().get(index).entry();
  }

  private static State goOn(Kernel kernel, CaseFile kept, CaseHistory history) {
    int known = Heard.in(kept.history(), kernel.pack()).size();
    List<Event> all = Heard.in(history, kernel.pack());
    State state = kept.state();
    for (Event event : all.subList(known, all.size())) {
      state = kernel.step(state, event);
    }
    return state;
  }
}
